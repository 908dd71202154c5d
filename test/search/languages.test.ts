import assert from 'node:assert/strict';
import { test } from 'node:test';
import { usedVariants } from '../../src/search/language-data/han-variants.ts';
import { createLanguage } from '../../src/search/shared/language.ts';
import { createSearch } from '../../src/search/shared/search.ts';
import { filesOf, loaderOf } from './built-files.ts';
import { articleOf, places, searchOf, written } from './help-center.ts';

const german = [
  articleOf('kuendigung', [
    'Die Kündigungsfristen der Verträge finden Sie hier.',
    'Wir löschen gespeicherte Passwörter.',
  ]),
  articleOf('rechnung', ['Rechnungen werden monatlich verschickt.'], { title: 'Ihre Rechnungen' }),
];

const chinese = [
  articleOf('shuangchong', ['请在设置中启用双重认证来保护您的帐户。', '恢复代码可以在丢失手机时登录。'], {
    title: '双重认证',
  }),
  articleOf('mima', ['主密码是您的保管库的钥匙，请不要告诉任何人。'], { title: '主密码' }),
];

test('in German, other forms of a word are found, with umlauts and without', async () => {
  const search = await searchOf(german, { language: 'de' });
  const find = async (query: string) => places(await search.search(query, { limit: 3 }));
  assert.deepEqual(await find('Kündigungsfrist'), ['kuendigung']);
  assert.deepEqual(await find('kundigungsfristen '), ['kuendigung']);
  assert.deepEqual(await find('Passwort'), ['kuendigung#part-1']);
  assert.deepEqual(await find('rechnung'), ['rechnung']);
  assert.deepEqual(await find('die der'), [], 'stop words');
  assert.equal((await search.search('Pasword ', { limit: 3 })).didYouMean, undefined, 'two letters away');
  assert.equal((await search.search('Rechnugen ', { limit: 3 })).didYouMean, 'Rechnungen');
});

test('traditional Chinese finds simplified, and the other way round, with what matches marked', async () => {
  const texts: readonly (readonly [language: string, text: string, query: string, marked: string])[] = [
    ['zh-CN', '如何删除帐户以及导入数据。', '刪除帳戶', '如何[删除帐户]以及导入数据。'],
    ['zh-CN', '如何删除帐户以及导入数据。', '匯入導入', '如何删除帐户以及[导入]数据。'],
    ['zh-CN', '如何删除帐户以及导入数据。', '怎麼刪除', '如何[删除]帐户以及导入数据。'],
    ['zh-TW', '如何刪除帳戶以及匯入資料。', '删除账户', '如何[刪除帳戶]以及匯入資料。'],
    ['zh-TW', '如何刪除帳戶以及匯入資料。', '刪除帳戶', '如何[刪除帳戶]以及匯入資料。'],
  ];
  for (const [tag, text, query, marked] of texts) {
    const articles = [articleOf('it', [text]), articleOf('other', ['别的文章。'])];
    // A browser knows of the letters what the index says, and nothing else.
    const search = await createSearch(loaderOf(filesOf(articles, { language: tag })), createLanguage(tag));
    const found = await search.search(query, { limit: 3 });
    assert.deepEqual(places(found), ['it'], query);
    assert.equal(written(found.results[0]?.excerpt ?? []), marked);
  }
});

test('an index has the letters that matter to it alone, and none where the language is not Chinese', () => {
  assert.equal(usedVariants('zh-CN', ['删除', '帐']), '刪删');
  assert.equal(usedVariants('ja', ['删除']), '');
});

test('in Chinese, words inside sentences are found and marked', async () => {
  const search = await searchOf(chinese, { language: 'zh-CN' });
  const find = async (query: string) => places(await search.search(query, { limit: 3 }));
  assert.deepEqual(await find('认证'), ['shuangchong']);
  assert.deepEqual(await find('双重认证'), ['shuangchong']);
  assert.deepEqual(await find('保管库'), ['mima']);
  assert.deepEqual(await find('恢复代码'), ['shuangchong#part-1']);
  assert.deepEqual(await find('钥'), ['mima'], 'a single character');
  assert.deepEqual(await find('"不要告诉"'), ['mima']);
  assert.deepEqual(await find('银行'), []);
  const [first] = (await search.search('保管库', { limit: 1 })).results;
  assert.equal(first && written(first.excerpt), '主密码是您的[保管库]的钥匙，请不要告诉任何人。');
});

test('in Chinese, a word that stands in one sentence twice is marked twice', async () => {
  const search = await searchOf([articleOf('mima', ['旧密码和新密码不能相同。'])], { language: 'zh-CN' });
  const [first] = (await search.search('密码', { limit: 1 })).results;
  assert.equal(first && written(first.excerpt), '旧[密码]和新[密码]不能相同。');
});

test('Japanese and Thai, which have no spaces either, and Russian are found too', async () => {
  const texts = {
    ja: ['パスワードを変更します。', '変更'],
    th: ['เปลี่ยนรหัสผ่านของคุณ', 'รหัสผ่าน'],
    ru: ['Смените пароли сегодня.', 'пароль'],
  };
  for (const [language, [text = '', query = '']] of Object.entries(texts)) {
    const search = await searchOf([articleOf('it', [text]), articleOf('other', ['x'])], { language });
    assert.deepEqual(places(await search.search(query, { limit: 3 })), ['it'], language);
  }
});

test('in English, accents need not be typed', async () => {
  const search = await searchOf([articleOf('cafe', ['Our café has a naïve résumé.'])]);
  for (const query of ['cafe', 'café', 'CAFÉ', 'naive resume']) {
    const { results } = await search.search(query, { limit: 1 });
    assert.equal(results.length, 1, query);
  }
  const [first] = (await search.search('resume', { limit: 1 })).results;
  assert.equal(first && written(first.excerpt), 'Our café has a naïve [résumé].');
});
