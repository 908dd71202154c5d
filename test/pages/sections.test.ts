import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createUrls } from '../../src/model/urls.ts';
import { createViews, listPages, type PageView } from '../../src/pages/all-pages.ts';
import { categoryLists } from '../../src/pages/host/category-lists.ts';
import { llmsText } from '../../src/pages/host/llms-text.ts';
import { siteMap } from '../../src/pages/host/site-map.ts';
import type { SidebarCategory } from '../../src/pages/sidebar.ts';
import { searchedArticle } from '../../src/site/search-index.ts';
import { englishWords } from '../../src/wording/words.ts';
import { article, category, helpCenterOf } from '../model/fixtures.ts';
import { rendered } from './fixtures.ts';

const helpCenter = helpCenterOf(
  [
    article('start', { title: 'Start', categories: ['proxy'], featured: true }),
    article('keys', { title: 'Keys', categories: ['tls'], featured: true }),
    article('renew', { title: 'Renew', categories: ['certificates', 'tls'] }),
    article('rotate', { title: 'Rotate', categories: ['hidden-part'] }),
  ],
  [
    category('proxy', { title: 'Proxy' }),
    category('tls', { title: 'TLS', parent: 'proxy', description: 'Encryption.' }),
    category('certificates', { title: 'Certificates', parent: 'tls' }),
    category('caching', { title: 'Caching', parent: 'proxy' }),
    category('hidden-part', { title: 'Hidden', parent: 'proxy', hidden: true }),
    category('below-hidden', { title: 'Below', parent: 'hidden-part' }),
    category('account', { title: 'Account', order: '02' }),
  ],
);
const urls = createUrls(helpCenter.site);
const viewOf = createViews(helpCenter, urls, () => rendered());

function view(url: string): PageView {
  const page = listPages(helpCenter, urls).find((one) => one.url === url);
  assert.ok(page, url);
  return viewOf(page);
}

/** The sidebar in lines: what is open, with what is in it. */
function lines(categories: readonly SidebarCategory[], indent = ''): readonly string[] {
  return categories.flatMap(({ title, open, articles, sections }) => [
    `${indent}${title}${open ? ' (open)' : ''}`,
    ...articles.map((one) => `${indent}- ${one.title}`),
    ...lines(sections, `${indent}  `),
  ]);
}

test('the sidebar shows the categories at the top, and what is on the way to the page', () => {
  assert.deepEqual(lines(view('/article/keys/').sidebar), [
    'Proxy (open)',
    '- Start',
    '  Caching',
    '  TLS (open)',
    '  - Keys',
    '  - Renew',
    '    Certificates',
    'Account',
  ]);
  assert.deepEqual(lines(view('/account/').sidebar), ['Proxy', 'Account (open)']);
});

test('breadcrumbs lead through every level', () => {
  const way = ({ breadcrumbs }: PageView) => breadcrumbs.map(({ title }) => title);
  assert.deepEqual(way(view('/article/renew/')), ['Home', 'Proxy', 'TLS', 'Certificates', 'Renew']);
  assert.deepEqual(way(view('/certificates/')), ['Home', 'Proxy', 'TLS', 'Certificates']);
});

test('the page of a category lists its sections with what is in them, and its own articles', () => {
  const proxy = view('/proxy/');
  assert.ok(proxy.layout === 'category');
  assert.deepEqual(
    proxy.sections.map(({ title, description, count }) => [title, description, count]),
    [
      ['Caching', undefined, 0],
      ['TLS', 'Encryption.', 2],
    ],
  );
  assert.deepEqual(
    proxy.articles.map(({ title }) => title),
    ['Start'],
  );
});

test('the home page shows the categories at the top, with the articles of their sections', () => {
  const home = view('/');
  assert.ok(home.layout === 'home');
  assert.deepEqual(
    home.categories.map(({ title, count, articles }) => [title, count, articles.map((one) => one.title)]),
    [
      ['Proxy', 3, ['Start', 'Keys']],
      ['Account', 0, []],
    ],
  );
  assert.deepEqual(home.featured, []);
});

test('lists that open in place lead on to those of sections', () => {
  const lists = new Map(categoryLists(helpCenter, urls).map(({ path, entries }) => [path, entries]));
  assert.deepEqual(lists.get('/search/lists/proxy.json'), [
    ['/article/start/', 'Start'],
    ['/caching/', 'Caching'],
    ['/tls/', 'TLS', '/search/lists/tls.json'],
  ]);
  assert.deepEqual(lists.get('/search/lists/caching.json'), undefined);
});

test('the search page and llms.txt name sections by the way to them', () => {
  const search = view('/search/');
  assert.ok(search.layout === 'search');
  assert.deepEqual(
    search.groups.map(({ title, articles }) => [title, articles.length]),
    [
      ['Proxy', 1],
      ['Proxy › Caching', 0],
      ['Proxy › TLS', 2],
      ['Proxy › TLS › Certificates', 1],
      ['Account', 0],
      ['Other articles', 1],
    ],
  );
  assert.match(llmsText(helpCenter, urls, englishWords), /^## Proxy › TLS › Certificates$/m);
});

test('a section of a hidden category is hidden as well', () => {
  assert.equal(view('/below-hidden/').noindex, true);
  assert.doesNotMatch(siteMap(helpCenter, urls).join('\n'), /hidden/);
});

test('a search within a category finds what is in its sections', () => {
  const renew = helpCenter.articles.find(({ name }) => name === 'renew');
  assert.ok(renew);
  const { categories, above = [] } = searchedArticle(renew, rendered());
  assert.deepEqual(
    categories.map(({ title }) => title),
    ['Proxy › TLS › Certificates', 'Proxy › TLS'],
  );
  assert.deepEqual(
    above.map(({ name }) => name),
    ['proxy', 'tls'],
  );
});
