import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { countLoads, loadFrom, openBuiltIndex } from '../../src/search/built-index.ts';
import { contentFolder } from '../content/content-folder.ts';

test('a path that leaves the search folder is not read', async (t) => {
  const folder = await contentFolder(t, { 'secret.txt': 'secret', 'search/1/s/0.bin': 'shard' });
  const load = loadFrom(join(folder, 'search'));
  assert.equal(new TextDecoder().decode(await load('1/s/0.bin')), 'shard');
  for (const path of ['../secret.txt', '1/../../secret.txt', join(folder, 'secret.txt'), '', '../search']) {
    await assert.rejects(load(path), { message: `\`${path}\` is no file of the search index.` }, path);
  }
});

test('a file that is loaded twice is counted once, as a browser keeps it', async (t) => {
  const folder = await contentFolder(t, { 'a.bin': '12345', 'b.bin': '123' });
  const { load, loaded } = countLoads(loadFrom(folder));
  assert.deepEqual(loaded(), { bytes: 0, files: 0 });
  await Promise.all([load('a.bin'), load('b.bin'), load('a.bin')]);
  assert.deepEqual(loaded(), { bytes: 8, files: 2 });
});

test('without search files there is no index', async (t) => {
  const folder = await contentFolder(t, { 'index.html': '' });
  assert.equal(await openBuiltIndex(folder), undefined);
  assert.equal(await openBuiltIndex(join(folder, 'nowhere')), undefined);
});
