import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { launchChromium } from '../browser/chromium.ts';
import { runSignpost } from '../cli/run-signpost.ts';
import { contentFolder } from '../content/content-folder.ts';

const site = {
  '../_data/site.json': JSON.stringify({ title: 'Help', url: 'https://help.example' }),
  'categories/baking.md': '---\ntitle: Baking\n---\n',
  'articles/bread.md':
    '---\ntitle: Bread\ncategories: [baking]\n---\n\n## Rye\n\nSee [us](/article/other/).\n',
  'articles/other.md': '---\ntitle: Other\n---\n\nText.\n',
};

test('a category is printed with tags and bookmarks, twice to the same bytes', async (t) => {
  // Installs one where there is none.
  await (await launchChromium()).close();
  const cwd = path.dirname(await contentFolder(t, site));
  const printed = await runSignpost(cwd, 'pdf', '--category', 'baking');
  assert.equal(printed.code, 0, printed.stderr);
  assert.match(printed.stdout, /^1 article printed to baking\.pdf, \d+\.\d MB\.\n$/);
  const pdf = readFileSync(path.join(cwd, 'baking.pdf'), 'latin1');
  assert.match(pdf, /^%PDF-/);
  assert.match(pdf, /\/StructTreeRoot/);
  assert.match(pdf, /\/Outlines/);
  assert.match(pdf, /\/URI \(https:\/\/help\.example\/article\/other\/\)/);
  await runSignpost(cwd, 'pdf', '--category', 'baking', '--output', 'again.pdf');
  assert.equal(readFileSync(path.join(cwd, 'again.pdf'), 'latin1'), pdf);
});

test('a category that there is not, or that has nothing to print, is said', async (t) => {
  const cwd = path.dirname(
    await contentFolder(t, { ...site, 'categories/empty.md': '---\ntitle: E\n---\n' }),
  );
  const missing = await runSignpost(cwd, 'pdf', '--category', 'bakin');
  assert.deepEqual(
    [missing.code, missing.stderr],
    [2, 'signpost: There is no category `bakin`: write one of baking. Did you mean `baking`?\n'],
  );
  const empty = await runSignpost(cwd, 'pdf', '--category', 'empty');
  assert.deepEqual(
    [empty.code, empty.stderr],
    [2, 'signpost: The category `empty` is hidden or has no article: there is nothing to print.\n'],
  );
  const unsaid = await runSignpost(cwd, 'pdf');
  assert.equal(unsaid.stderr, 'signpost: Say which category to print: `--category getting-started`.\n');
});
