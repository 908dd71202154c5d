import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { type TestContext, test } from 'node:test';
import { readFolder, runSignpost } from '../cli/run-signpost.ts';
import { contentFolder } from '../content/content-folder.ts';
import { decodedFiles } from '../search/decoded-files.ts';

const files = {
  'categories/vaults.md': '---\ntitle: Vaults\n---\n',
  'categories/attic.md': '---\ntitle: Quokka attic\nhidden: true\n---\n\nWombats.\n',
  'articles/open.md':
    '---\ntitle: Open a vault\ncategories: [vaults, attic]\n---\n\n## Turn the key\n\nTwice.\n\n{% image a.png A brass lever %}\n\n| Left | Right |\n|---|---|\n| pull | push |\n\n```\nvaultctl unlock\n```\n',
  'articles/zebra-plan.md':
    '---\ntitle: Zebrafish launch\ncategories: [vaults]\nhidden: true\ntags: [axolotl]\ndescription: Narwhal.\nredirect_from: /ocelot/\n---\n\n## Pangolin\n\nCapybaras. [the dungeon]({{site.baseurl}}/article/open/)\n',
  'images/a.png': Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64'),
};

/** Where a build has put the files of search, and what is in them. */
async function build(t: TestContext, contentDir: string): Promise<ReadonlyMap<string, string>> {
  const cwd = path.dirname(contentDir);
  const { code } = await runSignpost(
    cwd,
    'build',
    '--content',
    'content',
    '--output',
    'site',
    '--base',
    '/help',
  );
  assert.equal(code, 0, t.name);
  const folder = path.join(cwd, 'site', 'help', 'search');
  const names = Object.keys(readFolder(folder)).filter((name) => name.endsWith('.bin'));
  return decodedFiles(
    names.map((name) => ({ path: name, contents: new Uint8Array(readFileSync(path.join(folder, name))) })),
  );
}

test('nothing of a hidden article or category is in any file of search, but what visible pages say', async (t) => {
  const texts = [...(await build(t, await contentFolder(t, files))).values()].join('\n').toLowerCase();
  const hidden = [
    'zebra',
    'axolotl',
    'narwhal',
    'ocelot',
    'pangolin',
    'capybara',
    'quokka',
    'attic',
    'wombat',
  ];
  assert.deepEqual(
    hidden.filter((word) => texts.includes(word)),
    [],
  );
  for (const word of ['vault', 'brass', 'lever', 'push', 'vaultctl', 'twice', '/article/open/']) {
    assert.ok(texts.includes(word), word);
  }
});

test('every file but the directory is in a folder whose name changes with the articles', async (t) => {
  const first = [...(await build(t, await contentFolder(t, files))).keys()];
  const again = [...(await build(t, await contentFolder(t, files))).keys()];
  assert.deepEqual(again, first);
  const changed = { ...files, 'articles/open.md': files['articles/open.md'].replace('Twice', 'Thrice') };
  const other = [...(await build(t, await contentFolder(t, changed))).keys()];
  const folders = (names: readonly string[]) =>
    new Set(names.flatMap((name) => (name.includes('/') ? [name.split('/')[0]] : [])));
  assert.deepEqual(
    [...first].filter((name) => !name.includes('/')),
    ['directory.bin'],
  );
  assert.equal(folders(first).size, 1);
  assert.notDeepEqual(folders(other), folders(first));
});
