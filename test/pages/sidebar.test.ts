import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { HelpCenter } from '../../src/model/types.ts';
import { createUrls } from '../../src/model/urls.ts';
import { categoryLists } from '../../src/pages/host/category-lists.ts';
import { type SidebarCategory, sidebar } from '../../src/pages/sidebar.ts';
import { article, category, helpCenterOf } from '../model/fixtures.ts';

function sidebarOf(helpCenter: HelpCenter, currentUrl: string, open?: string): readonly SidebarCategory[] {
  const openCategory = helpCenter.categories.find(({ name }) => name === open);
  return sidebar(helpCenter, createUrls(helpCenter.site), currentUrl, openCategory);
}

const categories = [
  category('send', { title: 'Send', order: '01' }),
  category('send-files', { title: 'Send files', order: '02' }),
  category('drafts', { order: '00', hidden: true }),
];
const articles = [
  article('one', { title: 'One', categories: ['send'] }),
  article('two', { title: 'Two', categories: ['send', 'send-files'] }),
  article('three', { title: 'Three', categories: ['send-files'] }),
  article('secret', { categories: ['send'], hidden: true }),
];

test('the open category shows its visible articles, the others only themselves', () => {
  const helpCenter = helpCenterOf(articles, categories, { basePath: '/help' });
  assert.deepEqual(sidebarOf(helpCenter, '/article/two/', 'send'), [
    {
      title: 'Send',
      url: '/help/send/',
      open: true,
      current: false,
      articles: [
        { title: 'One', url: '/help/article/one/', current: false },
        { title: 'Two', url: '/help/article/two/', current: true },
      ],
      sections: [],
      listUrl: undefined,
    },
    {
      title: 'Send files',
      url: '/help/send-files/',
      open: false,
      current: false,
      articles: [],
      sections: [],
      listUrl: '/help/search/lists/send-files.json',
    },
  ]);
});

test('a category whose name begins like that of the open one stays closed', () => {
  const helpCenter = helpCenterOf(articles, categories);
  const state = (name: string) =>
    sidebarOf(helpCenter, `/${name}/`, name).map(({ title, open, current }) => [title, open, current]);
  assert.deepEqual(state('send'), [
    ['Send', true, true],
    ['Send files', false, false],
  ]);
  assert.deepEqual(state('send-files'), [
    ['Send', false, false],
    ['Send files', true, true],
  ]);
});

test('categories of equal titles are told apart', () => {
  const helpCenter = helpCenterOf([], [category('a', { title: 'Same' }), category('b', { title: 'Same' })]);
  assert.deepEqual(
    sidebarOf(helpCenter, '/b/', 'b').map(({ open }) => open),
    [false, true],
  );
});

test('no category is open where the page belongs to none', () => {
  const helpCenter = helpCenterOf(articles, categories);
  assert.deepEqual(
    sidebarOf(helpCenter, '/').map(({ title, open }) => [title, open]),
    [
      ['Send', false],
      ['Send files', false],
    ],
  );
});

test('what a sidebar holds does not grow with the articles of other categories', () => {
  const many = Array.from({ length: 500 }, (_, index) =>
    article(`more-${index}`, { categories: ['send-files'] }),
  );
  const small = helpCenterOf(articles, categories);
  const large = helpCenterOf([...articles, ...many], categories);
  assert.deepEqual(sidebarOf(large, '/article/one/', 'send'), sidebarOf(small, '/article/one/', 'send'));
});

test('the list of a category holds its visible articles, and an empty category has none', () => {
  const helpCenter = helpCenterOf(articles, [...categories, category('näher am/Ziel')], {
    basePath: '/help',
  });
  assert.deepEqual(categoryLists(helpCenter, createUrls(helpCenter.site)), [
    {
      path: '/search/lists/send.json',
      entries: [
        ['/help/article/one/', 'One'],
        ['/help/article/two/', 'Two'],
      ],
    },
    {
      path: '/search/lists/send-files.json',
      entries: [
        ['/help/article/three/', 'Three'],
        ['/help/article/two/', 'Two'],
      ],
    },
  ]);
});
