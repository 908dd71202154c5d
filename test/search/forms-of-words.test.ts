import assert from 'node:assert/strict';
import { test } from 'node:test';
import { articleOf, places, searchOf, written } from './help-center.ts';

/** Of each language: what the only right article says, and what readers type who look for it. */
const forms: readonly (readonly [language: string, text: string, queries: readonly string[]])[] = [
  // Particles are written in one with the word, and words together or apart.
  ['ko', '폴더 공유하기', ['공유를', '폴더를 공유하려면', '폴더공유', '공유']],
  ['ko', 'Windows에 설치하고 저장 공간을 늘립니다.', ['Windows에서 설치', '저장공간', '공간은']],
  ['en', 'Set up your profile. Back up 2 GB of data with SAML 2.0.', ['setup', 'backup', '2GB', 'saml2']],
  ['en', 'Press Ctrl + K, or Shift+F10.', ['Ctrl+K', 'f10', 'shift + f10']],
  ['en', 'Call `client.getUserName()` or read the NullPointerException.', ['getUserName', 'null pointer']],
  ['en', 'Run `java -version` or java -jar app.jar.', ['java -version', 'java -jar app.jar']],
  ['en', 'The page shows 404.', ['٤٠٤', '४०४', '４０４']],
  ['fr', 'La TVA de votre facture.', ['T.V.A.', 't.v.a']],
  [
    'de',
    'App installieren und Konten synchronisieren.',
    ['Installation', 'Synchronisation', 'Synchronisierung'],
  ],
  ['es', 'Instalar y facturar el programa.', ['instalacion', 'facturacion', 'instalación']],
  ['pt', 'Cartões, canais e níveis.', ['cartão', 'cartao', 'canal', 'nível']],
  ['ru', 'Коды ошибок и создание ссылок в настройках.', ['ошибка', 'ошибки', 'ссылка', 'настроек']],
  ['tr', 'Kullanıcı ID ve API anahtarı, Windows uygulaması.', ['id', 'api', 'WINDOWS', 'KULLANICI']],
  ['ar', 'رسالة الفاتورة مجانية', ['رساله', 'الفاتوره', 'رســالة']],
];

test('readers find an article by the forms of words that their language has', async () => {
  for (const [language, text, queries] of forms) {
    const other = articleOf('other', ['Something else. Etwas anderes.']);
    const search = await searchOf([other, articleOf('it', [text])], { language });
    for (const query of queries) {
      const found = await search.search(query, { limit: 3 });
      assert.equal(places(found)[0], 'it', `${language}: ${query}`);
      assert.equal(found.didYouMean, undefined, `${language}: ${query} is not wrong`);
    }
  }
});

test('a mistake is put right in a form of a word that no article has', async () => {
  const search = await searchOf([articleOf('it', ['Invoices, variables and printers that connect.'])]);
  for (const query of ['invioce ', 'varible ', 'conecting '])
    assert.deepEqual(places(await search.search(query, { limit: 3 })), ['it'], query);
});

test('no beginning of a word that finds something finds nothing', async () => {
  const words: readonly (readonly [language: string, text: string, word: string])[] = [
    ['en', 'Install it.', 'installation'],
    ['fr', 'Télécharger un fichier.', 'télécharger'],
    ['de', 'Kündigung und Löschung.', 'kündigung'],
    ['de', 'Konto löschen', 'löschen'],
    ['ar', 'الحذف من السلة', 'الحذف'],
    ['ru', 'Восстановление данных', 'восстановления'],
  ];
  for (const [language, text, word] of words) {
    const search = await searchOf([articleOf('it', [text])], { language });
    for (const isQuick of [true, false]) {
      for (let end = 3; end <= word.length; end += 1) {
        const begun = word.slice(0, end);
        const { total } = await search.search(begun, { limit: 3, isQuick });
        assert.equal(total, 1, `${language}: ${begun}`);
      }
    }
  }
});

test('of a phrase that is still being typed, the last word is a beginning', async () => {
  const search = await searchOf([articleOf('it', ['Reset your password.'])]);
  for (const query of ['"pas', '"reset your pass', '“reset your p']) {
    const { total, withoutQuotes } = await search.search(query, { limit: 3, isQuick: true });
    assert.deepEqual([total, withoutQuotes], [1, false], query);
  }
});

test('what is known by another word is not taken for a mistake, nor is a word of three letters', async () => {
  const search = await searchOf([
    articleOf('dark', ['The dark mode.']),
    articleOf('light', ['A light way.']),
  ]);
  assert.equal((await search.search('night mode ', { limit: 3 })).didYouMean, undefined);
  assert.equal((await search.search('why dark ', { limit: 3 })).didYouMean, undefined);
});

test('letters that are as wide as Chinese ones, and narrow Japanese ones, are marked where they stand', async () => {
  const text = '２段階認証のＡＰＩキーとﾊﾟｽﾜｰﾄﾞです。';
  const search = await searchOf([articleOf('it', [text])], { language: 'ja' });
  for (const [query, marked] of [
    ['APIキー', '２段階認証の[ＡＰＩキー]とﾊﾟｽﾜｰﾄﾞです。'],
    ['2段階認証', '[２段階認証]のＡＰＩキーとﾊﾟｽﾜｰﾄﾞです。'],
    ['パスワード', '２段階認証のＡＰＩキーと[ﾊﾟｽﾜｰﾄﾞ]です。'],
  ] as const) {
    const { results } = await search.search(query, { limit: 3 });
    assert.equal(written(results[0]?.excerpt ?? []), marked);
  }
});
