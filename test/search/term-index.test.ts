import assert from 'node:assert/strict';
import { test } from 'node:test';
import { loadLanguage } from '../../src/search/languages.ts';
import type { lunr } from '../../src/search/shared/index/lunr.ts';
import { createTermIndex } from '../../src/search/shared/index/partial-index.ts';
import { articleOf, filesOf, loaderOf } from './built-files.ts';
import { wholeIndex } from './whole-index.ts';

const language = loadLanguage('en');

test('the words that begin as a reader types are offered, the most frequent first', async () => {
  const articles = [
    articleOf('a', ['configuration configure', 'configuration']),
    articleOf('b', ['configuration confirm conf co']),
  ];
  const index = await createTermIndex(loaderOf(filesOf(articles)), language);
  assert.deepEqual(await index.completions('conf'), [
    { word: 'configuration', frequency: 1 },
    { word: 'conf', frequency: 0 },
    { word: 'configure', frequency: 0 },
    { word: 'confirm', frequency: 0 },
  ]);
  assert.deepEqual(await index.completions('co'), []);
  assert.deepEqual(await index.completions('xyz'), []);
});

test('articles are shown with all sections in their order, and one section with little else', async () => {
  const texts = ['Zero.', 'One.', 'Two.', 'Three.', 'Four.'];
  const index = await createTermIndex(loaderOf(filesOf([articleOf('long', texts)])), language);
  const { url, sections } = await index.article(0);
  assert.equal(url, '/article/long/');
  assert.deepEqual(
    sections.map(({ id, text }) => ({ id, text })),
    texts.map((text, number) => ({ id: number === 0 ? '' : `part-${number}`, text })),
  );
  const { article, section } = await index.section(0, 3);
  assert.equal(section?.text, 'Three.');
  assert.ok(article.sections.length < texts.length);
});

test('a category is found by its name, however its title is written, and by no word that looks like it', async () => {
  const inCategory = { categories: [{ name: 'my-account', title: 'Your Account' }] };
  const articles = [articleOf('a', ['My account.'], inCategory), articleOf('b', ['=my-account my-account'])];
  const index = await createTermIndex(loaderOf(filesOf(articles)), language);
  const named = await index.query((query) => {
    query.term('=my-account', { fields: ['category'], usePipeline: false });
  });
  assert.deepEqual(
    named.map(({ ref }) => ref),
    ['0'],
  );
});

test('words of links count where the links lead, and those that lead to no heading for the beginning', async () => {
  const links = [
    { url: '/article/a/', id: 'part-1', text: 'strongbox' },
    { url: '/article/a/', id: 'nowhere', text: 'treasury' },
    { url: '/article/hidden/', id: '', text: 'dungeon' },
  ];
  const index = await createTermIndex(
    loaderOf(filesOf([articleOf('a', ['One.', 'Two.'])], { links })),
    language,
  );
  const found = async (word: string) => {
    const results = await index.query((query) => {
      query.term(word, { fields: ['links'] });
    });
    return results.map(({ ref }) => ref);
  };
  assert.deepEqual(await found('strongbox'), ['1']);
  assert.deepEqual(await found('treasury'), ['0']);
  assert.deepEqual(await found('dungeon'), []);
});

test('words of all scripts are found as in the whole index', async () => {
  const texts = [
    'Größe und Maß 😀😁 𝒳𝒴',
    '用户的密码管理器',
    'пароль паролі',
    '__proto__ constructor toString',
    'naïve café',
  ];
  const articles = texts.map((text, number) => articleOf(`a${number}`, [text, texts.toReversed().join(' ')]));
  const whole = wholeIndex(articles, [], language);
  const index = await createTermIndex(loaderOf(filesOf(articles)), language);
  for (const word of new Set(texts.flatMap((text) => language.words(text)))) {
    for (const term of [word, `${word}*`, `*${word.slice(1)}`]) {
      const build = (query: lunr.Query): void => {
        query.term(term, { usePipeline: !term.includes('*') });
      };
      assert.deepEqual(await index.query(build), whole.query(build), term);
    }
  }
});

test('a help center without articles has an index in which nothing is found', async () => {
  const index = await createTermIndex(loaderOf(filesOf([])), language);
  assert.deepEqual(await index.query((query) => query.term('vault', {})), []);
  assert.deepEqual(await index.query((query) => query.term('v*', {})), []);
  assert.deepEqual(await index.similarWords('vualt'), []);
  assert.deepEqual(await index.completions('vau'), []);
  await index.prefetch();
});
