import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { SiteConfig } from '../../src/content/types.ts';
import { createUrls } from '../../src/model/urls.ts';
import { type SearchGroup, type SearchView, searchPage } from '../../src/pages/search-page.ts';
import { englishWords } from '../../src/wording/words.ts';
import { article, category, helpCenterOf } from '../model/fixtures.ts';

const categories = [
  category('vault', { order: '02' }),
  category('send', { order: '01' }),
  category('drafts', { hidden: true }),
];
const listed = [
  article('b', { categories: ['vault', 'send'] }),
  article('a', { categories: ['vault'], order: '1' }),
  article('secret', { categories: ['vault'], hidden: true }),
];

function pageOf(articles: typeof listed, settings: Partial<SiteConfig> = {}): SearchView {
  const helpCenter = helpCenterOf(articles, categories, { basePath: '/help', ...settings });
  return searchPage(helpCenter, createUrls(helpCenter.site), englishWords);
}

function groupsOf(articles: typeof listed): readonly SearchGroup[] {
  return pageOf(articles).groups;
}

test('everything visible is listed by category', () => {
  assert.deepEqual(groupsOf(listed), [
    {
      id: 'in-send',
      anchor: 'in-send',
      title: 'send',
      url: '/help/send/',
      articles: [{ title: 'b', url: '/help/article/b/' }],
    },
    {
      id: 'in-vault',
      anchor: 'in-vault',
      title: 'vault',
      url: '/help/vault/',
      articles: [
        { title: 'b', url: '/help/article/b/' },
        { title: 'a', url: '/help/article/a/' },
      ],
    },
  ]);
});

test('visible articles of no visible category are listed last', () => {
  const loose = [
    article('z'),
    article('y', { categories: ['drafts'] }),
    article('x', { order: '1' }),
    article('hidden', { hidden: true }),
  ];
  assert.deepEqual(groupsOf([...listed, ...loose]).at(-1), {
    id: 'others',
    anchor: 'others',
    title: 'Other articles',
    url: undefined,
    articles: [
      { title: 'y', url: '/help/article/y/' },
      { title: 'z', url: '/help/article/z/' },
      { title: 'x', url: '/help/article/x/' },
    ],
  });
});

test('results can be narrowed down to each category that readers see', () => {
  assert.deepEqual(pageOf(listed).categories, [
    { name: 'send', title: 'send' },
    { name: 'vault', title: 'vault' },
  ]);
});

test('who finds nothing is shown the popular articles, but for hidden ones', () => {
  const popular = [
    article('c', { categories: ['vault'], popular: true }),
    article('d', { popular: true }),
    article('e', { popular: true, hidden: true }),
  ];
  assert.deepEqual(pageOf([...listed, ...popular]).popular, [
    { title: 'c', url: '/help/article/c/' },
    { title: 'd', url: '/help/article/d/' },
  ]);
});

for (const [contact, address] of [
  [undefined, undefined],
  ['mailto:help@example.com', 'mailto:help@example.com'],
  ['https://example.com/contact', 'https://example.com/contact'],
  ['/article/contact/#phone', '/help/article/contact/#phone'],
]) {
  test(`who finds nothing is led to ${address ?? 'nobody where the settings name nobody'}`, () => {
    assert.equal(pageOf(listed, { contact }).contact, address);
  });
}
