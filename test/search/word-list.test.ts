import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readBytes } from '../../src/search/shared/index/varints.ts';
import { pushWords, readWords } from '../../src/search/shared/index/word-list.ts';

const endings = ['', 's', 'ed', 'er', 'ers', 'ing', 'ings'];
const words = ['administrat', 'authenticat', 'configur', 'integrat', 'organiz', 'synchroniz']
  .flatMap((stem) => endings.map((ending) => stem + ending))
  .sort();

test('words that begin alike take less than half of the bytes that their text has, and come back whole', () => {
  const bytes: number[] = [];
  pushWords(bytes, words);
  assert.ok(bytes.length * 2 < words.join('\n').length, `${bytes.length} of ${words.join('\n').length}`);
  assert.deepEqual(readWords(readBytes(Uint8Array.from(bytes))), words);
});
