import assert from 'node:assert/strict';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { readStyle } from '../../../src/content/settings/vocabulary/style.ts';
import { ProblemsError } from '../../../src/problems/problems-error.ts';
import { contentFolder } from '../content-folder.ts';

async function read(t: TestContext, json: string) {
  return readStyle(join(await contentFolder(t, { 'style.json': json }), 'style.json'));
}

test('terms to avoid are read with what to write instead: one text, several, or nothing', async (t) => {
  assert.deepEqual(
    await read(t, '{"e-mail": " email ", "log\\ninto": ["log in to", "sign in to"], "simply": ""}'),
    [
      { term: 'e-mail', instead: ['email'] },
      { term: 'log into', instead: ['log in to', 'sign in to'] },
      { term: 'simply', instead: [] },
    ],
  );
});

test('without a file no term is to be avoided', async (t) => {
  assert.deepEqual(await readStyle(join(await contentFolder(t, {}), 'style.json')), []);
});

test('all that is wrong in the list is reported, each at its term', async (t) => {
  const json = [
    '{',
    '  "e-mail": "email",',
    '  "  ": "space",',
    '  "mail": "e-mail",',
    '  "same": "same",',
    '  "seven": 7',
    '}',
  ].join('\n');
  const error = await read(t, json).catch((thrown: unknown) => thrown);
  assert.ok(error instanceof ProblemsError, String(error));
  assert.deepEqual(
    error.problems.map(({ position, message }) => [position, message]),
    [
      [
        { line: 6, column: 3 },
        '`seven`: it must be what to write instead: text, a list of texts to choose from, or `""` where the term is left out.',
      ],
    ],
  );
  const meaning = await read(t, json.replace('"seven": 7', '"seven": "7"')).catch(
    (thrown: unknown) => thrown,
  );
  assert.ok(meaning instanceof ProblemsError, String(meaning));
  assert.deepEqual(
    meaning.problems.map(({ file, position, message }) => [file, position, message]),
    [
      ['_data/style.json', { line: 3, column: 3 }, '`  `: a term has at least one letter.'],
      [
        '_data/style.json',
        { line: 4, column: 3 },
        '`mail`: `e-mail` is a term to avoid itself. Write what to say instead of both.',
      ],
      [
        '_data/style.json',
        { line: 5, column: 3 },
        '`same`: the term is what to write instead of it. Write another one.',
      ],
    ],
  );
});
