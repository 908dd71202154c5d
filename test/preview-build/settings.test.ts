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
  'content/articles/jam.md':
    '---\ntitle: Jam\ncategories: [help]\n---\n\nBoil the fruit.\n\n```json\n{ "sugar": 1 }\n```\n',
  '_data/site.json': JSON.stringify(site),
  '_data/glossary.json': '[{ "term": "flour", "definition": "What bread is made of." }]',
  '_data/synonyms.json': '[["bread", "loaf"]]',
  '_includes/layouts/mine.njk': 'Before',
};

/** What a preview says of a change of files in a repository that is a whole project, and its page of changes. */
async function previewOf(
  t: TestContext,
  files: Readonly<Record<string, string>>,
  past: Readonly<Record<string, string>> = before,
): Promise<{ readonly changes: ChangesFile; readonly html: string }> {
  const { folder, git, write } = await repositoryOf(t, past);
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

test('every setting of the brand is told, with the files that it names as they were and are', async (t) => {
  const drawing = (color: string): string =>
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 90 30"><path fill="${color}" d="M0 0h90v30H0z"/></svg>`;
  const link = (label: string) => ({ label, url: `https://kitchen.example/${label}` });
  const first = {
    ...withSite({
      logo: { light: 'brand/logo.svg' },
      colors: { page: { light: '#fffdfa' } },
      header: { links: [link('shop')] },
      footer: { columns: [{ title: 'More', links: [link('jobs')] }] },
      banner: { text: 'Closed on Monday' },
      home: { sections: ['categories', 'popular'] },
    }),
    '_data/brand/logo.svg': drawing('red'),
  };
  const second = {
    ...withSite({
      logo: { light: 'brand/logo.svg', replacesTitle: true },
      colors: { page: { light: '#ffffff' } },
      header: { links: [link('shop'), link('status')] },
      footer: { columns: [{ title: 'More', links: [link('press')] }] },
      banner: { text: 'Closed on Tuesday', kind: 'incident' },
      home: { sections: ['popular', 'categories'] },
      styles: 'own.css',
      category: { view: 'cards' },
    }),
    '_data/brand/logo.svg': drawing('blue'),
    '_data/own.css': '.brand { color: red }',
  };
  const { changes } = await previewOf(t, second, { ...before, ...first });
  assert.deepEqual(told(changes), [
    'colors.page.light: #fffdfa -> #ffffff',
    'footer.columns: More: title: More; links: label: jobs; url: https://kitchen.example/jobs -> title: More; links: label: press; url: https://kitchen.example/press',
    'banner.text: Closed on Monday -> Closed on Tuesday',
    'logo.replacesTitle: null -> true',
    'header.links: status: null -> label: status; url: https://kitchen.example/status',
    'banner.kind: null -> incident',
    'styles: null -> own.css',
    'category.view: null -> cards',
    'home.sections: order: categories, popular -> popular, categories',
  ]);
  assert.deepEqual(changes.generatorFiles, ['_data/brand/logo.svg', '_data/own.css']);
  assert.deepEqual([changes.pages, changes.notes], [[], []]);
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
