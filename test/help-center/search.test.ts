import assert from 'node:assert/strict';
import os from 'node:os';
import { after, test } from 'node:test';
import { z } from 'zod';
import { runSignpost } from '../cli/run-signpost.ts';
import { base, builtHelpCenter } from './fixture.ts';

const output = await builtHelpCenter({ after });
const rows = z.array(z.object({ url: z.string(), anchor: z.string().nullable() }));

/** Addresses that a search finds, the best first. */
async function find(query: string): Promise<readonly string[]> {
  const options = ['--output', output, '--base', base, '--format', 'json'];
  const { code, stdout, stderr } = await runSignpost(os.tmpdir(), 'search', query, ...options);
  assert.equal(code, 0, stderr);
  return rows
    .parse(JSON.parse(stdout))
    .map(({ url, anchor }) => decodeURI(anchor === null ? url : `${url}#${anchor}`));
}

test('words of readers find the section that answers them first', async () => {
  const queries = {
    'red ring': '/article/troubleshooting/#the-ring-blinks-red',
    'latchwell without keys': '/article/what-is-latchwell/',
    // A tag and a word of the description.
    babysitter: '/article/invite-guests/',
    'rented rooms': '/article/travel-lock/',
    // In a tab, in a callout of a list, in the title of a video, in code, in a table without a heading.
    'hold ten seconds': '/article/connect-the-hub/#steps-1',
    'key fob': '/article/invite-guests/',
    'hub in a minute': '/article/connect-the-hub/#before-you-begin',
    export: '/article/webhooks/',
    winter: '/article/schedules/',
    batteries: '/article/replace-batteries/',
  };
  const found: Record<string, string | undefined> = {};
  for (const query of Object.keys(queries)) found[query] = (await find(query))[0];
  assert.deepEqual(found, queries);
});

test('umlauts are found with and without their dots, and Japanese by a part of a sentence', async () => {
  assert.deepEqual(await find('größe'), ['/article/türen-überwachen/#größe-und-maße']);
  assert.deepEqual(await find('uberwachen'), ['/article/türen-überwachen/#größe-und-maße']);
  assert.equal((await find('cafe mode'))[0], '/article/café-mode/');
  assert.deepEqual(await find('準備'), ['/article/鍵を共有する/#準備']);
});

test('what is hidden or a comment is not found', async () => {
  for (const query of ['zinnober', 'retired models', 'solder with care', 'workshop notes']) {
    const found = await find(query);
    assert.deepEqual(
      found.filter((url) => /retired-models|workshop-notes/.test(url)),
      [],
      query,
    );
  }
  assert.deepEqual(await find('zinnober'), []);
  assert.deepEqual(await find('zeppelin'), []);
});
