import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { HelpCenter } from '../../src/model/types.ts';
import { createUrls } from '../../src/model/urls.ts';
import { createViews, listPages, type PageView } from '../../src/pages/all-pages.ts';
import type { ArticleView } from '../../src/pages/article/article-page.ts';
import { article, category, helpCenterOf } from '../model/fixtures.ts';
import { rendered } from './fixtures.ts';

const articles = [
  article('send/sharing', { title: 'Sharing', categories: ['drafts', 'send'], tags: ['Files'] }),
  article('send/again', { title: 'Again', tags: ['Files'] }),
  article('über', { title: 'Über', hidden: true, description: 'What it is.', tags: ['Files'] }),
];
const categories = [
  category('send', { title: 'Send' }),
  category('drafts', { title: 'Drafts', hidden: true }),
];
const helpCenter = helpCenterOf(articles, categories, { basePath: '/help' });

function pagesOf(site: HelpCenter): readonly (readonly [kind: string, outputPath: string, url: string])[] {
  return listPages(site, createUrls(site.site)).map(({ kind, outputPath, url }) => [kind, outputPath, url]);
}

function viewAt(outputPath: string): PageView {
  const urls = createUrls(helpCenter.site);
  const page = listPages(helpCenter, urls).find((candidate) => candidate.outputPath === outputPath);
  assert.ok(page);
  const body = (file: string) => ({
    html: `<p>${file}</p>`,
    headings: [{ level: 2, id: 'how', text: 'How', position: 'unknown' as const }],
    sections: [{ heading: undefined, text: `Text of ${file}` }],
  });
  return createViews(helpCenter, urls, ({ file }) => rendered(body(file)))(page);
}

function articleAt(outputPath: string): ArticleView {
  const view = viewAt(outputPath);
  assert.equal(view.layout, 'article');
  return view;
}

test('every page has a place under the base path, but for the 404 page, which hosts look for at the root', () => {
  assert.deepEqual(pagesOf(helpCenter), [
    ['home', 'help/index.html', '/help/'],
    ['search', 'help/search/index.html', '/help/search/'],
    ['not-found', '404.html', '/404.html'],
    ['category', 'help/drafts/index.html', '/help/drafts/'],
    ['category', 'help/send/index.html', '/help/send/'],
    ['article', 'help/article/sharing/index.html', '/help/article/sharing/'],
    ['article', 'help/article/again/index.html', '/help/article/again/'],
    ['article', 'help/article/über/index.html', '/help/article/%C3%BCber/'],
    ['tag', 'help/tag/files/index.html', '/help/tag/files/'],
  ]);
});

test('without a base path the home page is at the root', () => {
  assert.deepEqual(pagesOf(helpCenterOf([], [])), [
    ['home', 'index.html', '/'],
    ['search', 'search/index.html', '/search/'],
    ['not-found', '404.html', '/404.html'],
  ]);
});

test('an article is shown in the first visible category that it names', () => {
  const { info, help, sharing, jsonLd, ...view } = articleAt('help/article/sharing/index.html');
  assert.deepEqual(info, {
    categories: [{ title: 'Send', url: '/help/send/' }],
    tags: [{ title: 'Files', url: '/help/tag/files/' }],
    updated: undefined,
    readingMinutes: 1,
  });
  assert.deepEqual([help.feedback.mode, help.repository, help.contact], ['none', undefined, undefined]);
  assert.deepEqual(sharing, { markdownUrl: '/help/article/sharing.md', image: undefined });
  assert.match(jsonLd ?? '', /"item":"https:\/\/help\.example\/help\/send\/"/);
  assert.deepEqual(view, {
    layout: 'article',
    url: '/help/article/sharing/',
    canonical: 'https://help.example/help/article/sharing/',
    title: 'Sharing',
    documentTitle: 'Sharing | Example Help',
    description: 'Text of articles/send/sharing.md',
    noindex: false,
    alternates: [],
    languages: [],
    borrowed: undefined,
    sidebar: [
      {
        title: 'Send',
        url: '/help/send/',
        open: true,
        current: false,
        articles: [{ title: 'Sharing', url: '/help/article/sharing/', current: true }],
        sections: [],
        listUrl: undefined,
      },
    ],
    breadcrumbs: [
      { title: 'Home', url: '/help/', current: false },
      { title: 'Send', url: '/help/send/', current: false },
      { title: 'Sharing', url: '/help/article/sharing/', current: true },
    ],
    site: {
      title: 'Example Help',
      language: 'en',
      label: 'English',
      direction: 'ltr',
      homeUrl: '/help/',
      searchUrl: '/help/search/',
      outsideSearch: undefined,
      signalsUrl: undefined,
      statementUrl: undefined,
      policy: undefined,
      brand: {
        headerLinks: [],
        footer: { text: undefined, columns: [] },
        social: [],
        banner: undefined,
        contact: undefined,
        remembersArticles: true,
        scripts: [],
      },
    },
    lead: undefined,
    badges: [],
    bodyHtml: '<p>articles/send/sharing.md</p>',
    hasParts: false,
    newerSource: undefined,
    toc: [{ id: 'how', text: 'How', children: [] }],
    previous: undefined,
    next: undefined,
    related: [],
    linkedFrom: [],
    moreLinkedFrom: 0,
    mark: undefined,
  });
});

test('a hidden article is kept from search engines and has the way home', () => {
  const view = viewAt('help/article/über/index.html');
  assert.equal(view.noindex, true);
  assert.equal(view.description, 'What it is.');
  assert.deepEqual(view.breadcrumbs, [
    { title: 'Home', url: '/help/', current: false },
    { title: 'Über', url: '/help/article/%C3%BCber/', current: true },
  ]);
});

test('a hidden article is told to nobody else, and has no Markdown', () => {
  const { info, sharing, jsonLd, related, linkedFrom } = articleAt('help/article/über/index.html');
  assert.deepEqual(info.tags, []);
  assert.equal(sharing.markdownUrl, undefined);
  assert.equal(jsonLd, undefined);
  assert.deepEqual([related, linkedFrom], [[], []]);
});

test('a tag shows its visible articles', () => {
  const view = viewAt('help/tag/files/index.html');
  assert.equal(view.layout, 'tag');
  assert.equal(view.title, 'Files');
  assert.deepEqual(
    view.articles.map(({ url }) => url),
    ['/help/article/again/', '/help/article/sharing/'],
  );
});

test('there is a page of thanks where Netlify takes the answers of readers', () => {
  const settings = { feedback: { mode: 'netlify' } } as const;
  assert.deepEqual(pagesOf(helpCenterOf([], [], settings)).at(-1), [
    'thanks',
    'thanks/index.html',
    '/thanks/',
  ]);
});

test('related articles and dates are shown where they are known', () => {
  const urls = createUrls(helpCenter.site);
  const [sharing, hidden] = helpCenter.articles;
  assert.ok(sharing && hidden);
  const viewOf = createViews(helpCenter, urls, () => rendered(), {
    connectionsOf: () => ({ related: [sharing], linkedFrom: Array.from({ length: 23 }, () => sharing) }),
    updated: new Map([[sharing.document.file, Date.UTC(2026, 2, 1, 23, 59)]]),
  });
  const page = listPages(helpCenter, urls).find(({ url }) => url === '/help/article/sharing/');
  const view = page && viewOf(page);
  assert.equal(view?.layout, 'article');
  assert.deepEqual(view.info.updated, { date: '2026-03-01', text: 'March 1, 2026' });
  assert.deepEqual(view.related, [
    { title: 'Sharing', url: '/help/article/sharing/', description: undefined, badges: [] },
  ]);
  assert.deepEqual([view.linkedFrom.length, view.moreLinkedFrom], [20, 3]);
});

test('a category shows its introduction and its articles', () => {
  const view = viewAt('help/send/index.html');
  assert.equal(view.layout, 'category');
  assert.equal(view.bodyHtml, '<p>categories/send.md</p>');
  assert.equal(view.description, 'Text of categories/send.md');
  assert.equal(view.noindex, false);
  assert.deepEqual(view.articles, [
    { title: 'Sharing', url: '/help/article/sharing/', description: undefined, badges: [] },
  ]);
});

test('what is said of a category is shown where it has no introduction, which says more', () => {
  const described = helpCenterOf([], [category('send', { description: 'Send files.' })]);
  const urls = createUrls(described.site);
  const page = listPages(described, urls).find(({ kind }) => kind === 'category');
  assert.ok(page);
  const shown = (html: string) => {
    const view = createViews(described, urls, () => rendered({ html }))(page);
    assert.equal(view.layout, 'category');
    return { lead: view.lead, bodyHtml: view.bodyHtml };
  };
  assert.deepEqual(shown(''), { lead: 'Send files.', bodyHtml: '' });
  assert.deepEqual(shown('<p>Hello.</p>'), { lead: undefined, bodyHtml: '<p>Hello.</p>' });
});

test('a hidden category is kept from search engines and opens nothing in the sidebar', () => {
  const view = viewAt('help/drafts/index.html');
  assert.equal(view.noindex, true);
  assert.deepEqual(
    view.sidebar.map(({ title, open }) => [title, open]),
    [['Send', false]],
  );
});

test('the 404 page has no address for search engines', () => {
  const view = viewAt('404.html');
  assert.deepEqual(
    [view.layout, view.url, view.canonical, view.noindex, view.documentTitle],
    ['not-found', '/404.html', undefined, true, 'Page not found | Example Help'],
  );
});
