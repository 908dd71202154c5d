import assert from 'node:assert/strict';
import { test } from 'node:test';
import { loadLanguage } from '../../src/search/languages.ts';
import { articleOf, places, searchOf, written } from './help-center.ts';

/** What each query finds first among two articles, of which the other has another subject. */
async function assertFinds(text: string, queries: readonly string[], language = 'en'): Promise<void> {
  const other = articleOf('other', ['Nothing of this.', '何もない。'], { title: 'Other' });
  const search = await searchOf([other, articleOf('it', [text])], { language });
  for (const query of queries) {
    const answer = await search.search(query, { limit: 3 });
    assert.equal(places(answer)[0], 'it', query);
  }
}

test('options of a command are words, as they were copied', async () => {
  await assertFinds('Run `app sync --quiet --max=3 -v` and wait.', [
    ...['--quiet', 'sync --quiet', 'app sync --quiet --max=3 -v', '--max=3', 'wait -v', '-quiet'],
  ]);
});

test('what a minus leaves out is said', async () => {
  const search = await searchOf([articleOf('feed', ['A feed.']), articleOf('reader', ['A feed reader.'])]);
  const answer = await search.search('feed -reader', { limit: 3 });
  assert.deepEqual([places(answer), answer.excluded], [['feed'], ['reader']]);
});

test('apostrophes and hyphens of all kinds are one, and what nobody sees is no letter', async () => {
  await assertFinds('It can\u2019t sync over wi\u2011fi: pass\u00adword man\u200bager.', [
    ...["can't", 'can\u2019t', 'can`t', 'wi-fi', 'wi\u2010fi', 'password', 'manager', 'pass\u00adword'],
  ]);
});

test('a word is found written together, apart and with a hyphen', async () => {
  await assertFinds('Install the plugin.', ['plugin', 'plug-in', 'plug in', 'plug-ins']);
  await assertFinds('Set up two-step logins on wi-fi.', ['twostep', 'two step', 'two-step', 'wifi']);
  await assertFinds('Choose a media player.', ['mediaplayer', 'media-player']);
  await assertFinds(
    'Der Formulargenerator der Benutzerverwaltung.',
    ['Formular Generator', 'Benutzer-Verwaltung'],
    'de',
  );
  await assertFinds('Die Zugriffsrechte.', ['Zugriff Rechte'], 'de');
});

test('parts of names with dots and of names in camel case are words too', async () => {
  await assertFinds('Edit config.settings.json, call getUserByName, of v2.10.1, for 1,234.56 dollars.', [
    ...['settings.json', 'json', 'settings', 'config.settings.json', 'user by name', 'getUserByName'],
    ...['2.10.1', 'v2.10.1', '1234.56', '1,234.56'],
  ]);
  await assertFinds('Since 3.4.1.', ['v3.4.1']);
  await assertFinds('Ärger in Köln.', ['koeln', 'aerger'], 'de');
});

test('names that end in signs are other words than their letters', async () => {
  const search = await searchOf([
    articleOf('plain', ['Written in C.']),
    articleOf('signs', ['Written in C++ (or F#).']),
  ]);
  assert.deepEqual(places(await search.search('c++', { limit: 3 })), ['signs']);
  assert.deepEqual(places(await search.search('F#', { limit: 3 })), ['signs']);
});

test('articles that are written in one with a word do not hide it', async () => {
  await assertFinds(
    "Ajouter l'utilisateur et d\u2019abord l'\u0153uvre.",
    ['utilisateur', 'abord', 'oeuvre'],
    'fr',
  );
  await assertFinds("Aprire l'elenco dell'account.", ['elenco', 'account'], 'it');
  await assertFinds('افتح الإعدادات', ['إعدادات', 'اعدادات'], 'ar');
});

test('a word is found without its accents', async () => {
  await assertFinds('Cambia la contraseña.', ['contrasena'], 'es');
  await assertFinds('Réinitialiser la clé.', ['reinitialiser', 'cle '], 'fr');
  await assertFinds('The café is naïve.', ['cafe', 'naive', 'café']);
  await assertFinds('Счёт закрыт.', ['счет'], 'ru');
  await assertFinds('İSTANBUL ofisi', ['istanbul'], 'tr');
});

test('Japanese long vowels, middle dots and both alphabets', async () => {
  assert.deepEqual(loadLanguage('ja').words('ノート'), ['ノー', 'ート']);
  await assertFinds(
    'サーバーの設定とコア・プラグイン。',
    ['サーバー', 'プラグイン', 'ぷらぐいん', 'ｻｰﾊﾞｰ'],
    'ja',
  );
  const search = await searchOf([articleOf('it', ['テーマを変更します。']), articleOf('b', ['サーバー'])], {
    language: 'ja',
  });
  assert.deepEqual(places(await search.search('てーま', { limit: 3 })), ['it']);
  const [first] = (await search.search('てーま', { limit: 1 })).results;
  assert.equal(first && written(first.excerpt), '[テーマ]を変更します。');
});

test('words of a question neither count nor hurt', async () => {
  const questions = {
    en: ['Reset a password', 'How do I reset a password?', 'What do I need to know about password'],
    de: ['Passwort ändern', 'Wie kann ich mein Passwort ändern?', 'Was muss ich über Passwort'],
    ja: ['パスワードの変更', 'パスワードを変更するにはどうすればいいですか', 'パスワードとは'],
    zh: ['更改密码', '怎么更改密码？', '密码是什么'],
  };
  for (const [language, [title = '', ...queries]] of Object.entries(questions)) {
    const frame = {
      en: 'How do I need to know what',
      de: 'Wie kann ich wissen',
      ja: 'どうすればいいですか',
      zh: '怎么怎么是什么',
    };
    const other = articleOf('frame', [Object.entries(frame).find(([name]) => name === language)?.[1] ?? '']);
    const search = await searchOf([other, articleOf('it', ['x'], { title })], { language });
    for (const query of queries) {
      const answer = await search.search(query, { limit: 3 });
      assert.deepEqual(places(answer), ['it'], query);
    }
  }
});

test('a question of stop words alone is looked for in titles and headings', async () => {
  const articles = [
    articleOf('how-to', ['How to do it.'], { title: 'How to' }),
    articleOf('other', ['Text.']),
  ];
  const search = await searchOf(articles);
  assert.deepEqual(places(await search.search('how to', { limit: 3 })), ['how-to']);
});

test('to turn on is not to turn off', async () => {
  const search = await searchOf([
    articleOf('off', ['Turn off updates.'], { title: 'Turn off updates' }),
    articleOf('on', ['Turn on updates.'], { title: 'Turn on updates' }),
  ]);
  assert.equal(places(await search.search('turn on', { limit: 3 }))[0], 'on');
  assert.equal(places(await search.search('turn off', { limit: 3 }))[0], 'off');
});

test('a stop word that is still being typed is the beginning of a word', async () => {
  await assertFinds('Delete your vault. Weaknesses.', ['vault we', 'vault wea'], 'en');
  const search = await searchOf([articleOf('a', ['Die Weiterleitung.']), articleOf('b', ['Anderes.'])], {
    language: 'de',
  });
  assert.deepEqual(places(await search.search('weiter', { limit: 3 })), ['a'], '`weiter` is a stop word');
});

test('a code is not put right, and a section that has all words comes before a title that has some', async () => {
  const search = await searchOf([
    articleOf('error', ['Text.', 'The error 0x80070005 means that access was denied.'], {
      title: 'Messages',
    }),
    articleOf('access', ['Something else.'], { title: 'Access' }),
  ]);
  assert.equal((await search.search('0x80070006 ', { limit: 3 })).total, 0);
  assert.equal(places(await search.search('error access denied ', { limit: 3 }))[0], 'error#part-1');
});

test('of two sections with the same words, the one where they stand together comes first', async () => {
  const search = await searchOf([
    articleOf('a', ['The vault is open. Export the list. Export it to a file that the vault keeps.']),
    articleOf('b', ['You can do an export vault now.']),
  ]);
  assert.equal(places(await search.search('export vault', { limit: 3 }))[0], 'b');
});
