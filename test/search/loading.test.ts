import assert from 'node:assert/strict';
import path from 'node:path';
import { test } from 'node:test';
import { gunzipSync } from 'node:zlib';
import { loadLanguage } from '../../src/search/languages.ts';
import { createTermIndex } from '../../src/search/shared/index/partial-index.ts';
import { createSearch } from '../../src/search/shared/search.ts';
import { corpus, projectFolder } from '../corpus/build-site.ts';
import { needsCorpus } from '../corpus/here.ts';
import { articleOf, filesOf, loaderOf, madeWords } from './built-files.ts';
import { readSiteArticles } from './site-articles.ts';

const language = loadLanguage('en');

/** Enough different words for several files of each kind. */
const manyWords = madeWords(3000);
const large = Array.from({ length: 30 }, (_, article) =>
  articleOf(`article-${article}`, [
    manyWords.slice(article * 100, article * 100 + 50).join(' '),
    `${manyWords.slice(article * 100 + 50, article * 100 + 100).join(' ')} everywhere`,
  ]),
);

test('a query loads the directory and the shards of its words, each once', async () => {
  const loaded: string[] = [];
  const index = await createTermIndex(loaderOf(filesOf(large), loaded), language);
  const [one = '', other = ''] = manyWords;
  const search = () =>
    index.query((query) => {
      for (const term of [one, other]) query.term(term, { usePipeline: false });
    });
  const found = await search();
  assert.deepEqual(
    found.map(({ ref }) => ref),
    ['0'],
  );
  assert.deepEqual(await search(), found);
  assert.ok(index.directory.shards.length > 10);
  assert.equal(loaded.length, new Set(loaded).size);
  assert.deepEqual(
    loaded.filter((path) => !path.includes('/s/')),
    ['directory.bin'],
  );
  assert.ok(loaded.length <= 3, loaded.join(' '));
});

test('what a single letter begins costs two files of the index at most', async () => {
  const letters = ['a', 'b', 'c', 'd'];
  const words = manyWords.slice(0, 1200).map((word, place) => `${letters[place % letters.length]}${word}`);
  const files = filesOf([...letters, ...words].map((word) => articleOf(word, [`${word} ${word}s`])));
  const counts: number[] = [];
  for (const letter of letters) {
    const loaded: string[] = [];
    const search = await createSearch(loaderOf(files, loaded), language);
    await search.search(letter, { limit: 5, isQuick: true });
    counts.push(loaded.filter((path) => /\/[sg]\//.test(path)).length);
  }
  assert.ok(Math.min(...counts) > 0 && Math.max(...counts) <= 2, counts.join(' '));
});

test('files that a server has unpacked on their way are read too', async () => {
  const files = filesOf(large).map(({ path, contents }) => ({
    path,
    contents: new Uint8Array(gunzipSync(contents)),
  }));
  const index = await createTermIndex(loaderOf(files), language);
  assert.equal(await index.has(manyWords[7] ?? ''), true);
});

test('a file that could not be loaded is asked for again', async () => {
  let isOnline = true;
  const load = loaderOf(filesOf(large));
  const index = await createTermIndex(async (path) => {
    if (!isOnline) throw new Error('offline');
    return load(path);
  }, language);
  isOnline = false;
  await assert.rejects(index.has('everywher'), /offline/);
  isOnline = true;
  assert.equal(await index.has('everywher'), true);
});

test('a small index is loaded whole while nobody waits, and then answers without a network', async () => {
  let isOnline = true;
  const load = loaderOf(filesOf(large));
  const index = await createTermIndex(async (path) => {
    if (!isOnline) throw new Error('offline');
    return load(path);
  }, language);
  await index.prefetch();
  isOnline = false;
  for (const word of manyWords.slice(0, 50)) assert.equal(await index.has(word), true, word);
});

test('what an idle browser loads is one file', async () => {
  const loaded: string[] = [];
  const index = await createTermIndex(loaderOf(filesOf(large), loaded), language);
  await index.has(manyWords[7] ?? '');
  loaded.length = 0;
  await index.prefetch();
  assert.equal(loaded.length, 1, loaded.join(' '));
  await index.prefetch();
  for (const word of manyWords) assert.equal(await index.has(word), true, word);
  assert.deepEqual(
    loaded.slice(1).filter((path) => path.includes('/s/')),
    [],
  );
});

test('words that begin as a reader types come in fewer files than there are shards of them', async () => {
  const loaded: string[] = [];
  const alike = madeWords(600).map((word) => `qu${word}`);
  const articles = [articleOf('alike', [alike.join(' ')]), ...large];
  const index = await createTermIndex(loaderOf(filesOf(articles), loaded), language);
  const shards = index.directory.shards.filter((start) => start.startsWith('qu')).length;
  assert.ok(shards > 3 && index.isNarrow('qu'), `${shards} shards`);
  loaded.length = 0;
  const found = await index.query((query) => query.term('qu*', { usePipeline: false }));
  assert.deepEqual(
    found.map(({ ref }) => ref),
    ['0'],
  );
  assert.ok(loaded.length < shards, loaded.join(' '));
  const before = loaded.length;
  for (const word of alike) assert.equal(await index.has(language.term(word) ?? ''), true, word);
  assert.ok(loaded.length <= before + 2, loaded.join(' '));
});

test('a quick answer shows titles and loads no text; what is loaded already is shown whole', async () => {
  const loaded: string[] = [];
  const texts = () => loaded.filter((path) => path.includes('/a/')).length;
  const search = await createSearch(loaderOf(filesOf(large), loaded), language);
  const quick = await search.search('everywher', { limit: 5, isQuick: true });
  assert.equal(texts(), 0);
  assert.equal(quick.isWhole, false);
  assert.deepEqual(
    quick.results.map(({ section, excerpt }) => [section, excerpt]),
    quick.results.map(() => [undefined, []]),
  );
  const whole = await search.search('everywher', { limit: 5 });
  assert.equal(texts(), 5);
  assert.deepEqual(
    quick.results.map(({ url, title, categories }) => ({ url, title, categories })),
    whole.results.map(({ url, title, categories }) => ({ url, title, categories })),
  );
  // What the reader is still typing may be put right once it is whole.
  const again = await search.search('everywher', { limit: 5, isQuick: true });
  assert.deepEqual(again, { ...whole, isWhole: false });
  assert.equal((await search.search('everywher ', { limit: 5, isQuick: true })).isWhole, true);
});

test('where titles are too many for one file, a quick answer is a whole one', async () => {
  const titles = madeWords(30_000);
  const many = Array.from({ length: 1500 }, (_, article) =>
    articleOf(`article-${article}`, ['everywhere'], {
      title: titles.slice(article * 20, article * 20 + 20).join(' '),
    }),
  );
  const search = await createSearch(loaderOf(filesOf(many)), language);
  const { isWhole, results } = await search.search('everywher ', { limit: 5, isQuick: true });
  assert.equal(isWhole, true);
  assert.ok(results.every(({ excerpt }) => excerpt.length > 0));
});

for (const [where, folder, words, needed] of [
  ['our own', path.join(projectFolder, 'content'), ['installation', 'descriptions', 'configuration'], {}],
  ['the real', corpus.folder, ['organization', 'subscription', 'configuratio'], needsCorpus],
] as const) {
  test(
    `in ${where} help center, a word of twelve letters costs eleven files of the index while it is typed`,
    needed,
    async () => {
      const { articles, links } = await readSiteArticles(folder);
      const files = filesOf(articles, { links });
      const sizes = new Map(files.map(({ path: name, contents }) => [name, contents.length]));
      for (const word of words) {
        const loaded: string[] = [];
        const search = await createSearch(loaderOf(files, loaded), language);
        for (let length = 1; length <= word.length; length += 1)
          await search.search(word.slice(0, length), { limit: 5, isQuick: true });
        const { total } = await search.search(word, { limit: 5 });
        assert.ok(total > 0, word);
        const bytes = [...new Set(loaded)].reduce((sum, name) => sum + (sizes.get(name) ?? 0), 0);
        // The script is one request more, and 20 KB.
        assert.ok(loaded.length <= 11 && bytes <= 25_000, `${word}: ${bytes} bytes, ${loaded.join(' ')}`);
      }
    },
  );
}

test('of a word that is being typed, what begins like too much is not looked for, and a pause finds it', async () => {
  const files = filesOf([
    ...large,
    articleOf('be', ['be all']),
    ...manyWords.map((word) => articleOf(word, [`be${word}`])),
  ]);
  const loaded: string[] = [];
  const search = await createSearch(loaderOf(files, loaded), language);
  const quick = await search.search('be', { limit: 5, isQuick: true });
  assert.deepEqual([quick.total, quick.isWhole], [0, false]);
  assert.deepEqual(
    loaded.filter((file) => /\/[sg]\//.test(file)),
    [],
  );
  const whole = await search.search('be', { limit: 5 });
  assert.ok(whole.total > 0 && whole.isWhole);
});
