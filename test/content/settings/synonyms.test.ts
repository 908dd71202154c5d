import assert from 'node:assert/strict';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { readSynonyms } from '../../../src/content/settings/synonyms.ts';
import { ProblemsError } from '../../../src/problems/problems-error.ts';
import { contentFolder } from '../content-folder.ts';

async function read(t: TestContext, json: string) {
  return readSynonyms(join(await contentFolder(t, { 'synonyms.json': json }), 'synonyms.json'));
}

/** What is wrong, as `line:column target message`. */
async function faultsOf(t: TestContext, json: string): Promise<readonly string[]> {
  const error = await read(t, json).catch((thrown: unknown) => thrown);
  assert.ok(error instanceof ProblemsError, String(error));
  return error.problems.map(({ file, position, rule, severity, target, message }) => {
    assert.deepEqual([file, rule, severity], ['_data/synonyms.json', 'site-config', 'error']);
    assert.ok(position !== 'unknown');
    return `${position.line}:${position.column} ${target} ${message}`;
  });
}

test('groups of words and phrases are read, with their white space folded', async (t) => {
  assert.deepEqual(await read(t, '\ufeff[["2FA", " two-step\\n login "], ["bin", "trash", "rubbish"]]'), [
    ['2FA', 'two-step login'],
    ['bin', 'trash', 'rubbish'],
  ]);
  assert.deepEqual(await read(t, '[]'), []);
});

test('without a file there are no synonyms', async (t) => {
  const folder = await contentFolder(t, { 'other.json': '' });
  assert.deepEqual(await readSynonyms(join(folder, 'synonyms.json')), []);
});

test('all that is wrong in the groups is reported, each at its place', async (t) => {
  const json = ['[', '  ["bin"],', '  ["2fa", 7, ""],', '  "trash",', '  ["vault", "Vault"]', ']'].join('\n');
  assert.deepEqual(await faultsOf(t, json), [
    '2:3 1 Group 1: a group needs two words at least, which mean the same.',
    '3:11 2.2 Group 2, word 2: it must be text. Write it in quotes.',
    '3:14 2.3 Group 2, word 3: it is empty. Write some text.',
    '4:3 3 Group 3: it must be a list of words between `[` and `]`.',
    '5:13 4.2 Group 4, word 2: `Vault` stands in its group already. Keep one of them.',
  ]);
});

test('a file that holds something else, or is no JSON, is reported', async (t) => {
  assert.deepEqual(await faultsOf(t, '{ "bin": "trash" }'), [
    '1:1  The file holds groups of words, one list in another: `[["bin", "trash"]]`.',
  ]);
  assert.deepEqual(await faultsOf(t, '[["bin", "trash"],]'), [
    '1:19 ] The file is not JSON from here on. Keys and text stand in double quotes, with a comma between two entries and none after the last.',
  ]);
});
