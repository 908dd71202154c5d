import assert from 'node:assert/strict';
import { assertNothingMoved, watchShifts } from './layout-shifts.ts';
import { type ReaderTest, textsOf } from './reader.ts';
import { watch } from './whole-site.ts';

export function notFoundTests(test: ReaderTest): void {
  test('a misspelled address leads to the page that was meant', async ({ page, openMissing }) => {
    await openMissing('/artcle/chnage-your-pasword/');
    const link = page.locator('[data-not-found] li a').first();
    assert.equal(await link.innerText(), 'Change your password');
    await link.click();
    await page.getByRole('heading', { level: 1, name: 'Change your password' }).waitFor();
  });

  test('an old address that the host does not know for its capitals leads to the page all the same, and to the place in it', async ({
    page,
    openMissing,
  }) => {
    await openMissing('/article/Lend-A-Binder/#invite-a-member');
    await page.getByText('This page has moved to ').waitFor();
    await page.locator('[data-not-found]').getByRole('link', { name: 'Share a folder' }).first().click();
    await page.getByRole('heading', { level: 1, name: 'Share a folder' }).waitFor();
    assert.match(page.url(), /\/help\/article\/share-a-folder\/#invite-a-member$/);
  });

  test('hidden pages are not suggested, and not in the list', async ({ page, openMissing }) => {
    const settled = watch(page);
    await openMissing('/article/secret-plan/');
    await settled();
    assert.ok(!(await textsOf(page, '[data-not-found] a')).includes('A secret plan'));
    const list = await page.evaluate<string>(
      "fetch('/help/search/addresses.json').then((list) => list.text())",
    );
    assert.match(list, /Share a folder/);
    assert.doesNotMatch(list, /secret/i);
  });

  test('titles are text, whatever they hold', async ({ page, openMissing }) => {
    await openMissing('/hostile/');
    const link = page.locator('[data-not-found] a').first();
    assert.equal(await link.innerText(), '<img src=x onerror=alert(1)> & "quotes"');
  });

  test('an address that resembles nothing gets no suggestion, and the page is whole', async ({
    page,
    openMissing,
    type,
  }) => {
    const settled = watch(page);
    await openMissing('/xqzzyt/');
    await settled();
    assert.deepEqual(await textsOf(page, '[data-not-found]'), ['']);
    await page.getByRole('main').getByRole('link', { name: 'Sharing' }).waitFor();
    await type('folder');
    await page.getByRole('option').first().waitFor();
  });

  test('nothing on the page moves when the suggestions come', async ({ page, openMissing, context }) => {
    await watchShifts(context);
    await openMissing('/article/share-a-foldr/');
    await page.locator('[data-not-found] a').first().waitFor();
    await page.getByRole('main').getByRole('link', { name: 'Look through all articles' }).waitFor();
    await assertNothingMoved(page);
  });

  test('only this page loads the list', async ({ page, open, openMissing, requests }) => {
    const settled = watch(page);
    await open('/');
    await settled();
    assert.ok(!requests().some((path) => /not-found|addresses/.test(path)));
    await openMissing('/nothing-here/');
    await settled();
    assert.ok(requests().includes('/search/addresses.json'));
  });

  test('where the list cannot be loaded, the page is as it is without scripts', async ({
    page,
    fail,
    openMissing,
  }) => {
    const settled = watch(page);
    await fail(/addresses\.json$/, 1);
    await openMissing('/article/share-a-foldr/');
    await settled();
    await page.getByRole('main').getByRole('link', { name: 'Look through all articles' }).waitFor();
  });

  test(
    'without scripts there are the categories and all articles',
    async ({ page, openMissing }) => {
      await openMissing('/article/share-a-foldr/');
      await page.getByRole('main').getByRole('link', { name: 'Look through all articles' }).click();
      await page.getByRole('heading', { level: 1, name: 'Search' }).waitFor();
    },
    { javaScriptEnabled: false },
  );
}
