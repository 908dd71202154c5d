import assert from 'node:assert/strict';
import { test } from 'node:test';
import { loadLanguage } from '../../src/search/languages.ts';
import { parseQuery } from '../../src/search/shared/query/parse-query.ts';
import { createSearch } from '../../src/search/shared/search.ts';
import { filesOf, loaderOf, madeWords } from './built-files.ts';
import { articleOf, places, searchOf } from './help-center.ts';

const articles = [
  articleOf('crash', ['The device stops with KERNEL_SECURITY_CHECK_FAILURE.']),
  articleOf('code', ['It says 0x80070005.']),
  articleOf('file', ['It cannot read settings.json.']),
  articleOf('portugal', ['Our shop near Lisbon.']),
  articleOf('evening', ['The shop beside the station has a laptop on display.']),
];

const before =
  'Yesterday evening after the dinner, my colleague was looking at pictures of holidays, when suddenly the laptop, ' +
  'which we had bought only three weeks before in a shop near the station, stopped at 12:04:33, and showed a message ' +
  'on the display, with white letters on blue ground, which nobody of us could read to the end before it went away, ';

test('of a long message, what tells the most is looked for, wherever it stands', async () => {
  const search = await searchOf(articles);
  for (const [telling, first] of [
    ['KERNEL_SECURITY_CHECK_FAILURE', 'crash'],
    ['0x80070005', 'code'],
    ['settings.json', 'file'],
  ] as const)
    for (const query of [`${before}${telling}`, `${before}${telling} and more`, `${telling} ${before}`])
      assert.equal(places(await search.search(query, { limit: 5 }))[0], first, query);
});

test('of words that are all alike, as many are looked for as before, and no more is loaded for them', async () => {
  const words = madeWords(4000);
  const loaded: string[] = [];
  const search = await createSearch(
    loaderOf(filesOf([articleOf('all', [words.join(' ')])]), loaded),
    loadLanguage('en'),
  );
  await search.search(words.filter((_word, place) => place % 40 === 0).join(' '), { limit: 5 });
  assert.ok(loaded.filter((path) => path.includes('/s/')).length <= 32, `${loaded.length}`);
  const query = parseQuery(`${words.join(' ')} `, loadLanguage('en'));
  assert.equal(query.kind === 'plain' && query.words.length, 16);
  assert.ok(query.kind === 'plain' && query.asked.length <= 48);
});

test('words that begin a question are found alone, in a text too, and nothing else of it is in the way', async () => {
  for (const [language, word, text, other] of [
    ['en', 'where', 'This is where it stands.', 'This is how it works.'],
    ['en', 'why', 'That is why.', 'That is all.'],
    ['de', 'wo', 'Hier steht, wo es ist.', 'Hier steht es.'],
    ['de', 'wie', 'So geht es, wie immer.', 'So geht es.'],
    ['fr', 'où', 'C’est là où elle est.', 'Elle est là.'],
    ['ja', 'どこ', 'どこにあるか。', 'ここにある。'],
  ] as const) {
    const search = await searchOf([articleOf('other', [other]), articleOf('it', [text])], { language });
    for (const isQuick of [true, false])
      assert.deepEqual(places(await search.search(word, { limit: 5, isQuick })), ['it'], word);
  }
});

test('a mistake among stop words is put right, though its stem is one of them', async () => {
  const search = await searchOf(
    [
      articleOf('password', ['Choisissez un mot de passe.'], { title: 'Mot de passe' }),
      articleOf('sync', ['Un mot : ce n’est pas possible.'], { title: 'Pas de réseau' }),
    ],
    { language: 'fr' },
  );
  assert.equal(places(await search.search('mot de pase ', { limit: 5 }))[0], 'password');
});
