import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { GoldenQuery } from '../../src/content/types.ts';
import { judgeGoldenQueries } from '../../src/search/golden-queries.ts';
import type { Search, SearchResult } from '../../src/search/shared/types.ts';
import { article, helpCenterOf } from '../model/fixtures.ts';

const helpCenter = helpCenterOf(
  [article('send'), article('vault'), article('log-in'), article('apps'), article('old', { hidden: true })],
  [],
  { basePath: '/help' },
);

/** A search that gives the same articles whatever is asked. */
function answering(...names: readonly string[]): Search {
  const results = names.map(
    (name): SearchResult => ({
      url: `/article/${name}/`,
      title: [],
      categories: [],
      badges: [],
      section: undefined,
      excerpt: [],
      words: [],
      score: 1,
    }),
  );
  return {
    search: async (_query, { limit }) => ({
      results: results.slice(0, limit),
      total: results.length,
      didYouMean: undefined,
      excluded: [],
      withoutQuotes: false,
      isWhole: true,
    }),
    prefetch: async () => undefined,
  };
}

function golden(written: Partial<GoldenQuery>): GoldenQuery {
  return {
    file: 'search.golden.yml',
    query: 'share a file',
    article: 'send',
    top: 3,
    position: { line: 1, column: 10 },
    articlePosition: { line: 2, column: 12 },
    ...written,
  };
}

const judge = (written: Partial<GoldenQuery>, search: Search) =>
  judgeGoldenQueries([golden(written)], helpCenter, search);

/** What is said of one query. */
async function message(written: Partial<GoldenQuery>, search: Search): Promise<string> {
  const problems = await judge(written, search);
  assert.equal(problems.length, 1);
  return problems[0]?.message ?? '';
}

const advice = 'Use its words in the title, the description or the tags of the article.';

test('an article among the first three is found', async () => {
  assert.deepEqual(await judge({}, answering('vault', 'apps', 'send')), []);
});

test('an article can be named by its address, with or without the base', async () => {
  for (const name of [
    'send',
    '/article/send/',
    '/article/send/#a-heading',
    '/help/article/send/',
    '{{site.baseurl}}/article/send/',
  ]) {
    assert.deepEqual(await judge({ article: name }, answering('send')), [], name);
  }
});

test('an article that comes too late is reported with its place and what comes before it', async () => {
  assert.deepEqual(await judge({}, answering('vault', 'apps', 'log-in', 'send')), [
    {
      file: 'search.golden.yml',
      position: { line: 1, column: 10 },
      rule: 'golden-query',
      severity: 'warning',
      target: 'share a file',
      message: `The query \`share a file\` has to find the article \`send\` in the first 3, and it is in place 4. First come \`vault\`, \`apps\` and \`log-in\`. ${advice}`,
      suggestions: [],
    },
  ]);
});

test('`top` asks for more than the first three, or for less', async () => {
  const found = answering('vault', 'apps', 'log-in', 'send');
  assert.deepEqual(await judge({ top: 4 }, found), []);
  assert.equal(
    await message({ top: 1 }, answering('vault', 'send')),
    `The query \`share a file\` has to find the article \`send\` in the first place, and it is in place 2. First comes \`vault\`. ${advice}`,
  );
});

test('an article that is far down, or not found at all, is reported so', async () => {
  assert.equal(
    await message({}, answering('vault')),
    `The query \`share a file\` has to find the article \`send\` in the first 3, and it is not in the first 10. First comes \`vault\`. ${advice}`,
  );
  assert.equal(
    await message({}, answering()),
    `The query \`share a file\` has to find the article \`send\` in the first 3, and finds nothing. ${advice}`,
  );
});

test('an article that does not exist is reported where it is named, with what may be meant', async () => {
  const [problem] = await judge({ article: 'vualt' }, answering());
  assert.deepEqual(
    [problem?.position, problem?.target, problem?.message, problem?.suggestions],
    [
      { line: 2, column: 12 },
      'vualt',
      'There is no article `vualt`. Write the name of a file in `articles/`, without `.md`.',
      ['vault'],
    ],
  );
  const [moved] = await judge({ article: '/articles/log-in/' }, answering());
  assert.deepEqual(moved?.suggestions, ['log-in']);
});

test('a hidden article is reported, since search never shows it', async () => {
  const [problem] = await judge({ article: 'old' }, answering('old'));
  assert.deepEqual(
    [problem?.position, problem?.message],
    [
      { line: 2, column: 12 },
      'The article `old` is hidden, and search finds no hidden articles. Take the entry out.',
    ],
  );
});
