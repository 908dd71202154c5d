import assert from 'node:assert/strict';
import { test } from 'node:test';
import { loadLanguage } from '../../src/search/languages.ts';
import { openCurrentIndex } from '../../src/search/shared/index/current-index.ts';
import type { TermIndex } from '../../src/search/shared/index/term-index.ts';
import { articleOf, filesOf, loaderOf } from './built-files.ts';

const language = loadLanguage('en');
const before = filesOf([articleOf('send', ['Send a file.']), articleOf('vault', ['The vault.'])]);
const after = filesOf([articleOf('account', ['Your account.']), articleOf('send', ['Send a large file.'])]);

/** Address of the first article that has a word. */
async function firstWith(index: TermIndex, word: string): Promise<string | undefined> {
  const [found] = await index.query((query) => query.term(word, {}));
  return found && (await index.article(Number(found.ref))).url;
}

test('a page that was opened before the site was built anew reads the directory once more, and finds', async () => {
  const loaded: string[] = [];
  let files = before;
  const current = await openCurrentIndex((path) => loaderOf(files, loaded)(path), language);
  files = after;
  assert.equal(await current.use((index) => firstWith(index, 'large')), '/article/send/');
  assert.equal(await current.use((index) => firstWith(index, 'account')), '/article/account/');
  assert.equal(loaded.filter((path) => path === 'directory.bin').length, 2);
});

test('what was loaded from the site before is not shown with an article of the site after', async () => {
  let files = before;
  const current = await openCurrentIndex((path) => loaderOf(files)(path), language);
  assert.equal(await current.use((index) => index.has('send')), true);
  files = after;
  assert.equal(await current.use((index) => firstWith(index, 'send')), '/article/send/');
});

test('where nothing was built anew, what cannot be loaded is said', async () => {
  const loaded: string[] = [];
  const load = loaderOf(before, loaded);
  const current = await openCurrentIndex(async (path) => {
    if (path.includes('/s/')) throw new Error('offline');
    return load(path);
  }, language);
  await assert.rejects(
    current.use((index) => index.has('send')),
    /offline/,
  );
  assert.deepEqual(loaded, ['directory.bin', 'directory.bin']);
});
