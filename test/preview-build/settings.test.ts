import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { localDeployment } from '../../src/content/settings/deployment.ts';
import { buildSite } from '../../src/eleventy/build-site.ts';
import type { ChangesFile } from '../../src/preview/comment/changes-file.ts';
import { projectAt } from '../../src/site/project.ts';
import { repositoryOf, temporaryFolder } from '../git/git-repository.ts';

const site = {
  title: 'Kitchen',
  language: 'en',
  url: 'https://kitchen.example',
  base: '/help',
  urls: { article: '/article/:name/', category: '/:name/' },
};

const before = {
  'content/categories/help.md': '---\ntitle: Help\n---\n',
  'content/articles/bread.md':
    '---\ntitle: Bread\ncategories: [help]\nredirect_from: /loaf/\n---\n\nFlour. {% link articles/jam.md %}\n',
  'content/articles/jam.md': '---\ntitle: Jam\ncategories: [help]\n---\n\nBoil the fruit.\n',
  '_data/site.json': JSON.stringify(site),
  '_data/glossary.json': '[{ "term": "flour", "definition": "What bread is made of." }]',
  '_data/synonyms.json': '[["bread", "loaf"]]',
  '_includes/layouts/mine.njk': 'Before',
};

/** What a preview says of a change of files in a repository that is a whole project, and its page of changes. */
async function previewOf(
  t: TestContext,
  files: Readonly<Record<string, string>>,
): Promise<{ readonly changes: ChangesFile; readonly html: string }> {
  const { folder, git, write } = await repositoryOf(t, before);
  git('branch', '--move', 'main');
  await write(files);
  const output = join(await temporaryFolder(t), 'site');
  const { preview, problems } = await buildSite({
    contentDir: join(folder, 'content'),
    output,
    deployment: localDeployment,
    base: undefined,
    url: undefined,
    imageCache: undefined,
    strict: false,
    check: false,
    project: projectAt(folder),
    preview: { ref: 'main' },
  });
  assert.ok(preview, JSON.stringify(problems));
  const page = join(output, preview.url, 'index.html');
  return { changes: preview.changes, html: readFileSync(page, 'utf8') };
}

const withSite = (parts: object) => ({ '_data/site.json': JSON.stringify({ ...site, ...parts }) });
const moves = ({ pages }: ChangesFile) =>
  pages.map(({ change, previousPath, path }) => `${change} ${previousPath} -> ${path}`).sort();
const lost = ({ lostAddresses }: ChangesFile) => lostAddresses.map(({ path }) => path);
const told = ({ settings = [] }: ChangesFile) =>
  settings.map(({ name, before: was, after }) => `${name}: ${was} -> ${after}`);

test('another address of articles moves every article, and its old address is lost', async (t) => {
  const { changes } = await previewOf(
    t,
    withSite({ urls: { article: '/guide/:name/', category: '/:name/' } }),
  );
  assert.deepEqual(moves(changes), [
    'moved /article/bread/ -> /guide/bread/',
    'moved /article/jam/ -> /guide/jam/',
  ]);
  assert.deepEqual(lost(changes), ['/article/bread/', '/article/jam/']);
  assert.deepEqual(told(changes), ['urls.article: /article/:name/ -> /guide/:name/']);
  assert.deepEqual(changes.generatorFiles, []);
  assert.deepEqual(changes.notes, []);
});

test('another address of categories moves every category, though it has no text', async (t) => {
  const { changes } = await previewOf(
    t,
    withSite({ urls: { article: '/article/:name/', category: '/topic/:name/' } }),
  );
  assert.deepEqual(moves(changes), ['moved /help/ -> /topic/help/']);
  assert.deepEqual(lost(changes), ['/help/']);
});

test('another path of the site moves every page, and loses every address, old ones too', async (t) => {
  const { changes, html } = await previewOf(t, withSite({ base: '/support' }));
  assert.deepEqual(moves(changes), [
    'moved /help/article/bread/ -> /article/bread/',
    'moved /help/article/jam/ -> /article/jam/',
    'moved /help/help/ -> /help/',
  ]);
  assert.deepEqual(lost(changes), [
    '/help/article/bread/',
    '/help/article/jam/',
    '/help/help/',
    '/help/loaf/',
  ]);
  assert.deepEqual(told(changes), ['base: /help -> /support']);
  assert.match(html, /<del>\/help\/article\/jam\/<\/del> <ins>\/support\/article\/jam\/<\/ins>/);
  assert.match(html, /only the host can lead on from here/);
  assert.doesNotMatch(html, /Write <code>redirect_from/);
});

test('every other setting is told with what it was and is, and moves nothing; a layout is told by its name', async (t) => {
  const { changes, html } = await previewOf(t, {
    ...withSite({ title: 'Bakery', language: 'de', accent: '#0b6b53' }),
    '_data/glossary.json': '[{ "term": "flour", "definition": "Ground grain." }]',
    '_data/synonyms.json': '[["bread", "loaf", "bun"]]',
    '_includes/layouts/mine.njk': 'After',
  });
  assert.deepEqual(changes.pages, []);
  assert.deepEqual(lost(changes), []);
  assert.deepEqual(told(changes), [
    'flour: term: flour; definition: What bread is made of. -> term: flour; definition: Ground grain.',
    'title: Kitchen -> Bakery',
    'language: en -> de',
    'accent: null -> #0b6b53',
    'bread: bread, loaf -> bread, loaf, bun',
  ]);
  assert.deepEqual(changes.generatorFiles, ['_includes/layouts/mine.njk']);
  assert.match(html, /<dt>Title<\/dt>|<dt>title<\/dt>\n<dd><del>Kitchen<\/del> <ins>Bakery<\/ins>/);
});

test('an article that is edited while all addresses change is the same article', async (t) => {
  const { changes } = await previewOf(t, {
    ...withSite({ urls: { article: '/guide/:name/', category: '/:name/' } }),
    'content/articles/jam.md':
      '---\ntitle: Jelly\ncategories: [help]\n---\n\nBoil the fruit and stir it for long.\n',
  });
  assert.ok(moves(changes).includes('moved /article/jam/ -> /guide/jam/'));
});

test('a name or a value that would look reversed is shown with the sign that turns it', async (t) => {
  const { html } = await previewOf(t, {
    ...withSite({ description: 'Open \u202egpj.exe' }),
    '_includes/layouts/\u202ejn.html': 'After',
  });
  const main = html.slice(html.indexOf('<main'), html.indexOf('</main>'));
  assert.doesNotMatch(main, /[\u202a-\u202e\u2066-\u2069]/);
  assert.match(main, /Open &#92;u\{202e\}gpj\.exe/);
  assert.match(main, /_includes\/layouts\/&#92;u\{202e\}jn\.html/);
});
