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

for (const [name, owner] of [
  ['_headers', 'a file that hosts read'],
  ['_redirects', 'a file that hosts read'],
  ['_worker.js', 'a file that hosts read'],
  ['404.html', 'the page for addresses that do not exist'],
  ['index.html', 'the home page'],
  ['robots.txt', 'the file that tells programs what they may read'],
  ['sitemap.xml', 'the site map'],
  ['feed.xml', 'the feed of changed articles'],
  ['llms.txt', 'the list of articles for language models'],
  ['search', 'the search page'],
  ['preview', 'the page that shows what a change does'],
  ['Assets', 'the files in `/assets/`'],
] as const) {
  test(`no category has the name of something that a build writes: ${name}`, () => {
    assert.deepEqual(problemsOf({ categories: [category(name)] }), [
      duplicate(
        `categories/${name}.md`,
        name,
        `The page would be published at \`/${name}/\`, the address of ${owner}; give this file another name.`,
      ),
    ]);
  });
}

test('no article lies in a folder that is the file of another page', () => {
  assert.deepEqual(
    problemsOf({ articles: [article('index.html')], categories: [category('article')] }).map(
      ({ file }) => file,
    ),
    ['categories/article.md'],
  );
  const deep = site({ articleUrl: '/:name/read/' });
  assert.deepEqual(problemsOf({ articles: [article('_headers')] }, deep), [
    duplicate(
      'articles/_headers.md',
      '_headers',
      'The page would be published at `/_headers/read/`, the address of a file that hosts read; give this file another name.',
    ),
  ]);
  const short = site({ articleUrl: '/a/:name/', categoryUrl: '/a/:name/in/' });
  assert.deepEqual(
    problemsOf({ articles: [article('x')], categories: [category('x.md')] }, short).map(({ file }) => file),
    ['categories/x.md.md'],
  );
});
