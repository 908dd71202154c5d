import assert from 'node:assert/strict';
import { test } from 'node:test';
import { askHost, waitOf } from '../../../src/links/external/host.ts';
import { externalDefaults } from '../../../src/links/external/options.ts';
import type { Outcome } from '../../../src/links/external/verdict.ts';
import { externalServer, status } from './server.ts';

const noon = Date.parse('2030-01-01T12:00:00.000Z');

test('Retry-After is read as seconds or as a date, and is nothing when it is neither', () => {
  const headers = [
    '120',
    '0',
    'Tue, 01 Jan 2030 12:00:30 GMT',
    'Tue, 01 Jan 2030 11:00:00 GMT',
    'soon',
    undefined,
  ];
  assert.deepEqual(
    headers.map((header) => waitOf(header, noon)),
    [120_000, 0, 30_000, 0, undefined, undefined],
  );
});

test('a redirect is followed to no address that is refused', async (t) => {
  const { origin, requests } = await externalServer(t, {
    '/outer': status(302, { location: '/step' }),
    '/step': status(301, { location: '/inner' }),
    '/inner': status(200),
  });
  const refuses = async (url: string) => url === `${origin}/inner`;

  const outcomes: Outcome[] = [];
  await askHost([`${origin}/outer`], refuses, externalDefaults, (_, outcome) => outcomes.push(outcome));
  assert.deepEqual(outcomes, [{ failure: 'leads-away' }]);
  assert.deepEqual(requests, ['HEAD /outer', 'HEAD /step']);
});
