import assert from 'node:assert/strict';
import { test } from 'node:test';
import { articleOf, places, searchOf } from './help-center.ts';

type Articles = Parameters<typeof searchOf>[0];

const titled = (name: string, title: string, text: string) => articleOf(name, [text], { title });

const order = async (articles: Articles, query: string, options: Parameters<typeof searchOf>[1] = {}) =>
  places(await (await searchOf(articles, options)).search(query, { limit: 5 }));

test('several words that mean the same as others do so as a whole', async () => {
  for (const [language, queries, first, others] of [
    [
      'en',
      ['log in', 'login', 'logging in', 'log into my account', 'log back in', 'sign in', 'signin'],
      titled('in', 'Sign in', 'Enter your name.'),
      [
        titled('out', 'Log out of all devices', 'Select **Log out** in the menu. You sign out everywhere.'),
        titled('up', 'Sign up', 'Enter your name.'),
        titled('logs', 'Log files', 'Look in the log.'),
      ],
    ],
    [
      'en',
      ['turn off sounds', 'switch off sounds', 'disable sounds', 'turn sounds off'],
      titled('sounds', 'Disable sounds', 'Select it.'),
      [titled('on', 'Turn on dark mode', 'Select it.'), titled('off', 'Turn off dark mode', 'Select it.')],
    ],
    [
      'en',
      ['turn on notifications', 'activate notifications'],
      titled('notifications', 'Enable notifications', 'Messages.'),
      [titled('off', 'Turn off sounds', 'Silence.'), titled('on', 'Turn on dark mode', 'Light.')],
    ],
    [
      'en',
      ['setup', 'set up', 'set-up', 'set it up'],
      titled('set-up', 'Set up your computer', 'Begin here.'),
      [titled('set', 'Sets of icons', 'A set has many.'), titled('up', 'Move up', 'Go up.')],
    ],
    [
      'de',
      ['registrieren', 'Konto erstellen'],
      titled('neu', 'Erstelle ein Konto', 'Beginne hier.'),
      [titled('konto', 'Dein Konto', 'Daten.'), titled('liste', 'Eine Liste erstellen', 'Listen.')],
    ],
    [
      'fr',
      ['mode nuit', 'thème sombre'],
      titled('sombre', 'Le mode sombre', 'Choisissez-le.'),
      [titled('mode', 'Mode hors ligne', 'Sans réseau.'), titled('themes', 'Thèmes', 'Couleurs.')],
    ],
    [
      'es',
      ['acceder', 'iniciar sesión', 'entrar'],
      titled('entrar', 'Iniciar sesión', 'Escribe tu nombre.'),
      [titled('cerrar', 'Cerrar sesión', 'Pulsa.'), titled('iniciar', 'Iniciar una tarea', 'Pulsa.')],
    ],
    [
      'ja',
      ['2fa', '二段階認証'],
      titled('two', '2段階認証', '設定を開きます。'),
      [titled('step', '段階的な公開', '公開します。'), titled('auth', '認証局', '証明書です。')],
    ],
    [
      'zh',
      ['删除账号', '删除账户'],
      titled('close', '注销账号', '打开设置。'),
      [titled('trash', '恢复已删除的文件', '打开回收站。'), titled('account', '账号名称', '更改名称。')],
    ],
  ] as const) {
    for (const query of queries) {
      const [best, next] = await order([...others, first], `${query} `, { language });
      assert.equal(best, first.url.split('/')[2], `${query}, before ${next}`);
    }
  }
});

test('a site says so of several words of its own', async () => {
  const articles = [
    titled('vault', 'The vault', 'Everything is in it.'),
    titled('store', 'The store', 'It is an encrypted store.'),
  ];
  const synonyms = [['encrypted store', 'vault']];
  assert.equal((await order(articles, 'encrypted store', { synonyms }))[0], 'store', 'as it was typed');
  const apart = [
    titled('vault', 'The vault', 'Everything is in it.'),
    titled('shop', 'The store', 'Buy it.'),
    titled('keys', 'Keys', 'They are encrypted.'),
  ];
  assert.equal((await order(apart, 'encrypted store', { synonyms }))[0], 'vault');
});

test('words that are meant as a whole are marked each', async () => {
  const search = await searchOf([titled('in', 'Sign in', 'Enter your name.')]);
  const [found] = (await search.search('login', { limit: 5 })).results;
  assert.deepEqual(found?.title, [
    { text: 'Sign', marked: true },
    { text: ' in', marked: false },
  ]);
});

test('a word finds the same in the same order, written together, apart or with a hyphen', async () => {
  const articles = [
    titled('address', 'E-Mail-Adresse ändern', 'Die neue Adresse bestätigen.'),
    titled('password', 'Passwort', 'Wir senden eine E-Mail. Ohne E-Mail: eine Mail an uns.'),
    titled('news', 'Email-Benachrichtigungen', 'Als Mail.'),
    titled('mail', 'Mail an uns', 'Schreibe.'),
    titled('e', 'Modell E', 'Wagen E.'),
  ];
  const expected = await order(articles, 'email', { language: 'de' });
  assert.equal(expected.length, 4, 'and nobody means the E');
  for (const query of ['e-mail', 'e mail', 'E‑Mail', 'EMail'])
    assert.deepEqual(await order(articles, query, { language: 'de' }), expected, query);
});

test('while its last word is typed, it may become another', async () => {
  const search = await searchOf([
    titled('in', 'Sign in', 'Enter your name.'),
    titled('sign', 'Sign invoices', 'Invoices are signed.'),
  ]);
  const quick = await search.search('sign inv', { limit: 5, isQuick: true });
  assert.equal(places(quick)[0], 'sign');
  assert.equal(places(await search.search('sign inv', { limit: 5 }))[0], 'sign');
});
