import assert from 'node:assert/strict';
import { test } from 'node:test';
import { settingChanges } from '../../src/preview/compare/setting-changes.ts';

/** Changes of one file, as `name: before -> after`. */
function changes(before: unknown, after: unknown): string[] {
  const [old, now] = [before, after].map((value) => new Map([['_data/x.json', value]]));
  return settingChanges(old ?? new Map(), now ?? new Map()).map(
    ({ name, before: was = 'not set', after: is = 'not set' }) => `${name}: ${was} -> ${is}`,
  );
}

test('a setting is told with its path, and with what it was and is', () => {
  assert.deepEqual(
    changes(
      { title: 'Help', urls: { article: '/article/:name/' }, check: { severity: { 'empty-link': 'off' } } },
      { title: 'Docs', urls: { article: '/guide/:name/' }, accent: '#0b6b53' },
    ),
    [
      'title: Help -> Docs',
      'urls.article: /article/:name/ -> /guide/:name/',
      'check.severity.empty-link: off -> not set',
      'accent: not set -> #0b6b53',
    ],
  );
  assert.deepEqual(changes({ title: 'Help' }, { title: 'Help' }), []);
});

test('an entry of a list is known by its first text: one more is one change', () => {
  const terms = [
    { term: 'vault', definition: 'Where it is kept.' },
    { term: 'send', definition: 'To pass on.' },
  ];
  assert.deepEqual(changes(terms, [{ term: 'key', definition: 'It opens.' }, ...terms]), [
    'key: not set -> term: key; definition: It opens.',
  ]);
  assert.deepEqual(changes([['page', 'article']], [['page', 'article', 'text']]), [
    'page: page, article -> page, article, text',
  ]);
});

test('entries in another order are told, in lists below a key as well', () => {
  const [one, two] = [
    { text: 'Shop', url: '/shop/' },
    { text: 'Blog', url: '/blog/' },
  ];
  assert.deepEqual(changes({ header: [one, two] }, { header: [two, one] }), [
    'header: order: Shop, Blog -> Blog, Shop',
  ]);
});

test('a file that has come or gone is told by what it holds', () => {
  const file = new Map([['_data/header.json', { links: true, size: 3, nothing: null }]]);
  assert.deepEqual(
    settingChanges(new Map(), file).map(({ name, after }) => `${name} ${after}`),
    ['links true', 'size 3', 'nothing null'],
  );
});
