import assert from 'node:assert/strict';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { readGlossary } from '../../../src/content/settings/vocabulary/glossary.ts';
import { ProblemsError } from '../../../src/problems/problems-error.ts';
import { contentFolder } from '../content-folder.ts';

async function read(t: TestContext, json: string) {
  return readGlossary(join(await contentFolder(t, { 'glossary.json': json }), 'glossary.json'));
}

/** What is wrong, as `line:column target message`. */
async function faultsOf(t: TestContext, json: string): Promise<readonly string[]> {
  const error = await read(t, json).catch((thrown: unknown) => thrown);
  assert.ok(error instanceof ProblemsError, String(error));
  return error.problems.map(({ file, position, rule, severity, target, message }) => {
    assert.deepEqual([file, rule, severity], ['_data/glossary.json', 'site-config', 'error']);
    assert.ok(position !== 'unknown');
    return `${position.line}:${position.column} ${target} ${message}`;
  });
}

test('terms, their other spellings and what they mean are read, with white space folded', async (t) => {
  const json =
    '[{"term": " base\\n path", "also": ["prefix"], "definition": "Where it is."}, {"term": "vault", "definition": "<b>"}]';
  assert.deepEqual(await read(t, json), [
    { spellings: ['base path', 'prefix'], definition: 'Where it is.' },
    { spellings: ['vault'], definition: '<b>' },
  ]);
});

test('without a file no term is explained', async (t) => {
  const folder = await contentFolder(t, { 'other.json': '' });
  assert.deepEqual(await readGlossary(join(folder, 'glossary.json')), []);
});

test('all that is wrong in the glossary is reported, each at its place', async (t) => {
  const json = [
    '[',
    '  { "term": "vault" },',
    '  { "term": "", "definition": 7, "alos": [] },',
    '  { "term": "safe", "also": "vault", "definition": "." },',
    '  "base path"',
    ']',
  ].join('\n');
  assert.deepEqual(await faultsOf(t, json), [
    '2:3 1.definition Entry 1, `definition`: it must be text. Write it in quotes.',
    '3:13 2.term Entry 2, `term`: it is empty. Write some text.',
    '3:31 2.definition Entry 2, `definition`: it must be text. Write it in quotes.',
    '3:42 2.alos Entry 2, `alos`: there is no such key. Use `term`, `also` and `definition`.',
    '4:29 3.also Entry 3, `also`: it must be a list of words between `[` and `]`.',
    '5:3 4 Entry 4: an entry is a term and what it means: `{ "term": "…", "definition": "…" }`.',
  ]);
  assert.deepEqual(await faultsOf(t, '{}'), [
    '1:1  The file holds a list of entries: `[{ "term": "…", "definition": "…" }]`.',
  ]);
});

test('a term that is explained twice is reported', async (t) => {
  const json =
    '[{"term": "Vault", "definition": "One."},\n{"term": "safe", "also": ["vault"], "definition": "Two."}]';
  assert.deepEqual(await faultsOf(t, json), [
    '2:1 2 Entry 2: `vault` stands in entry 1 already. Keep one of them.',
  ]);
});
