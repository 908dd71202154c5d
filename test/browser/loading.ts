import assert from 'node:assert/strict';
import { type ReaderTest, textsOf } from './reader.ts';
import { waitForOptions } from './search-field.ts';
import { watch } from './whole-site.ts';

const notLoaded = 'Search could not be loaded.';

export function loadingTests(test: ReaderTest): void {
  test('nothing of it is loaded before the reader goes to the field', async ({
    page,
    open,
    type,
    requests,
  }) => {
    const settled = watch(page);
    await open('/article/share-a-folder/');
    await settled();
    assert.deepEqual([...new Set(requests())].toSorted(), [
      '/article/share-a-folder/',
      '/assets/brand.svg',
      '/assets/site.css',
      '/assets/site.js',
      '/assets/speculation-rules.json',
      '/assets/theme.js',
    ]);
    await type('folder');
    await waitForOptions(page);
    assert.ok(requests().includes('/assets/search.js'));
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
