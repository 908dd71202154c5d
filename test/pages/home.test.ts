import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Brand, noBrand } from '../../src/content/settings/brand/types.ts';
import { createUrls } from '../../src/model/urls.ts';
import { homePage } from '../../src/pages/home.ts';
import { englishWords } from '../../src/wording/words.ts';
import { article, category, helpCenterOf } from '../model/fixtures.ts';

const helpCenter = helpCenterOf(
  [
    article('b', { categories: ['vault'], order: '1', featured: true }),
    article('a', { categories: ['vault'], order: '2', featured: true, popular: true }),
    article('c', { categories: ['send', 'vault'], featured: true }),
    article('loose', { featured: true }),
    article('unlisted', { categories: ['drafts'], order: '0', popular: true }),
    article('secret', { categories: ['send'], featured: true, popular: true, hidden: true }),
  ],
  [
    category('vault', { title: 'Vault', order: '02' }),
    category('send', { title: 'Send', order: '01', description: 'Sending things.' }),
    category('drafts', { order: '00', hidden: true }),
  ],
  { basePath: '/help' },
);
const home = homePage(helpCenter, createUrls(helpCenter.site), englishWords);

test('the home page shows the visible categories with what they hold', () => {
  assert.deepEqual(home.categories, [
    {
      title: 'Send',
      url: '/help/send/',
      description: 'Sending things.',
      icon: undefined,
      count: 1,
      articles: [{ title: 'c', url: '/help/article/c/' }],
    },
    {
      title: 'Vault',
      url: '/help/vault/',
      description: undefined,
      icon: undefined,
      count: 3,
      articles: [
        { title: 'b', url: '/help/article/b/' },
        { title: 'a', url: '/help/article/a/' },
      ],
    },
  ]);
});

test('a featured article stands once, in its category or below them, and a hidden one nowhere', () => {
  assert.deepEqual(
    home.featured.map(({ url }) => url),
    ['/help/article/loose/'],
  );
});

test('a category shows the first three of its featured articles, or of all where none is featured', () => {
  const shown = (featured: readonly string[]) => {
    const articles = ['a', 'b', 'c', 'd', 'e'].map((name) =>
      article(name, { categories: ['vault'], featured: featured.includes(name) }),
    );
    const site = helpCenterOf(articles, [category('vault')]);
    const [vault] = homePage(site, createUrls(site.site), englishWords).categories;
    return vault?.articles.map(({ title }) => title);
  };
  assert.deepEqual(shown(['b', 'c', 'd', 'e']), ['b', 'c', 'd']);
  assert.deepEqual(shown(['e']), ['e']);
  assert.deepEqual(shown([]), ['a', 'b', 'c']);
});

test('three popular articles or more stand on the board, unless the settings put them elsewhere', () => {
  const articles = ['a', 'b', 'c', 'd', 'e', 'f'].map((name) =>
    article(name, { categories: ['vault'], popular: true }),
  );
  const homeOf = (count: number, brand: Partial<Brand['home']> = {}) => {
    const site = helpCenterOf(articles.slice(0, count), [category('vault')]);
    const settings = { ...site.site, brand: { ...noBrand, home: { ...noBrand.home, ...brand } } };
    const { board, sections } = homePage({ ...site, site: settings }, createUrls(settings), englishWords);
    return [board.length, sections.map(({ part }) => part)];
  };
  const below = noBrand.home.sections.slice(1);
  assert.deepEqual(homeOf(6), [5, below]);
  assert.deepEqual(homeOf(3), [3, below]);
  assert.deepEqual(homeOf(2), [0, ['popular', ...below]]);
  assert.deepEqual(homeOf(6, { sections: ['categories', 'popular'] }), [0, ['categories', 'popular']]);
});

test('popular articles stand in order of category, hidden ones not', () => {
  assert.deepEqual(home.popular, [
    { title: 'a', url: '/help/article/a/' },
    { title: 'unlisted', url: '/help/article/unlisted/' },
  ]);
});

test('the home page is named as the site, once', () => {
  assert.deepEqual(
    [home.title, home.documentTitle, home.description],
    ['Example Help', 'Example Help', 'Answers about Example.'],
  );
});

test('where one category has an icon, the others have that of pages', () => {
  const iconsOf = (icon: string | undefined) => {
    const { site, ...rest } = helpCenterOf([article('a')], [category('one', { icon }), category('two')]);
    return homePage({ site, ...rest }, createUrls(site), englishWords).categories.map((shown) => shown.icon);
  };
  assert.deepEqual(iconsOf('fa-rocket'), ['fa-rocket', 'fa-file-text-o']);
  assert.deepEqual(iconsOf(undefined), [undefined, undefined]);
});

test('settings say what the home page says and in which order', () => {
  const links = [{ label: 'Status', url: '/status/', position: 'unknown' as const }];
  const home = {
    ...noBrand.home,
    heading: 'Ask us',
    lead: 'Anything.',
    sections: ['featured' as const, { title: 'More', links }],
  };
  const { site } = helpCenterOf([], [], { basePath: '/help', brand: { ...noBrand, home } });
  const view = homePage(helpCenterOf([], [], site), createUrls(site), englishWords);
  assert.deepEqual([view.heading, view.lead, view.title], ['Ask us', 'Anything.', 'Example Help']);
  assert.deepEqual(view.sections, [
    { part: 'featured' },
    {
      part: 'links',
      title: 'More',
      links: [{ label: 'Status', url: '/help/status/', isOutside: false }],
    },
  ]);
});
