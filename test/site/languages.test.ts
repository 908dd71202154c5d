import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { checkPagesOf } from '../../src/check/check.ts';
import { readContent } from '../../src/content/read-content.ts';
import type { LanguageSettings } from '../../src/content/types.ts';
import { createSite, editionsOf, pagesOf, type Site } from '../../src/site/site.ts';
import { createCheckTools } from '../../src/site/site-tools.ts';
import { contentFolder } from '../content/content-folder.ts';
import { site } from '../model/fixtures.ts';

const pixel = Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64');

const files = {
  'categories/guides.md': '---\ntitle: Guides\norder: "1"\n---\n',
  'categories/more.md': '---\ntitle: More\norder: "2"\n---\n',
  'articles/a/reset.md':
    '---\ntitle: Reset\ncategories: [guides]\norder: "2"\nredirect_from: /old/\n---\n[Share](/article/share/#send-it) ![Form](/images/form.gif)\n\n## Forgot it\n\nText.\n\n## Change it\n\nText.\n',
  'articles/share.md':
    '---\ntitle: Share\ncategories: [guides]\norder: "1"\n---\n[Change it]({{site.baseurl}}/article/reset/#change-it) <a class="x" href="/article/reset/?a=1#forgot-it">again</a> `<a href="/article/reset/">`\n\n## Send it\n\n![Form](/images/form.gif)\n',
  'images/form.gif': pixel,
  'de/categories/guides.md': '---\ntitle: Anleitungen\n---\n',
  'de/articles/reset.md':
    '---\ntitle: Zurücksetzen\ntags: [Passwort]\n---\n[Teilen](/article/share/#send-it) ![Formular](/images/form.gif) [Datei](/files/x.csv) [Link]({% link articles/share.md %})\n\n## Vergessen\n\nText.\n\n## Ändern {#aendern}\n\nText.\n',
  'de/images/form.gif': pixel,
  'files/x.csv': 'a\n',
} as const;

const german: LanguageSettings = {
  tag: 'de',
  folder: 'de',
  label: 'Deutsch',
  direction: 'ltr',
  title: 'Hilfe',
  description: 'Antworten.',
  contact: undefined,
  contactPosition: 'unknown',
  brand: site().brand,
};
const arabic: LanguageSettings = {
  ...german,
  tag: 'ar',
  folder: 'ar',
  label: 'العربية',
  direction: 'rtl',
  title: 'مساعدة',
};

async function siteOf(
  t: TestContext,
  changed: Readonly<Record<string, string | Uint8Array>> = {},
  overrides: Parameters<typeof site>[0] = {},
): Promise<Site> {
  const config = site({ languages: [german, arabic], ...overrides });
  const content = await readContent(await contentFolder(t, { ...files, ...changed }), config.languages);
  return createSite(content, config, await createCheckTools(config));
}

function htmlAt(made: Site, url: string): string {
  const page = pagesOf(made).find((candidate) => candidate.url === url);
  assert.ok(page, `no page at ${url}: ${pagesOf(made).map((other) => other.url)}`);
  return made.pageHtml(page);
}

function textAt(made: Site, path: string): string {
  return made.textFiles.find(({ outputPath }) => outputPath === path)?.text() ?? '';
}

test('the language of the source keeps its addresses, and each other one has the same below its own', async (t) => {
  const made = await siteOf(t, {}, { basePath: '/help', rootPath: '/help' });
  const [source = [], de, ar] = editionsOf(made).map(({ pages }) => pages.map(({ url }) => url));
  assert.ok(source.includes('/help/article/reset/'));
  const below = (path: string) =>
    source.map((url) => (url === '/404.html' ? `/help${path}${url}` : url.replace('/help', `/help${path}`)));
  assert.deepEqual(de, below('/de'));
  assert.deepEqual(ar, below('/ar'));
});

test('a translation has the place of its source: categories, order and old addresses', async (t) => {
  const made = await siteOf(t);
  const [, de] = editionsOf(made);
  assert.deepEqual(
    de?.helpCenter.categories.map(({ title, articles }) => [title, articles.map((article) => article.title)]),
    [
      ['Anleitungen', ['Share', 'Zurücksetzen']],
      ['More', []],
    ],
  );
  assert.equal(
    textAt(made, '_redirects'),
    '/old/ /article/reset/ 301\n/de/old/ /de/article/reset/ 301\n/ar/old/ /ar/article/reset/ 301\n/de/* /de/404.html 404\n/ar/* /ar/404.html 404\n',
  );
});

test('links without a language lead to the language of the reader, in translations and in what is borrowed', async (t) => {
  const made = await siteOf(t);
  const html = htmlAt(made, '/de/article/reset/');
  assert.match(html, /href="\/de\/article\/share\/#send-it">Teilen/);
  assert.match(html, /href="\/de\/article\/share\/">Link/);
  assert.match(html, /href="\/files\/x.csv">Datei/);
  const borrowed = htmlAt(made, '/de/article/share/');
  assert.match(borrowed, /href="\/de\/article\/reset\/#change-it"/);
  assert.match(borrowed, /href="\/de\/article\/reset\/\?a=1#forgot-it"/);
  // Code is shown as it is written.
  assert.match(borrowed, /&lt;a href=&quot;\/article\/reset\/&quot;&gt;/);
});

test('a translated heading has the id of the heading at its place in the source, and keeps its own', async (t) => {
  const html = htmlAt(await siteOf(t), '/de/article/reset/');
  assert.match(html, /<h2 id="vergessen"><span id="forgot-it"><\/span>Vergessen/);
  assert.match(html, /id="aendern"/);
  assert.match(html, /id="change-it"/);
});

test('where the outlines differ, no heading gets an id of the source', async (t) => {
  const made = await siteOf(t, { 'de/articles/reset.md': '---\ntitle: X\n---\n## Eins\n\n### Zwei\n' });
  assert.doesNotMatch(htmlAt(made, '/de/article/reset/'), /forgot-it/);
});

test('a path that counts from a file may stay as it is in the source, wherever the translation is', async (t) => {
  const made = await siteOf(t, {
    'articles/a/reset.md':
      '---\ntitle: Reset\n---\n[Share](../share.md#send-it) ![Form](form.gif)\n\n## Forgot it\n\n## Change it\n\nText.\n',
    'articles/a/form.gif': pixel,
    'de/articles/reset.md':
      '---\ntitle: Neu\n---\n[Teilen](../share.md#send-it) ![Bild](form.gif)\n\n## Eins\n\n## Zwei\n\nText.\n',
  });
  const html = htmlAt(made, '/de/article/reset/');
  assert.match(html, /href="\/de\/article\/share\/#send-it">Teilen/);
  assert.match(html, /src="\/images\/a\/form.gif"/);
  assert.deepEqual(
    checkPagesOf(made).map(({ problem }) => `${problem.file} ${problem.rule}`),
    ['de/images/form.gif unused-image'],
  );
});

test('a picture of a language takes the place of the one of the source of the same path', async (t) => {
  const made = await siteOf(t);
  assert.match(htmlAt(made, '/de/article/reset/'), /src="\/de\/images\/form.gif"/);
  assert.match(htmlAt(made, '/de/article/share/'), /src="\/images\/form.gif"/);
  assert.match(htmlAt(made, '/article/reset/'), /src="\/images\/form.gif"/);
  assert.ok(made.assets.some(({ path }) => path === 'de/images/form.gif'));
});

test('what is not translated is marked, and search engines are led to the source', async (t) => {
  const made = await siteOf(t);
  const html = htmlAt(made, '/de/article/share/');
  assert.match(html, /<html lang="de"/);
  assert.match(html, /<meta name="robots" content="noindex">/);
  assert.match(html, /<link rel="canonical" href="https:\/\/help.example\/article\/share\/">/);
  assert.match(html, /Diese Seite ist noch nicht übersetzt/);
  assert.match(html, /<div class="content" lang="en" dir="ltr"/);
  assert.doesNotMatch(html, /hreflang="x-default"/);
  for (const list of ['/de/', '/de/guides/'])
    assert.match(htmlAt(made, list), /lang="en">Share<\/a> <span class="in-language">Englisch</);
  for (const path of ['sitemap.xml', 'de/llms.txt']) {
    assert.doesNotMatch(textAt(made, path), /\/de\/article\/share/);
    assert.match(textAt(made, path), /\/de\/article\/reset/);
  }
  const written = made.textFiles.map(({ outputPath }) => outputPath).filter((path) => path.endsWith('.md'));
  assert.deepEqual(written, ['article/reset.md', 'article/share.md', 'de/article/reset.md']);
});

test('readers of a translation that is behind are told, unless the settings say no', async (t) => {
  const behind = { 'de/articles/reset.md': '---\ntitle: X\ntranslated_from: 00000000\n---\nText.\n' };
  const note = /Diese Übersetzung ist älter als das Original. <a href="\/article\/reset\/">/;
  assert.match(htmlAt(await siteOf(t, behind), '/de/article/reset/'), note);
  assert.doesNotMatch(htmlAt(await siteOf(t, behind, { outdated: 'none' }), '/de/article/reset/'), note);
  assert.doesNotMatch(htmlAt(await siteOf(t), '/de/article/reset/'), note);
});

test('`omit` leaves out what is not translated, and links lead to the source', async (t) => {
  const made = await siteOf(t, {}, { missing: 'omit' });
  assert.ok(!pagesOf(made).some(({ url }) => url === '/de/article/share/'));
  assert.match(htmlAt(made, '/de/article/reset/'), /href="\/article\/share\/#send-it">Teilen/);
});

test('every page names its languages to search engines, each as the others name it', async (t) => {
  const made = await siteOf(t, { 'articles/secret.md': '---\ntitle: S\nhidden: true\n---\nText.\n' });
  const alternates = new Map(
    pagesOf(made).map((page) => {
      const html = made.pageHtml(page);
      const links = [...html.matchAll(/<link rel="alternate" hreflang="([^"]*)" href="([^"]*)">/g)];
      return [`https://help.example${page.url}`, links.map(([, language, url]) => `${language} ${url}`)];
    }),
  );
  assert.ok((alternates.get('https://help.example/de/article/reset/') ?? []).length === 3);
  for (const [url, named] of alternates) {
    if (named.length === 0) continue;
    assert.ok(
      named.some((one) => one.endsWith(` ${url}`)),
      `${url} names itself`,
    );
    for (const one of named) assert.deepEqual(alternates.get(one.split(' ')[1] ?? ''), named, url);
  }
  assert.deepEqual(alternates.get('https://help.example/article/secret/'), []);
});

test('the list of languages leads to the same page, and home where a language has none', async (t) => {
  const made = await siteOf(t, {
    'articles/b.md': '---\ntitle: B\ntags: [one]\n---\nB.\n',
    'articles/c.md': '---\ntitle: C\ntags: [one]\n---\nC.\n',
    'de/articles/b.md': '---\ntitle: B\n---\nB.\n',
    'de/articles/c.md': '---\ntitle: C\n---\nC.\n',
  });
  const switched = (url: string) =>
    [...htmlAt(made, url).matchAll(/<a lang="[^"]*" href="([^"]*)"(?: dir="([^"]*)")?/g)].map(
      ([, to, direction]) => [to, direction],
    );
  assert.deepEqual(switched('/article/reset/'), [
    ['/article/reset/', undefined],
    ['/de/article/reset/', undefined],
    ['/ar/article/reset/', 'rtl'],
  ]);
  assert.deepEqual(switched('/tag/one/')[1], ['/de/', undefined]);
  assert.match(htmlAt(made, '/ar/article/reset/'), /<html lang="ar" dir="rtl"/);
});

test('nine other languages, one of them translated, cost each page less than 400 bytes', async (t) => {
  const tags = ['de', 'fr', 'es', 'it', 'nl', 'pl', 'ru', 'ja', 'ko'];
  const languages = tags.map((tag) => ({ ...german, tag, folder: tag, label: `Language ${tag}` }));
  const bytesAt = (made: Site, url: string) => gzipSync(htmlAt(made, url)).length;
  const [alone, together] = [await siteOf(t, {}, { languages: [] }), await siteOf(t, {}, { languages })];
  // Home page and search are in all of them.
  for (const url of ['/article/reset/', '/', '/search/']) {
    const more = bytesAt(together, url) - bytesAt(alone, url);
    assert.ok(more < 400, `${url}: ${more} bytes`);
  }
});

test('a link that names a language is told, and mended; a whole address is left as it is', async (t) => {
  const made = await siteOf(t, {
    'de/articles/share.md':
      '---\ntitle: Teilen\n---\n[a](/de/article/reset/#change-it) [b]({{site.baseurl}}/en/article/reset/) [c](https://help.example/article/reset/)\n\n## Senden\n\nText.\n',
  });
  const findings = checkPagesOf(made);
  assert.deepEqual(
    findings.map(({ problem: { file, rule, position }, fix }) => [file, rule, position, fix?.replacement]),
    [
      [
        'de/articles/share.md',
        'language-in-link',
        { line: 4, column: 5 },
        '{{site.baseurl}}/article/reset/#change-it',
      ],
      [
        'de/articles/share.md',
        'language-in-link',
        { line: 4, column: 39 },
        '{{site.baseurl}}/article/reset/',
      ],
    ],
  );
});

test('a broken link in a translation is told at its place there, and in no other language', async (t) => {
  const made = await siteOf(t, {
    'de/articles/share.md':
      '---\ntitle: Teilen\n---\n[a](/article/rest/) ![x](/images/no.gif)\n\n## Senden\n\nText.\n',
  });
  const problems = checkPagesOf(made).map(({ problem }) => problem);
  assert.deepEqual(
    problems.map(({ file, rule, position, suggestions }) => [file, rule, position, suggestions?.[0]]),
    [
      ['de/articles/share.md', 'missing-page', { line: 4, column: 5 }, '/article/reset/'],
      ['de/articles/share.md', 'missing-image', { line: 4, column: 26 }, 'images/form.gif'],
    ],
  );
});

test('a translation without a source and keys that count in the source alone are told', async (t) => {
  const made = await siteOf(t, {
    'de/articles/rest.md': '---\ntitle: X\n---\nText.\n',
    'de/categories/guides.md': '---\ntitle: Anleitungen\norder: "3"\n---\n',
  });
  assert.deepEqual(
    made.problems.map(({ file, rule, position, suggestions }) => [file, rule, position, suggestions]),
    [
      ['de/articles/rest.md', 'orphan-translation', { line: 1, column: 1 }, ['reset.md']],
      ['de/categories/guides.md', 'translated-key', { line: 3, column: 8 }, []],
    ],
  );
});

test('no page can be where a language is', async (t) => {
  const made = await siteOf(t, { 'categories/de.md': '---\ntitle: Germany\n---\n' });
  assert.deepEqual(
    made.problems.map(({ file, message }) => [file, message]),
    [
      [
        'categories/de.md',
        'The page would be published at `/de/`, the address of the pages in Deutsch; give this file another name.',
      ],
    ],
  );
});
