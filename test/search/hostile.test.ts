import assert from 'node:assert/strict';
import { test } from 'node:test';
import { articleOf, searchOf } from './help-center.ts';
import { createRandom } from './random.ts';

const articles = [
  articleOf('markup', [
    '<b>Bold</b> & <script>alert(1)</script>',
    'constructor __proto__ toString café 日本語 שלום 👩‍👩‍👧',
  ]),
  articleOf('plain', ['Passwords and vaults.', 'Recovery codes.']),
];

const pieces = [
  ...'+-~^*:"“”\\/()[]{}<>&|=!?.,;%#@\'`$ \t\n\r\u0000\u0007\u001b\u007f\u00a0\u200b\u200f\u202e\u2028\ufeff\ufffd',
  '\ud800',
  '\udc00',
  '👩‍👩‍👧',
  '🏳️‍🌈',
  'é',
  'e\u0301',
  'ﬁ',
  'İ',
  'ß',
  '日本',
  'ไทย',
  'שלום',
  'مرحبا',
  '가나',
  'title:',
  'body:',
  'category:',
  'tag:',
  'links:',
  'nofield:',
  '~1',
  '~99',
  '~-1',
  '^0',
  '^1e9',
  '^-3',
  '* ',
  '+*',
  '-*',
  '**',
  '<img src=x onerror=alert(1)>',
  '</mark>',
  '<script>',
  '&lt;',
  '{{ site }}',
  '`x`',
  '%00',
  '../',
  'javascript:',
  'constructor',
  '__proto__',
  'hasOwnProperty',
  'toString',
  'undefined',
  'null',
  'NaN',
  'password',
  'pasword',
  'recov',
  'recovery codes',
  'the',
  'a',
];

test('10,000 random and hostile queries neither throw nor take anything for markup', async () => {
  const search = await searchOf(articles, {
    synonyms: [
      ['constructor', '__proto__'],
      ['*', '+'],
    ],
  });
  const random = createRandom(4);
  for (let count = 0; count < 10_000; count += 1) {
    const length = 1 + Math.floor(random.next() * 12);
    const query = Array.from({ length }, () => random.pick(pieces)).join(random.pick(['', '', ' ']));
    const answer = await search.search(query, { limit: 3, category: count % 50 === 0 ? query : undefined });
    for (const { url, title, excerpt } of answer.results) {
      const name = url.replace(/^\/article\/|\/$/g, '');
      // Texts come back letter for letter: whoever shows them as text shows what was written.
      assert.equal(title.map(({ text }) => text).join(''), name, JSON.stringify(query));
      const shown = excerpt.map(({ text }) => text).join('');
      const texts = articles.flatMap(({ sections }) =>
        sections.map(({ text }) => text.replace(/^Part \d /, '')),
      );
      assert.ok(texts.includes(shown), `${JSON.stringify(query)} shows ${shown}`);
    }
  }
});

test('a query of 10 KB is answered by its beginning', async () => {
  const search = await searchOf(articles);
  for (const letter of ['a', 'password ', '*', '"', '-x ', '👩‍👩‍👧', '日', '+a~2 ']) {
    const { total } = await search.search(letter.repeat(10_240 / letter.length), { limit: 3 });
    assert.equal(total >= 0, true);
  }
  const { results } = await search.search(`recovery ${'x'.repeat(10_240)}`, { limit: 3 });
  assert.deepEqual(
    results.map(({ url }) => url),
    ['/article/plain/'],
  );
});
