import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import { readBuiltSite } from './built-site.ts';
import { compareSites } from './compare-sites.ts';
import type { ExpectedArticle, ExpectedSite } from './expected-site.ts';

const article: ExpectedArticle = {
  kind: 'article',
  title: 'Send & Receive',
  categories: ['Send'],
  ids: ['create', 'share', 'create'],
  callouts: ['info'],
  figures: 1,
  tables: 0,
  code: 1,
  icons: 2,
  text: 'Create Note Choose . Share bw send Create',
};
const hidden: ExpectedArticle = {
  kind: 'article',
  title: 'Draft',
  categories: [],
  ids: [],
  callouts: [],
  figures: 0,
  tables: 0,
  code: 0,
  icons: 0,
  text: 'Soon.',
};
const expected: ExpectedSite = {
  articles: new Map([
    ['/article/send/', article],
    ['/article/draft/', hidden],
  ]),
  categories: new Map([['/send/', { kind: 'category', title: 'Send', articles: ['/article/send/'] }]]),
  otherPages: ['/search/'],
  sidebar: [{ category: 'Send', url: '/send/', articles: ['/article/send/'] }],
  redirects: new Map([['/article/old/', '/article/send/']]),
  hidden: new Set(['/article/draft/']),
};

const sidebar =
  '<nav data-sidebar><a href="/help/send/">Send</a> <a href="/help/article/send/#x">Send</a></nav>';
const closedSidebar = '<nav data-sidebar><a href="/help/send/">Send</a></nav>';
const good: Readonly<Record<string, string>> = {
  'help/article/send/index.html': `${sidebar}<h1>Send &amp; Receive</h1><div data-article-body>
    <h2 id="create">Create</h2><div class="callout callout-info"><p class="callout-title"><svg></svg>Note</p>
    <p>Choose <svg></svg>.</p></div><h2 id="share">Share</h2><figure><img src="a" alt=""></figure>
    <pre>bw send</pre><h3 id="create-1">Create</h3></div>`,
  'help/article/draft/index.html': `<meta name="robots" content="noindex">${closedSidebar}<h1>Draft</h1>
    <div data-article-body>Soon.</div>`,
  'help/send/index.html': `${sidebar}<h1>Send</h1><ul data-category-articles><li><a href="/help/article/send/">Send</a></ul>`,
  'help/search/index.html': '<a href="/help/article/send/">Send</a>',
  'help/sitemap.xml': '<urlset><url><loc>https://example.com/help/article/send/</loc></url></urlset>',
  _redirects: '# old addresses\n/help/article/old/  /help/article/send/  301\n',
};

test('a site with everything that is expected has no differences', () => {
  assert.deepEqual(differencesOf(good), []);
});

test('every kind of difference is told, with its page and its place', () => {
  const bad = {
    'help/article/send/index.html': `${closedSidebar}<h1>Send</h1><div data-article-body><h2 id="create">Create</h2>
      <div class="callout callout-warning"><p>Choose.</p></div><table></table></div>`,
    'help/article/draft/index.html': `${sidebar}<h1>Draft</h1><div data-article-body>Soon.</div>`,
    'help/extra/index.html': '',
    'help/send/index.html': `${sidebar}<h1>Send</h1>
      <ul data-category-articles><li><a href="/help/article/draft/">Draft</a></ul>`,
    'help/sitemap.xml': '<urlset><url><loc>https://example.com/help/article/draft/</loc></url></urlset>',
    _redirects: '/help/old/ /help/article/send/ 301\n',
  };
  assert.deepEqual(differencesOf(bad), [
    'pages: /search/ is missing',
    'pages: /extra/ is too many',
    'titles: /article/send/ `Send & Receive` expected, `Send` found',
    'category lists: /send/ 1 expected, 1 found; number 1 should be `/article/send/` and is `/article/draft/`',
    'sidebar: /article/draft/ 0 expected, 1 found; number 1 should be nothing and is `/article/send/`',
    'sidebar: /article/send/ 1 expected, 0 found; number 1 should be `/article/send/` and is nothing',
    'hidden articles: /send/ the category list shows /article/draft/',
    'hidden articles: /article/send/ in sitemap.xml `true` expected, `false` found',
    'hidden articles: /article/send/ on the search page `true` expected, `false` found',
    'hidden articles: /article/draft/ noindex `true` expected, `false` found',
    'hidden articles: /article/draft/ in sitemap.xml `false` expected, `true` found',
    'redirects: /help/article/old/ /help/article/send/ 301 is missing',
    'redirects: /help/old/ /help/article/send/ 301 is too many',
    'heading ids: /article/send/ 3 expected, 1 found; number 2 should be `share` and is nothing',
    'callouts: /article/send/ 1 expected, 1 found; number 1 should be `info` and is `warning`',
    'figures: /article/send/ `1` expected, `0` found',
    'tables: /article/send/ `0` expected, `1` found',
    'code blocks: /article/send/ `1` expected, `0` found',
    'icons: /article/send/ `2` expected, `1` found',
    'text: /article/send/ after 7 characters\n    expected "Create ⟦Note Choose . Share bw send Create⟧"\n    found    "Create ⟦Choose.⟧"',
  ]);
});

function differencesOf(files: Readonly<Record<string, string>>): string[] {
  const output = mkdtempSync(path.join(os.tmpdir(), 'signpost-compare-'));
  try {
    for (const [file, text] of Object.entries(files)) {
      mkdirSync(path.dirname(path.join(output, file)), { recursive: true });
      writeFileSync(path.join(output, file), text);
    }
    const differences = compareSites(expected, readBuiltSite(output, '/help'), '/help');
    return differences.map(({ aspect, url, message }) => `${aspect}: ${url} ${message}`);
  } finally {
    rmSync(output, { recursive: true });
  }
}
