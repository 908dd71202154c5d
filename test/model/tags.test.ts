import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ArticleDocument } from '../../src/content/types.ts';
import { createHelpCenter } from '../../src/model/help-center.ts';
import { article, category, helpCenterOf, site } from './fixtures.ts';

function tagsOf(articles: readonly ArticleDocument[]) {
  return helpCenterOf(articles, []).tags.map(({ name, url, articles }) => [
    name,
    url,
    articles.map(({ name }) => name),
  ]);
}

function problemsOf(articles: readonly ArticleDocument[]) {
  const content = {
    articles,
    categories: [],
    assets: [],
    unfinished: [],
    goldenQueries: [],
    problems: [],
  };
  return createHelpCenter(content, site()).problems;
}

test('a tag lists its visible articles in reading order, at an address made of its letters and digits', () => {
  const articles = [
    article('a', { tags: ['Two-step login', 'übung'], order: '02' }),
    article('b', { tags: ['Two-step login', 'übung'], order: '01' }),
    article('c', { tags: ['Two-step login', 'secret'], hidden: true }),
  ];
  assert.deepEqual(tagsOf(articles), [
    ['Two-step login', '/tag/two-step-login/', ['b', 'a']],
    ['übung', '/tag/%C3%BCbung/', ['b', 'a']],
  ]);
});

test('spellings that differ in capitals or signs are one tag, under the one that most articles have', () => {
  const articles = [
    article('a', { tags: ['API key'] }),
    article('b', { tags: ['api-key', 'api-key'] }),
    article('c', { tags: ['API key'] }),
  ];
  assert.deepEqual(tagsOf(articles), [['API key', '/tag/api-key/', ['a', 'b', 'c']]]);
  const message =
    '`api-key` and `API key` are one tag, since only letters and digits count, and capitals do not: write it as most articles do.';
  const found = { file: 'articles/b.md', rule: 'tag-spelling', severity: 'warning', target: 'api-key' };
  assert.deepEqual(problemsOf(articles), [
    { ...found, position: { line: 11, column: 5 }, message, suggestions: ['API key'] },
    { ...found, position: { line: 12, column: 5 }, message, suggestions: ['API key'] },
  ]);
});

test('a translation spells a tag for its language, whatever those that are not translated yet write', () => {
  const source = article('a', { tags: ['markdown'] });
  const articles = [
    { ...article('a', { tags: ['Markdown'] }), translationOf: source },
    article('b', { tags: ['markdown'] }),
    article('c', { tags: ['markdown'] }),
  ];
  assert.deepEqual(tagsOf(articles), [['Markdown', '/tag/markdown/', ['a', 'b', 'c']]]);
});

test('of spellings that are as frequent as each other, always the same one counts', () => {
  const [first, second] = [article('a', { tags: ['faq'] }), article('b', { tags: ['FAQ'] })];
  assert.deepEqual(tagsOf([first, second]), [['FAQ', '/tag/faq/', ['a', 'b']]]);
  assert.deepEqual(
    tagsOf([second, first]).map(([name]) => name),
    ['FAQ'],
  );
});

test('a tag without a letter and a digit has no page, and its writer hears of it', () => {
  const articles = [article('a', { tags: ['++', ''] })];
  assert.deepEqual(tagsOf(articles), []);
  assert.deepEqual(problemsOf(articles), [
    {
      file: 'articles/a.md',
      position: { line: 11, column: 5 },
      rule: 'tag-spelling',
      severity: 'warning',
      target: '++',
      message: 'The tag `++` has no letter and no digit to make an address of, and is not shown: use a word.',
      suggestions: [],
    },
  ]);
});

test('a tag that only one article shows leads nowhere, and has no page', () => {
  const articles = [
    article('a', { tags: ['alone', 'Alone', 'secret'] }),
    article('b', { tags: ['secret'], hidden: true }),
  ];
  assert.deepEqual(tagsOf(articles), []);
});

test('no page takes the address of a tag, nor of a file that the site makes', () => {
  const tagged = [article('a', { tags: ['one'] }), article('b', { tags: ['one'] })];
  const content = {
    articles: [...tagged, article('one')],
    categories: [category('feed.xml'), category('llms.txt'), category('tag')],
    assets: [],
    unfinished: [],
    goldenQueries: [],
    problems: [],
  };
  const { problems } = createHelpCenter(content, site({ articleUrl: '/tag/:name/' }));
  assert.deepEqual(
    problems.map(({ file, message }) => [file, message]),
    [
      [
        'articles/one.md',
        'The page would be published at `/tag/one/`, the address of the page of the tag `one`; give this file another name.',
      ],
      [
        'categories/feed.xml.md',
        'The page would be published at `/feed.xml/`, the address of the feed of changed articles; give this file another name.',
      ],
      [
        'categories/llms.txt.md',
        'The page would be published at `/llms.txt/`, the address of the list of articles for language models; give this file another name.',
      ],
    ],
  );
});
