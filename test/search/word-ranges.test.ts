import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fileOf, filesOf, startOf } from '../../src/search/shared/index/word-ranges.ts';
import { madeWords } from './built-files.ts';

/** Words that begin with each other, and words with letters of two code units. */
const words = [
  ...madeWords(500),
  'ba',
  'bax',
  'baxt',
  'b',
  '𝒳',
  '𝒳𝒴',
  '𝒳𝒵',
  '=account',
  '1password',
  '用户',
].sort();

test('a word is looked for in the file that holds it, and a beginning in every file that holds words with it', () => {
  for (const size of [1, 2, 7, 100, 1000]) {
    const files = Array.from({ length: Math.ceil(words.length / size) }, (_, file) =>
      words.slice(file * size, (file + 1) * size),
    );
    const starts = files.map(([first = ''], file) => startOf(first, files[file - 1]?.at(-1) ?? ''));
    for (const [file, held] of files.entries()) {
      for (const word of held) {
        assert.equal(fileOf(word, starts), file, word);
        for (const prefix of [word, word.slice(0, 1), word.slice(0, 2), word.slice(0, 4)]) {
          assert.ok(filesOf(prefix, starts).includes(file), `${prefix} for ${word}`);
        }
      }
    }
    assert.ok(filesOf('ba', starts).length <= Math.ceil(100 / size) + 1);
  }
});

test('without files there is nowhere to look', () => {
  assert.equal(fileOf('word', []), undefined);
  assert.deepEqual(filesOf('wo', []), []);
});
