import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type OwnLayouts, originalOf, withVersion } from '../../../src/site/replaced-layouts/history.ts';
import { compareVersions } from '../../../src/site/replaced-layouts/version.ts';

/** What a program of a version has: the layouts, and what was kept of the versions before. */
function released(version: string, texts: Record<string, string>, before?: OwnLayouts): OwnLayouts {
  const current = new Map(Object.entries(texts));
  const history = withVersion({ version, current, history: before?.history ?? new Map() });
  return { version, current, history };
}

test('what a layout said in any released version is known, though only what has changed is kept', () => {
  const first = released('0.9.0', { 'a.njk': 'A1', 'b.njk': 'B1' });
  const second = released('0.10.0', { 'a.njk': 'A2', 'b.njk': 'B1' }, first);
  const third = released('1.0.0', { 'a.njk': 'A2', 'b.njk': 'B2', 'c.njk': 'C1' }, second);
  const said = (version: string) =>
    ['a.njk', 'b.njk', 'c.njk'].map((name) => originalOf(name, version, third));
  assert.deepEqual(said('0.9.0'), ['A1', 'B1', undefined]);
  assert.deepEqual(said('0.10.0'), ['A2', 'B1', undefined]);
  assert.deepEqual(said('0.10.7'), ['A2', 'B1', undefined]);
  assert.deepEqual(said('1.0.0'), ['A2', 'B2', 'C1']);
  assert.deepEqual(said('0.1.0'), [undefined, undefined, undefined]);
  assert.deepEqual([...(third.history.get('0.10.0') ?? [])], [['a.njk', 'A2']]);
});

test('a release that is made again keeps what it says now', () => {
  const first = released('1.0.0', { 'a.njk': 'A1' });
  assert.equal(released('1.0.0', { 'a.njk': 'A2' }, first).history.get('1.0.0')?.get('a.njk'), 'A2');
});

test('versions are compared by their numbers', () => {
  assert.deepEqual(['1.10.0', '1.9.3', '0.20.0', '1.9.12'].sort(compareVersions), [
    '0.20.0',
    '1.9.3',
    '1.9.12',
    '1.10.0',
  ]);
});
