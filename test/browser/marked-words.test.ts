import assert from 'node:assert/strict';
import { test } from 'node:test';
import { patternOf, withoutMarks, wordsToMark } from '../../src/browser/article/marked-words.ts';

function found(text: string, ...words: readonly string[]): readonly string[] {
  return [...text.matchAll(patternOf(words))].map(([word]) => word);
}

test('whole words are marked, in whatever case', () => {
  assert.deepEqual(found('Sync, SYNC! async syncing re-sync', 'sync'), ['Sync', 'SYNC', 'sync']);
  assert.deepEqual(found('Größe GRÖSSE übergröße', 'größe'), ['Größe']);
  assert.deepEqual(found('école écoles', 'école'), ['école']);
});

test('a word that is part of a longer one is marked within it only where scripts have no spaces', () => {
  assert.deepEqual(found('两步登录和登录', '登录'), ['登录', '登录']);
});

test('signs in words stand for themselves', () => {
  assert.deepEqual(found('r&d c++ a.b axb {{x}} [y] (z) 50% $1', 'a.b', 'r&d', '$1', '[y]'), [
    'r&d',
    'a.b',
    '[y]',
    '$1',
  ]);
  for (const sign of String.raw`\^$.*+?()[]{}|/-#&'"<>~=!:,`) {
    assert.deepEqual(found(`${sign}x${sign}`, `${sign}x${sign}`), [`${sign}x${sign}`], sign);
  }
});

test('an address asks for few words of sensible length, each once', () => {
  assert.deepEqual(wordsToMark('?highlight=two+words++two&q=x'), ['two', 'words']);
  assert.deepEqual(wordsToMark('?q=x'), []);
  assert.deepEqual(wordsToMark('?highlight='), []);
  assert.deepEqual(wordsToMark(`?highlight=${'x'.repeat(65)}+y`), ['y']);
  assert.equal(
    wordsToMark(`?highlight=${Array.from({ length: 99 }, (_, index) => index).join('+')}`).length,
    12,
  );
});

test('the address loses the words and nothing else', () => {
  const cleaned = (address: string): string => withoutMarks(new URL(address, 'https://help.example'));
  assert.equal(cleaned('/a/?highlight=x#y'), '/a/#y');
  assert.equal(cleaned('/a/?b=1&highlight=x&c=2#y'), '/a/?b=1&c=2#y');
  assert.equal(cleaned('/a/?highlight=x&highlight=y'), '/a/');
});
