import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dayIn, instantText, isTimeZone, readInstant } from '../../../src/content/time/instants.ts';

/** An instant in UTC. */
function utc(text: string, timeZone = 'UTC'): string | undefined {
  const time = readInstant(text, timeZone);
  return time === undefined ? undefined : new Date(time).toISOString();
}

test('a day begins in the time zone of the site, in summer as in winter', () => {
  assert.equal(utc('2026-12-01'), '2026-12-01T00:00:00.000Z');
  assert.equal(utc('2026-12-01', 'Europe/Berlin'), '2026-11-30T23:00:00.000Z');
  assert.equal(utc('2026-07-01', 'Europe/Berlin'), '2026-06-30T22:00:00.000Z');
  assert.equal(utc('2026-07-01', 'America/New_York'), '2026-07-01T04:00:00.000Z');
  assert.equal(utc('2026-07-01', 'Asia/Kolkata'), '2026-06-30T18:30:00.000Z');
});

test('a time is of the time zone of the site, unless it says which it is of', () => {
  assert.equal(utc('2026-12-01T09:00', 'Europe/Berlin'), '2026-12-01T08:00:00.000Z');
  assert.equal(utc('2026-12-01 09:00:30', 'Europe/Berlin'), '2026-12-01T08:00:30.000Z');
  assert.equal(utc('2026-12-01T09:00+05:30', 'Europe/Berlin'), '2026-12-01T03:30:00.000Z');
  assert.equal(utc('2026-12-01T09:00Z', 'Europe/Berlin'), '2026-12-01T09:00:00.000Z');
});

test('on the day on which clocks are set, hours are those of after', () => {
  assert.equal(utc('2026-03-29T04:00', 'Europe/Berlin'), '2026-03-29T02:00:00.000Z');
  assert.equal(utc('2026-03-29', 'Europe/Berlin'), '2026-03-28T23:00:00.000Z');
  assert.equal(utc('2026-10-25T04:00', 'Europe/Berlin'), '2026-10-25T03:00:00.000Z');
});

test('what is no day is none', () => {
  for (const text of [
    '2026-02-30',
    '2026-13-01',
    '01.12.2026',
    'soon',
    '2026-12-01T25:00',
    '2026-12',
    '2026-12-01T9:00',
  ])
    assert.equal(utc(text), undefined, text);
});

test('an instant is told as people write it', () => {
  const time = Date.parse('2026-11-30T23:00:00Z');
  assert.equal(instantText(time, 'Europe/Berlin'), '2026-12-01');
  assert.equal(instantText(time, 'UTC'), '2026-11-30 23:00');
  assert.equal(dayIn(time, 'Europe/Berlin'), '2026-12-01');
  assert.equal(isTimeZone('Europe/Berlin'), true);
  assert.equal(isTimeZone('Europe/Atlantis'), false);
});
