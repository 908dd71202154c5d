import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Content, SiteConfig } from '../../src/content/types.ts';
import { pageLandings } from '../../src/links/lookup.ts';
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

test('the own address of a page, and forms of one old address in one file, are one redirect and no problem', () => {
  const { helpCenter, problems } = model({
    articles: [
      article('a', {
        redirectFrom: [
          '/article/a/index.html',
          '/article/A',
          '/old/Key/',
          '/old/key',
          '/old/%6Bey/index.html',
        ],
      }),
    ],
  });
  assert.deepEqual(problems, []);
  assert.deepEqual(helpCenter.redirects, [{ from: '/old/Key/', to: '/article/a/' }]);
});

test('a star at the end takes in all addresses that start so', () => {
  const { helpCenter, problems } = model({
    articles: [
      article('a', { redirectFrom: ['/hc/articles/123*', '/hc/articles/123-keys', '/article/a*'] }),
      article('b', { redirectFrom: ['/hc/articles/2*'] }),
    ],
  });
  assert.deepEqual(problems, []);
  assert.deepEqual(helpCenter.redirects, [
    { from: '/article/a*', to: '/article/a/' },
    { from: '/hc/articles/123*', to: '/article/a/' },
    { from: '/hc/articles/123-keys', to: '/article/a/' },
    { from: '/hc/articles/2*', to: '/article/b/' },
  ]);
});

test('a star that catches a page that is there, or what leads to another one, is an error', () => {
  const { helpCenter, problems } = model({
    articles: [
      article('a', { redirectFrom: ['/article/B*', '/sea*', '/article/b/*', '/old/1*'] }),
      article('b', { redirectFrom: ['/old/12/'] }),
    ],
  });
  const catches = (line: number, from: string, what: string) =>
    conflict(
      'articles/a.md',
      line,
      from,
      `\`${from}\` also catches ${what}; write more of the address before \`*\`.`,
    );
  assert.deepEqual(problems, [
    catches(11, '/article/B*', '`articles/b.md`'),
    catches(12, '/sea*', 'the search page'),
    catches(13, '/article/b/*', '`articles/b.md`'),
    catches(14, '/old/1*', '`/old/12/`, an old address of `articles/b.md`'),
  ]);
  assert.deepEqual(helpCenter.redirects, [{ from: '/old/12/', to: '/article/b/' }]);
});

test('a redirect cannot take the address of a page that every site has, or of a file', () => {
  const assets = [
    {
      path: 'files/Price list.pdf',
      file: 'files/Price list.pdf',
      absolutePath: '/content/files/Price list.pdf',
    },
  ];
  const categories = [
    category('send', {
      redirectFrom: [
        '/search',
        '/files/price%20list.pdf',
        '/assets/x',
        '/search/directory.bin',
        '/files/old.pdf',
      ],
    }),
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
    conflict(
      'categories/send.md',
      13,
      '/assets/x',
      '`/assets/x` is the address of the scripts and styles of the site; remove it from `redirect_from`.',
    ),
    conflict(
      'categories/send.md',
      14,
      '/search/directory.bin',
      '`/search/directory.bin` is the address of the files that the search reads; remove it from `redirect_from`.',
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

test('a thousand old addresses are a warning at the thousandth, and five thousand an error', () => {
  const articlesWith = (count: number) => [
    article('a', { redirectFrom: Array.from({ length: count }, (_, index) => `/old/${index + 1}/`) }),
  ];
  assert.deepEqual(model({ articles: articlesWith(999) }).problems, []);
  const found = (least: number) => {
    const { problems } = model({ articles: articlesWith(least) });
    return problems.map(({ file, position, rule, severity, message }) => [
      file,
      position === 'unknown' ? position : position.line - 10,
      rule,
      severity,
      message,
    ]);
  };
  const message = (number: number) =>
    `\`/old/${number}/\` is old address number ${number} of the site, of ${number}, and hosts are not made for so many: remove from \`redirect_from\` what nobody asks for any more.`;
  assert.deepEqual(found(1000), [['articles/a.md', 1000, 'many-redirects', 'warning', message(1000)]]);
  assert.deepEqual(found(10_001), [
    ['articles/a.md', 10_001, 'too-many-redirects', 'error', message(10_001)],
  ]);
});

test('a redirect leads to a page, never to another redirect', () => {
  const { helpCenter } = model({
    articles: [
      article('a', { redirectFrom: ['/b/'] }),
      article('c', { redirectFrom: ['/article/b/', '/a/'] }),
    ],
  });
  const left = new Set(helpCenter.redirects.map(({ from }) => from));
  assert.deepEqual(
    helpCenter.redirects.filter(({ to }) => left.has(to)),
    [],
  );
});

test('a star between two slashes stands for one part, and leads to the article by its number', () => {
  const { helpCenter, problems } = model({
    articles: [
      article('a', { redirectFrom: ['/hc/*/articles/360012345678*', '/hc/*/sections/9*'] }),
      article('b', { redirectFrom: ['/hc/*/articles/36001*', '/hc/en-us/articles/77'] }),
      article('c', { redirectFrom: ['/article/*/b*', '/hc/*/articles/7*'] }),
    ],
  });
  const catches = (file: string, line: number, from: string, what: string) =>
    conflict(
      file,
      line,
      from,
      `\`${from}\` also catches ${what}; write more of the address before the last \`*\`.`,
    );
  assert.deepEqual(problems, [
    catches(
      'articles/b.md',
      11,
      '/hc/*/articles/36001*',
      '`/hc/*/articles/360012345678*`, an old address of `articles/a.md`',
    ),
    catches(
      'articles/c.md',
      12,
      '/hc/*/articles/7*',
      '`/hc/en-us/articles/77`, an old address of `articles/b.md`',
    ),
  ]);
  const landings = pageLandings(helpCenter);
  for (const [path, url] of [
    ['/hc/en-us/articles/360012345678-Any-title', '/article/a/'],
    ['/hc/DE/Articles/360012345678', '/article/a/'],
    ['/hc/articles/360012345678', undefined],
    ['/hc/a/b/articles/360012345678', undefined],
    ['/hc/en-us/articles/36001234567', undefined],
  ] as const)
    assert.equal(landings(path), url, path);
});

test('ten thousand articles have an old address each by their number, and no host is asked for more than it takes', () => {
  const articles = Array.from({ length: 10_000 }, (_, index) =>
    article(`a${index}`, { redirectFrom: [`/hc/*/articles/${360_000_000_000 + index}*`] }),
  );
  const rules = (host: 'netlify' | 'cloudflare' | 'nginx') =>
    model({ articles }, { host }).problems.map(({ rule }) => rule);
  assert.deepEqual(rules('netlify'), ['many-redirects']);
  assert.deepEqual(rules('nginx'), []);
  assert.deepEqual(rules('cloudflare'), ['too-many-redirects']);
});
