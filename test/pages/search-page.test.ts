import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createUrls } from '../../src/model/urls.ts';
import { type SearchGroup, searchPage } from '../../src/pages/search-page.ts';
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

function groupsOf(articles: typeof listed): readonly SearchGroup[] {
  const helpCenter = helpCenterOf(articles, categories, { basePath: '/help' });
  return searchPage(helpCenter, createUrls(helpCenter.site)).groups;
}

test('everything visible is listed by category', () => {
  assert.deepEqual(groupsOf(listed), [
    { title: 'send', url: '/help/send/', articles: [{ title: 'b', url: '/help/article/b/' }] },
    {
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
    title: 'Other articles',
    url: undefined,
    articles: [
      { title: 'y', url: '/help/article/y/' },
      { title: 'z', url: '/help/article/z/' },
      { title: 'x', url: '/help/article/x/' },
    ],
  });
});
