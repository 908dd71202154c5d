import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compareInReadingOrder, compareText } from '../../src/model/order.ts';
import { article } from './fixtures.ts';

function sorted(
  ...entries: readonly (readonly [path: string, order: string | undefined])[]
): readonly string[] {
  const documents = entries.map(([path, order]) => article(path, { order }));
  return documents.sort(compareInReadingOrder).map((document) => document.frontMatter.title);
}

test('what has no order stands first', () => {
  assert.deepEqual(sorted(['a', '01'], ['b', undefined], ['c', '00']), ['b', 'c', 'a']);
});

test('orders are compared as text, not as numbers', () => {
  assert.deepEqual(sorted(['a', '9'], ['b', '10'], ['c', '08'], ['d', '1']), ['c', 'd', 'b', 'a']);
});

test('equal orders and absent orders are settled by path, capitals first', () => {
  assert.deepEqual(sorted(['b/x', '1'], ['a/z', '1'], ['a/Z', '1']), ['a/Z', 'a/z', 'b/x']);
  assert.deepEqual(sorted(['b', undefined], ['a', undefined]), ['a', 'b']);
});

test('text is compared by code unit, whatever the locale', () => {
  assert.deepEqual(['ä', 'z', 'Z', 'a'].sort(compareText), ['Z', 'a', 'z', 'ä']);
  assert.equal(compareText('a', 'a'), 0);
});
