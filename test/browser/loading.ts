import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { articleOf, filesOf } from '../search/built-files.ts';
import { hadSign, type ReaderTest, textsOf, watchSigns } from './reader.ts';
import { waitForOptions } from './search-field.ts';
import { watch } from './whole-site.ts';

const notLoaded = 'Search could not be loaded.';

/** An index that takes a phone long, in the place of the site's own. */
async function serveLargeIndex(page: Page): Promise<void> {
  const texts = Array.from({ length: 30 }, (_, section) => `folder ${section}`);
  const articles = Array.from({ length: 240 }, (_, article) => articleOf(`large-${article}`, texts));
  const files = new Map(filesOf(articles).map(({ path, contents }) => [path, contents]));
  await page.context().route(/\/search\/(?:directory\.bin|[0-9a-f]{12}\/)/, async (route) => {
    const contents = files.get(
      route
        .request()
        .url()
        .replace(/^.*?\/search\//, ''),
    );
    await (contents ? route.fulfill({ body: Buffer.from(contents) }) : route.fulfill({ status: 404 }));
  });
}

export function loadingTests(test: ReaderTest): void {
  test('a large index is searched beside the page, which goes on to answer', async (reader) => {
    const { page, open, type } = reader;
    await serveLargeIndex(page);
    await open('/');
    await type('folder');
    await waitForOptions(page);
    assert.match((await textsOf(page, '[role="option"]'))[0] ?? '', /^large-/);
    assert.equal(page.workers().length, 1);
    // Letters that come faster than answers: the last one counts.
    await page.keyboard.type(' 27');
    await page.locator('[role="option"]', { hasText: 'Part 27' }).first().waitFor();
    assert.equal(page.workers().length, 1);
  });

  test('where no worker runs, the page searches a large index by itself', async (reader) => {
    const { page, open, type } = reader;
    await page.addInitScript('delete globalThis.Worker');
    await serveLargeIndex(page);
    await open('/');
    await type('folder');
    await waitForOptions(page);
    assert.match((await textsOf(page, '[role="option"]'))[0] ?? '', /^large-/);
    assert.equal(page.workers().length, 0);
  });

  test('nothing of it is loaded before the reader goes to the field', async ({
    page,
    open,
    type,
    requests,
  }, t) => {
    const settled = watch(page);
    await watchSigns(page);
    await open('/article/share-a-folder/');
    await settled();
    const loaded = new Set(requests());
    if (await hadSign(page, t))
      for (const late of ['reading.js', 'added.css']) loaded.delete(`/assets/${late}`);
    assert.deepEqual([...loaded].toSorted(), [
      '/article/share-a-folder/',
      '/assets/brand.svg',
      '/assets/category-icons.svg',
      '/assets/site.css',
      '/assets/site.js',
      '/assets/speculation-rules.json',
      '/assets/theme.js',
    ]);
    await type('folder');
    await waitForOptions(page);
    assert.ok(requests().includes('/assets/search.js'));
    assert.ok(requests().includes('/assets/added.css'));
    assert.ok(requests().includes('/search/directory.bin'));
  });

  for (const [what, address] of [
    ['the list of files', /\/search\/directory\.bin$/],
    ['a part of the index', /\/search\/[^/]+\/s\//],
    ['the text of an article', /\/search\/[^/]+\/a\//],
  ] as const) {
    test(`a failed download of ${what} is said, and can be tried again`, async (reader) => {
      const { page, open, type, fail } = reader;
      await fail(address, 20);
      await open('/');
      await type('folder');
      await page.locator('.search-popup').getByText(notLoaded).waitFor();
      await page.getByRole('status').getByText(notLoaded).waitFor();
      await page.context().unroute(address);
      await page.getByRole('button', { name: 'Try again' }).click();
      await waitForOptions(page);
      assert.equal(await page.locator('input[name=q]:focus').count(), 1);
      assert.equal(await page.locator('.search-popup').getByText(notLoaded).count(), 0);
    });
  }

  test('a failed download of the script is said, and typing on tries again', async (reader) => {
    const { page, open, type, fail } = reader;
    await fail(/\/assets\/search-/, 1);
    await open('/');
    await page.locator('input[name=q]').focus();
    await page.getByText('Search could not be loaded. Type again to try once more.').waitFor();
    await type('folder');
    await waitForOptions(page);
    assert.equal(await page.getByText(notLoaded).count(), 0);
  });

  test('no list is shown without its styles: a failed download of them is one of the search', async (reader) => {
    const { page, open, type, fail } = reader;
    await fail(/\/assets\/added-/, 1);
    await open('/');
    await page.locator('input[name=q]').focus();
    await page.getByText('Search could not be loaded. Type again to try once more.').waitFor();
    await type('folder');
    await waitForOptions(page);
    assert.equal(await page.locator('link[href*="/assets/added-"]').count(), 1);
    const look = await page.evaluate<string>(
      "getComputedStyle(document.querySelector('.search-popup')).overflowY",
    );
    assert.equal(look, 'auto');
  });

  test('where the script of a page of results cannot be loaded, the list of all articles is at hand', async (reader) => {
    const { page, open, type, fail } = reader;
    await fail(/\/assets\/results-/, 1);
    await open('/search/?q=folder');
    await page.getByText('Search could not be loaded. Type again to try once more.').waitFor();
    assert.equal(await page.locator('[data-search-results]').isVisible(), false);
    await type('folder');
    await page.locator('.result-list a').first().waitFor();
  });

  test('a failed download on the page of results is said, and can be tried again', async (reader) => {
    const { page, open, fail } = reader;
    await fail(/\/search\/directory\.bin$/, 2);
    await open('/search/?q=folder');
    await page.getByRole('main').getByText(notLoaded).first().waitFor();
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.locator('.result-list a').first().waitFor();
  });

  test('what corrects words is loaded for the first word that no article has', async (reader) => {
    const { page, open, type, requests } = reader;
    const corrections = '/assets/corrections.js';
    await open('/');
    await type('folder');
    await waitForOptions(page);
    assert.ok(!requests().includes(corrections));
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await type('pasword');
    await page.getByRole('button', { name: 'password', exact: true }).waitFor();
    assert.ok(requests().includes(corrections));
  });

  test('where that is gone since the site was published anew, the other words are found', async (reader) => {
    const { page, open, type, fail } = reader;
    await fail(/\/assets\/corrections-/, 20);
    await open('/');
    await type('pasword folder ');
    await waitForOptions(page);
    assert.match((await textsOf(page, '[role="option"]'))[0] ?? '', /^Share a folder/);
    assert.equal(await page.locator('.search-popup').getByText(notLoaded).count(), 0);
  });

  test("edits in Lunr's own syntax are looked up", async (reader) => {
    const { page, open, type, requests } = reader;
    await open('/');
    await type('fo1der~1');
    await waitForOptions(page);
    assert.match((await textsOf(page, '[role="option"]'))[0] ?? '', /folder/i);
    assert.ok(requests().includes('/assets/lunr-syntax.js'));
  });

  test('words that were searched for before are found without a network', async (reader) => {
    const { page, open, type, goOffline } = reader;
    await open('/');
    await type('folder');
    await waitForOptions(page);
    const before = await textsOf(page, '[role="option"]');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await goOffline();
    await type('folder');
    await waitForOptions(page);
    assert.deepEqual(await textsOf(page, '[role="option"]'), before);
  });

  test('so they are on another page, which was open already', async (reader) => {
    const { page, open, type, goOffline } = reader;
    await open('/');
    await type('folder');
    await waitForOptions(page);
    await open('/article/share-a-folder/');
    await goOffline();
    await type('folder');
    await waitForOptions(page);
    assert.match((await textsOf(page, '[role="option"]'))[0] ?? '', /^Share a folder/);
  });
}
