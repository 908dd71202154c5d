import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createUrls } from '../../src/model/urls.ts';
import { articleJsonLd } from '../../src/pages/article/json-ld.ts';
import { feedOfChanges } from '../../src/pages/host/feed.ts';
import { llmsText } from '../../src/pages/host/llms-text.ts';
import { feedXml } from '../../src/site/texts/feed-xml.ts';
import { englishWords } from '../../src/wording/words.ts';
import { article, category, helpCenterOf } from '../model/fixtures.ts';

const articles = [
  article('a', { title: 'One & <two>', categories: ['send'], description: 'About [it].' }),
  article('b', { title: 'Newest', categories: ['send', 'drafts'] }),
  article('c', { title: 'Secret', categories: ['send'], hidden: true }),
  article('d', { title: 'Undated' }),
];
const categories = [category('send', { title: 'Send', order: '1' }), category('drafts', { hidden: true })];
const helpCenter = helpCenterOf(articles, categories, { basePath: '/help' });
const urls = createUrls(helpCenter.site);
const times = new Map([
  ['articles/a.md', Date.UTC(2026, 0, 1)],
  ['articles/b.md', Date.UTC(2026, 1, 1, 12, 30)],
  ['articles/c.md', Date.UTC(2026, 2, 1)],
]);

test('the feed has the articles that were changed, the newest first, and no hidden one', () => {
  const feed = feedOfChanges(helpCenter, urls, times);
  assert.ok(feed);
  assert.equal(feed.updated, '2026-02-01T12:30:00Z');
  assert.deepEqual(
    feed.entries.map(({ title, url, updated, categories }) => [title, url, updated, categories]),
    [
      ['Newest', 'https://help.example/help/article/b/', '2026-02-01T12:30:00Z', ['Send']],
      ['One & <two>', 'https://help.example/help/article/a/', '2026-01-01T00:00:00Z', ['Send']],
    ],
  );
});

test('without dates there is no feed', () => {
  assert.equal(feedOfChanges(helpCenter, urls, new Map()), undefined);
  assert.equal(feedOfChanges(helpCenter, urls, new Map([['articles/c.md', 1]])), undefined);
});

test('text in the feed stays text', () => {
  const feed = feedOfChanges(helpCenter, urls, times);
  assert.ok(feed);
  const xml = feedXml(feed);
  assert.ok(xml.includes('<title>One &amp; &lt;two&gt;</title>'));
  assert.ok(xml.includes('<summary>About [it].</summary>'));
});

test('language models are told of every visible article, by category', () => {
  assert.equal(
    llmsText(helpCenter, urls, englishWords),
    `# Example Help

> Answers about Example.

## Send

- [One & \\<two\\>](https://help.example/help/article/a.md): About \\[it\\].
- [Newest](https://help.example/help/article/b.md)

## Other articles

- [Undated](https://help.example/help/article/d.md)
`,
  );
});

test('no title can end the block that search engines read', () => {
  const json = articleJsonLd({
    title: '</script><script>alert(1)</script> & more',
    description: 'What it is.',
    address: 'https://help.example/article/a/',
    language: 'en',
    siteTitle: 'Example Help',
    origin: 'https://help.example',
    updated: '2026-03-01',
    image: undefined,
    audiences: [],
    breadcrumbs: [{ title: 'Home', url: '/help/', current: false }],
  });
  assert.doesNotMatch(json, /[<>&]/);
  assert.deepEqual(JSON.parse(json), {
    '@context': 'https://schema.org',
    '@graph': [
      {
        '@type': 'TechArticle',
        headline: '</script><script>alert(1)</script> & more',
        description: 'What it is.',
        url: 'https://help.example/article/a/',
        mainEntityOfPage: 'https://help.example/article/a/',
        inLanguage: 'en',
        dateModified: '2026-03-01',
        publisher: { '@type': 'Organization', name: 'Example Help', url: 'https://help.example' },
      },
      {
        '@type': 'BreadcrumbList',
        itemListElement: [
          { '@type': 'ListItem', position: 1, name: 'Home', item: 'https://help.example/help/' },
        ],
      },
    ],
  });
});
