import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { programPackage } from '../../src/site/program-package.ts';
import { packageDir } from '../../src/site/project.ts';
import { article, serveProject } from './served.ts';

const files = { 'content/articles/g/one.md': article('One', 'The first.') };
const lastGood = 'This page is made with the last good settings, layouts and styles.';

/** What is wrong in a file of the project, where the page says that it is, and what stands there when it is mended. */
const mistakes: Readonly<
  Record<
    string,
    { readonly file: string; readonly wrong: string; readonly place: RegExp; readonly right: string }
  >
> = {
  'settings that are no JSON': {
    file: '_data/site.json',
    wrong: '{\n  "title": "New"\n  "url": "https://help.example"\n}\n',
    place: /_data\/site\.json:3:3 <b>error<\/b>: .*\(site-config\)/,
    right: '{ "title": "New", "url": "https://help.example" }',
  },
  'a setting that there is not': {
    file: '_data/site.json',
    wrong: '{ "title": "New",\n "url": "https://help.example", "tilte": "x" }',
    place: /_data\/site\.json:2:33 <b>error<\/b>: `tilte` is no setting.*\(site-config\)/,
    right: '{ "title": "New", "url": "https://help.example" }',
  },
  'a glossary without its list': {
    file: '_data/glossary.json',
    wrong: '{}',
    place: /_data\/glossary\.json:1:1 <b>error<\/b>/,
    right: '[{ "term": "first", "definition": "What comes New of all." }]',
  },
  'synonyms that end too early': {
    file: '_data/synonyms.json',
    wrong: '[["bin", "trash"]',
    place: /_data\/synonyms\.json:1:18 <b>error<\/b>/,
    right: '[["bin", "trash"]]',
  },
  'a bracket that a layout lacks': {
    file: '_includes/partials/footer.njk',
    wrong: '<footer>\n{{ view.site.title }\n</footer>\n',
    place: /_includes\/partials\/footer\.njk:2:\d+ <b>error<\/b>: .*\(page-template\)/,
    right: `${madeFrom('partials/footer.njk')}<footer>New</footer>\n`,
  },
  'a name that a layout cannot know': {
    file: '_includes/partials/footer.njk',
    wrong: '<footer>{{ view.site.titel }}</footer>\n',
    place: /_includes\/partials\/footer\.njk:1:\d+ <b>error<\/b>: .*\(page-template\)/,
    right: `${madeFrom('partials/footer.njk')}<footer>New</footer>\n`,
  },
  'a file that a layout asks for in vain': {
    file: '_includes/layouts/article.njk',
    wrong: '{% extends "layouts/basis.njk" %}\n',
    place: /_includes\/layouts\/article\.njk:1:13 <b>error<\/b>: .*\(page-template\)/,
    right: `${madeFrom('layouts/article.njk')}<title>New</title><body></body>`,
  },
};

for (const [mistake, { file, wrong, place, right }] of Object.entries(mistakes)) {
  test(`${mistake}: pages go on as they were, say where it is, and are whole after mending`, async (t) => {
    const { write, shows, says, said, page, hides } = await serveProject(t, files);
    await write(file, wrong);
    const told = await says(`${file}:`);
    assert.match(told, new RegExp(`^Changed ${file}\\n|^Created ${file}\\n`));
    for (const address of ['/', '/article/one/', '/g/', '/search/']) {
      const { status, text } = await page(address);
      assert.equal(status, 200);
      assert.match(text, place, address);
      assert.ok(text.includes(lastGood));
      assert.match(text, /Example Help/);
    }
    const missing = await page('/article/nowhere/');
    assert.equal(missing.status, 404);
    assert.match(missing.text, place);
    // Writing goes on meanwhile.
    await write('content/articles/g/one.md', article('One', 'The first, edited.'));
    await shows('/article/one/', 'The first, edited.');
    said();
    await write(file, right);
    await says('What was wrong there is gone.');
    await hides('/article/one/', lastGood);
    if (right.includes('New')) await shows('/article/one/', 'New');
  });
}

test('settings that are mended while a layout is broken count once the layout is whole', async (t) => {
  const { write, shows, page } = await serveProject(t, files);
  const footer = '_includes/partials/footer.njk';
  const before = await readFile(join(packageDir, footer), 'utf8');
  await write(footer, '{% if %}');
  await write('_data/site.json', '{ "title": "Other Help", "url": "https://help.example" }');
  await shows('/', `${footer}:`);
  assert.match((await page('/')).text, /Example Help/);
  await write(footer, before);
  await shows('/', 'Other Help');
});

/** What a layout says that replaces ours, so that nothing is wrong with it. */
function madeFrom(layout: string): string {
  return `{#- Made from ${layout} of Signpost ${programPackage().version}. -#}\n`;
}
