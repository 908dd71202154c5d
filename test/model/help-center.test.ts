import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createHelpCenter } from '../../src/model/help-center.ts';
import { article, category, helpCenterOf, site } from './fixtures.ts';

test('a category lists the visible articles that name it, in reading order', () => {
  const { categories } = helpCenterOf(
    [
      article('a/late', { categories: ['send'], order: '02' }),
      article('a/secret', { categories: ['send'], order: '01', hidden: true }),
      article('b/elsewhere', { categories: ['vault'] }),
      article('b/early', { categories: ['vault', 'send'], order: '01' }),
      article('c/first', { categories: ['send'] }),
    ],
    [category('send'), category('vault')],
  );
  assert.deepEqual(
    categories.map(({ name, articles }) => [name, articles.map((listed) => listed.name)]),
    [
      ['send', ['first', 'early', 'late']],
      ['vault', ['elsewhere', 'early']],
    ],
  );
});

test('categories stand in reading order, hidden ones too', () => {
  const { categories } = helpCenterOf(
    [],
    [category('a', { order: '9' }), category('b', { order: '10', hidden: true }), category('c')],
  );
  assert.deepEqual(
    categories.map(({ name }) => name),
    ['c', 'b', 'a'],
  );
});

test('an article keeps its categories in the order in which it names them, each once, unknown ones not', () => {
  const { articles, categories } = helpCenterOf(
    [article('a', { categories: ['send', 'nowhere', 'account', 'send'] })],
    [category('account'), category('send')],
  );
  assert.deepEqual(
    articles[0]?.categories.map(({ name }) => name),
    ['send', 'account'],
  );
  assert.deepEqual(
    categories.map(({ articles }) => articles.length),
    [1, 1],
  );
});

test('a hidden article is a page of the help center, in no category', () => {
  const { articles, categories } = helpCenterOf(
    [article('a', { categories: ['send'], hidden: true })],
    [category('send')],
  );
  assert.deepEqual(
    articles.map(({ url, hidden }) => [url, hidden]),
    [['/article/a/', true]],
  );
  assert.deepEqual(categories[0]?.articles, []);
});

test('ten thousand articles of one category are placed, with their redirects', () => {
  const documents = Array.from({ length: 10_000 }, (_, index) =>
    article(`article-${index}`, {
      categories: ['all'],
      redirectFrom: index < 900 ? [`/old/${index}/`] : [],
    }),
  );
  const content = {
    articles: documents,
    categories: [category('all')],
    assets: [],
    unfinished: [],
    goldenQueries: [],
    problems: [],
  };
  const { helpCenter, problems } = createHelpCenter(content, site());
  assert.equal(helpCenter.categories[0]?.articles.length, 10_000);
  assert.equal(helpCenter.redirects.length, 900);
  assert.deepEqual(problems, []);
});
