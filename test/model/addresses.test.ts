import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Content } from '../../src/content/types.ts';
import { createHelpCenter } from '../../src/model/help-center.ts';
import type { Problem } from '../../src/problems/problem.ts';
import { article, category, site } from './fixtures.ts';

function problemsOf(content: Partial<Content>, settings = site()): readonly Problem[] {
  return createHelpCenter(
    { articles: [], categories: [], assets: [], unfinished: [], goldenQueries: [], problems: [], ...content },
    settings,
  ).problems;
}

function duplicate(file: string, target: string, message: string): Problem {
  const position = { line: 1, column: 1 };
  return { file, position, rule: 'duplicate-name', severity: 'error', target, message, suggestions: [] };
}

test('an article name that stands twice is an error at the second file and names the first', () => {
  const articles = [article('account/sharing'), article('send/sharing')];
  assert.deepEqual(problemsOf({ articles }), [
    duplicate(
      'articles/send/sharing.md',
      'sharing',
      'The page would be published at `/article/sharing/`, the address of `articles/account/sharing.md`; give this file another name.',
    ),
  ]);
});

test('only the first of two files with one name becomes a page', () => {
  const articles = [article('a/sharing', { title: 'First' }), article('b/sharing', { title: 'Second' })];
  const { helpCenter } = createHelpCenter(
    { articles, categories: [], assets: [], unfinished: [], goldenQueries: [], problems: [] },
    site(),
  );
  assert.deepEqual(
    helpCenter.articles.map(({ title }) => title),
    ['First'],
  );
});

test('names that differ in capitals only are one address', () => {
  const articles = [article('Sharing'), article('sharing')];
  assert.deepEqual(problemsOf({ articles }), [
    duplicate(
      'articles/sharing.md',
      'sharing',
      'The page would be published at `/article/sharing/`, the address of `articles/Sharing.md`; give this file another name.',
    ),
  ]);
});

test('an article and a category can collide where the patterns of the site allow it', () => {
  const content = { articles: [article('send')], categories: [category('send')] };
  assert.deepEqual(problemsOf(content), []);
  assert.deepEqual(problemsOf(content, site({ articleUrl: '/:name/' })), [
    duplicate(
      'categories/send.md',
      'send',
      'The page would be published at `/send/`, the address of `articles/send.md`; give this file another name.',
    ),
  ]);
});

test('a page cannot have the address of a page or a folder that every site has', () => {
  const categories = [
    category('404.html'),
    category('Images'),
    category('assets'),
    category('files'),
    category('search'),
  ];
  const message = (address: string, owner: string) =>
    `The page would be published at \`${address}\`, the address of ${owner}; give this file another name.`;
  assert.deepEqual(problemsOf({ categories }), [
    duplicate(
      'categories/404.html.md',
      '404.html',
      message('/404.html/', 'the page for addresses that do not exist'),
    ),
    duplicate('categories/Images.md', 'Images', message('/Images/', 'the files in `/images/`')),
    duplicate('categories/assets.md', 'assets', message('/assets/', 'the files in `/assets/`')),
    duplicate('categories/files.md', 'files', message('/files/', 'the files in `/files/`')),
    duplicate('categories/search.md', 'search', message('/search/', 'the search page')),
  ]);
});

test('a name that only begins like a folder of the site is free', () => {
  assert.deepEqual(problemsOf({ categories: [category('files-and-folders'), category('searching')] }), []);
});
