import assert from 'node:assert/strict';
import { test } from 'node:test';
import { commonSynonyms } from '../../src/search/language-data/common-synonyms.ts';
import { usableSynonyms } from '../../src/search/language-data/usable-synonyms.ts';
import { loadLanguage } from '../../src/search/languages.ts';
import { createSearch } from '../../src/search/shared/search.ts';
import type { TermTable } from '../../src/search/term-table.ts';
import { filesOf, loaderOf } from './built-files.ts';
import { articleOf, places, searchOf } from './help-center.ts';

test('a query finds what the articles call otherwise, in each language that has a list', async () => {
  for (const [language, query, text] of [
    ['en', 'forgot password', 'Reset your password here.'],
    ['en', 'sign in', 'You have to log in again.'],
    ['en', 'log out', 'Choose sign out.'],
    ['en', 'turn off sound', 'Disable the sound.'],
    ['en', 'receipt', 'Where your invoices are.'],
    ['en', 'remove an item', 'Delete the item.'],
    ['en', 'dark mode', 'Choose another theme.'],
    ['en', '2fa', 'Set up two-step login.'],
    ['en-GB', 'organisation', 'Your organization.'],
    ['de', 'passwort vergessen', 'Das Passwort zurücksetzen.'],
    ['de', 'einloggen', 'Melde dich an: die Anmeldung.'],
    ['fr', 'effacer un fichier', 'Supprimer un fichier.'],
    ['es', 'borrar archivo', 'Eliminar un archivo.'],
    ['ja', 'サインイン', 'ログインの手順です。'],
    ['zh', '收据', '下载发票。'],
  ] as const) {
    const other = articleOf('other', ['Nothing of this.', '何もない。']);
    const search = await searchOf([other, articleOf('it', [text])], { language });
    assert.deepEqual(places(await search.search(`${query} `, { limit: 5 })), ['it'], query);
  }
});

test('what was typed comes before what means the same', async () => {
  const articles = [
    articleOf('same', ['Remove, remove and remove a folder.']),
    articleOf('typed', ['Somewhere: delete a folder.']),
  ];
  const search = await searchOf(articles);
  assert.deepEqual(places(await search.search('delete folder', { limit: 5 })), ['typed', 'same']);
});

test('they can be switched off, and those of the site stay', async () => {
  const articles = [articleOf('bin', ['The trash.']), articleOf('invoice', ['An invoice.'])];
  const search = await searchOf(articles, { hasCommonSynonyms: false, synonyms: [['bucket', 'trash']] });
  const found = async (query: string) => places(await search.search(query, { limit: 5 }));
  assert.deepEqual([await found('receipt '), await found('bucket ')], [[], ['bin']]);
});

test('no word is in two groups of a language, and none is a stop word alone', () => {
  for (const tag of ['en', 'de', 'fr', 'es', 'ja', 'zh']) {
    const language = loadLanguage(tag);
    const groups = commonSynonyms(tag);
    assert.ok(groups.length >= 20 && groups.length <= 45, `${tag}: ${groups.length} groups`);
    const members = groups.flat();
    assert.deepEqual(
      members.filter((member, place) => members.indexOf(member) !== place),
      [],
      tag,
    );
    for (const member of members)
      assert.ok(
        language.words(member).some((word) => language.term(word) !== undefined),
        `${tag}: ${member}`,
      );
  }
});

test('groups of which the articles have nothing are not shipped, and what they have not is not looked for', async () => {
  const groups = [
    ['invoice', 'receipt', 'bill of sale'],
    ['folder', 'directory'],
  ];
  assert.deepEqual(usableSynonyms(groups, loadLanguage('en'), tableOf({ invoic: 1, sale: 2 })), [
    { found: ['invoice'], others: ['receipt', 'bill of sale'] },
  ]);
  assert.deepEqual(commonSynonyms('xx'), []);
  const frequent = tableOf({ invoic: 3, receipt: 9, bill: 1, sale: 7 });
  assert.deepEqual(usableSynonyms(groups, loadLanguage('en'), frequent, 2), [
    { found: ['receipt', 'invoice'], others: ['bill of sale'] },
  ]);

  const words = Array.from(
    { length: 4000 },
    (_word, index) => `${'abcdefghijklmnopqrstuvwxyz'[index % 26]}${index}q`,
  );
  const articles = [articleOf('it', ['Delete a folder.']), articleOf('many', [words.join(' ')])];
  const load = loaderOf(filesOf(articles));
  const loaded: string[] = [];
  const search = await createSearch((path) => {
    loaded.push(path);
    return load(path);
  }, loadLanguage('en'));
  await search.search('delete ', { limit: 5 });
  // `remove` and `erase` stand nowhere.
  assert.equal(loaded.filter((path) => path.includes('/s/')).length, 1);
});

/** An index in which terms stand in so many places. */
function tableOf(counts: Readonly<Record<string, number>>): TermTable {
  return new Map(
    Object.entries(counts).map(([term, count]) => {
      const places = Array.from({ length: count }, (_place, index) => index);
      return [term, new Map([['body', { places, frequencies: places }]])];
    }),
  );
}
