import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Content, SiteConfig } from '../../src/content/types.ts';
import { createHelpCenter } from '../../src/model/help-center.ts';
import type { HelpCenter } from '../../src/model/types.ts';
import type { Problem } from '../../src/problems/problem.ts';
import { article, category, site } from './fixtures.ts';

interface Model {
  readonly helpCenter: HelpCenter;
  readonly problems: readonly Problem[];
}

function model(content: Partial<Content>, overrides: Partial<SiteConfig> = {}): Model {
  return createHelpCenter(
    { articles: [], categories: [], assets: [], unfinished: [], goldenQueries: [], problems: [], ...content },
    site(overrides),
  );
}

function conflict(file: string, line: number, target: string, message: string): Problem {
  const position = { line, column: 5 };
  return { file, position, rule: 'redirect-conflict', severity: 'error', target, message, suggestions: [] };
}

test('old addresses of articles and categories lead to their pages, in order of the old address', () => {
  const { helpCenter, problems } = model(
    {
      articles: [
        article('a', { redirectFrom: ['/z/', '/b'] }),
        article('hidden', { hidden: true, redirectFrom: ['/c/'] }),
      ],
      categories: [category('send', { redirectFrom: ['/a/'] })],
    },
    { basePath: '/help' },
  );
  assert.deepEqual(helpCenter.redirects, [
    { from: '/a/', to: '/send/' },
    { from: '/b', to: '/article/a/' },
    { from: '/c/', to: '/article/hidden/' },
    { from: '/z/', to: '/article/a/' },
  ]);
  assert.deepEqual(problems, []);
});

test('a redirect cannot take the address of a live page, however it is written', () => {
  const { helpCenter, problems } = model({
    articles: [
      article('a', {
        redirectFrom: ['/article/b/', '/Article/B', '/article/b/index.html', '/send', '/article/%62/'],
      }),
      article('b', { hidden: true }),
    ],
    categories: [category('send')],
  });
  const file = 'articles/a.md';
  assert.deepEqual(problems, [
    conflict(
      file,
      11,
      '/article/b/',
      '`/article/b/` is the address of `articles/b.md`; remove it from `redirect_from`.',
    ),
    conflict(
      file,
      12,
      '/Article/B',
      '`/Article/B` is the address of `articles/b.md`; remove it from `redirect_from`.',
    ),
    conflict(
      file,
      13,
      '/article/b/index.html',
      '`/article/b/index.html` is the address of `articles/b.md`; remove it from `redirect_from`.',
    ),
    conflict(
      file,
      14,
      '/send',
      '`/send` is the address of `categories/send.md`; remove it from `redirect_from`.',
    ),
    conflict(
      file,
      15,
      '/article/%62/',
      '`/article/%62/` is the address of `articles/b.md`; remove it from `redirect_from`.',
    ),
  ]);
  assert.deepEqual(helpCenter.redirects, []);
});

test('a page cannot redirect to itself', () => {
  const { problems } = model({ articles: [article('a', { redirectFrom: ['/article/a/'] })] });
  assert.deepEqual(problems, [
    conflict(
      'articles/a.md',
      11,
      '/article/a/',
      '`/article/a/` is the address of this page itself; remove it from `redirect_from`.',
    ),
  ]);
});

test('a redirect cannot take the address of a page that every site has, or of a file', () => {
  const assets = [{ path: 'files/Price list.pdf', absolutePath: '/content/files/Price list.pdf' }];
  const categories = [
    category('send', { redirectFrom: ['/search', '/files/price%20list.pdf', '/files/old.pdf'] }),
  ];
  const { helpCenter, problems } = model({ assets, categories });
  assert.deepEqual(problems, [
    conflict(
      'categories/send.md',
      11,
      '/search',
      '`/search` is the address of the search page; remove it from `redirect_from`.',
    ),
    conflict(
      'categories/send.md',
      12,
      '/files/price%20list.pdf',
      '`/files/price%20list.pdf` is the address of the file `files/Price list.pdf`; remove it from `redirect_from`.',
    ),
  ]);
  assert.deepEqual(helpCenter.redirects, [{ from: '/files/old.pdf', to: '/send/' }]);
});

test('an old address that two pages claim leads to the first, and is an error at the second', () => {
  const { helpCenter, problems } = model({
    articles: [
      article('a', { redirectFrom: ['/old/'] }),
      article('b', { redirectFrom: ['/older/', '/OLD'] }),
    ],
  });
  assert.deepEqual(problems, [
    conflict(
      'articles/b.md',
      12,
      '/OLD',
      '`/OLD` leads to `articles/a.md` already; remove it from `redirect_from` of one of the two files.',
    ),
  ]);
  assert.deepEqual(helpCenter.redirects, [
    { from: '/old/', to: '/article/a/' },
    { from: '/older/', to: '/article/b/' },
  ]);
});

test('an old address that one page lists twice is an error', () => {
  const { problems } = model({ articles: [article('a', { redirectFrom: ['/old/', '/old'] })] });
  assert.deepEqual(problems, [
    conflict('articles/a.md', 12, '/old', '`/old` stands twice in `redirect_from`; remove one of the two.'),
  ]);
});
