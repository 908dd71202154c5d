import assert from 'node:assert/strict';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { readContent } from '../../src/content/read-content.ts';
import { noBrand } from '../../src/content/settings/brand/types.ts';
import { siteMap } from '../../src/pages/host/site-map.ts';
import { type PageBody, readPageBody } from '../../src/rendering/html/finished/page-body.ts';
import { createSite, type Site } from '../../src/site/site.ts';
import { createCheckTools } from '../../src/site/site-tools.ts';
import { contentFolder } from '../content/content-folder.ts';
import { site as settings } from '../model/fixtures.ts';

const tools = await createCheckTools();
const config = settings({ basePath: '/help', brand: { ...noBrand, hasPrintPages: true } });

async function siteOf(t: TestContext, files: Readonly<Record<string, string>>): Promise<Site> {
  return createSite(await readContent(await contentFolder(t, files)), config, tools);
}

function printed(site: Site, name: string): string {
  const page = site.pages.find((one) => one.kind === 'print' && one.category.name === name);
  assert.ok(page);
  return site.pageHtml(page);
}

const bread = `---
title: Bread
categories: [baking]
order: "1"
---
Warm [butter]({{site.baseurl}}/article/butter/#salted) and [more](#more), see [home](/help/).

## More

::: tabs
== Rye
Dark.
== Wheat
Light.
:::

A note.[^1]

[^1]: Here.
`;
const butter = `---
title: Butter
categories: [baking]
order: "2"
---
## More

## Salted

Of [bread](/help/article/bread), and [another](/help/article/hidden/).
`;

const files = {
  'categories/baking.md': '---\ntitle: Baking\n---\nAll of it.\n',
  'categories/empty.md': '---\ntitle: Empty\n---\n',
  'categories/secret.md': '---\ntitle: Secret\nhidden: true\n---\n',
  'articles/bread.md': bread,
  'articles/butter.md': butter,
  'articles/hidden.md': '---\ntitle: Hidden\nhidden: true\ncategories: [baking, secret]\n---\nNot here.\n',
};

test('a category stands on one page, in order, with links inside as places on it', async (t) => {
  const site = await siteOf(t, files);
  const html = printed(site, 'baking');
  assert.match(html, /<h2 id="article\/bread">Bread<\/h2>[\s\S]*<h2 id="article\/butter">Butter<\/h2>/);
  assert.match(html, /<a href="#article\/butter\/salted">butter<\/a>/);
  assert.match(html, /<a href="#article\/bread\/more">more<\/a>/);
  assert.match(html, /<a href="#article\/bread">bread<\/a>/);
  assert.match(html, /<a href="\/help\/article\/hidden\/">another<\/a>/);
  assert.match(html, /<h3 id="article\/bread\/more">More<\/h3>/);
  assert.match(html, /<h3 id="article\/butter\/more">More<\/h3>/);
  assert.doesNotMatch(html, /Not here/);
});

test('tabs stand below each other with their names', async (t) => {
  const html = printed(await siteOf(t, files), 'baking');
  assert.doesNotMatch(html, /tab-list/);
  assert.match(html, /<p class="tab-name">Rye<\/p>\s*<p>Dark\.<\/p>/);
  assert.match(html, /<p class="tab-name">Wheat<\/p>\s*<p>Light\.<\/p>/);
});

test('search engines, the site map and the search leave the page alone, and its category leads to it', async (t) => {
  const site = await siteOf(t, files);
  const html = printed(site, 'baking');
  assert.match(html, /<meta name="robots" content="noindex">/);
  assert.match(html, /<link rel="canonical" href="[^"]*\/help\/baking\/">/);
  assert.deepEqual(
    siteMap(site.helpCenter, site.urls).filter((address) => address.includes('print')),
    [],
  );
  const category = site.pages.find((page) => page.kind === 'category' && page.category.name === 'baking');
  assert.ok(category);
  assert.match(site.pageHtml(category), /<a href="\/help\/baking\/print\/">All articles on one page<\/a>/);
});

test('there is no such page of a category that is hidden or empty, and none without the setting', async (t) => {
  const site = await siteOf(t, files);
  assert.deepEqual(
    site.pages.flatMap(({ kind, url }) => (kind === 'print' ? [url] : [])),
    ['/help/baking/print/'],
  );
  const plain = createSite(site.content, settings(), tools);
  assert.equal(
    plain.pages.some(({ kind }) => kind === 'print'),
    false,
  );
});

test('an article at the address of the page is refused, with both named', async (t) => {
  const content = await readContent(
    await contentFolder(t, { ...files, 'articles/print.md': '---\ntitle: Print\n---\nIt.\n' }),
  );
  const { problems } = createSite(content, { ...config, articleUrl: '/baking/:name/' }, tools);
  assert.deepEqual(
    problems.map(({ file, message }) => [file, message]),
    [
      [
        'categories/baking.md',
        'The page to print would be published at `/baking/print/`, the address of `articles/print.md`; give this file another name.',
      ],
    ],
  );
});

test('in our own help center, the pages have the words of the articles, and every link on them leads somewhere', async () => {
  const content = await readContent(join(import.meta.dirname, '..', '..', 'content'));
  const site = createSite(content, config, tools);
  const pages = site.pages.flatMap((page) => (page.kind === 'print' ? [page] : []));
  assert.ok(pages.length > 2);
  for (const page of pages) {
    const html = site.pageHtml(page);
    const ids = [...html.matchAll(/<[a-z][^<>]*? id="([^"]*)"/g)].map(([, id = '']) => id);
    assert.deepEqual(ids.length, new Set(ids).size);
    const places = [...html.matchAll(/<a[^<>]*? href="#([^"]*)"/g)].map(([, id = '']) =>
      decodeURIComponent(id),
    );
    assert.deepEqual(
      places.filter((id) => !ids.includes(id)),
      [],
    );
    // Names of tabs stand at their panels, so that the order may be another one.
    const printedWords = counts(readPageBody(html));
    const words = counts({
      sections: page.category.articles.flatMap(({ document }) => site.render(document).sections),
    });
    assert.deepEqual(
      [...words].filter(([word, count]) => (printedWords.get(word) ?? 0) < count),
      [],
      page.url,
    );
  }
});

/** How often each word of a text is in it. */
function counts({ sections }: Pick<PageBody, 'sections'>): ReadonlyMap<string, number> {
  const words = new Map<string, number>();
  for (const { text } of sections) {
    for (const [word] of text.matchAll(/[\p{L}\p{N}]+/gu)) words.set(word, (words.get(word) ?? 0) + 1);
  }
  return words;
}
