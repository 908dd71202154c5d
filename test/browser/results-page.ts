import assert from 'node:assert/strict';
import { assertNothingMoved, watchShifts } from './layout-shifts.ts';
import { type ReaderTest, textsOf, waitFor } from './reader.ts';
import { watch } from './whole-site.ts';

const results = '.result-list li';

export function resultsPageTests(test: ReaderTest): void {
  test('a shared address shows the results, of the category that it names', async ({ page, open }) => {
    await open('/search/?q=password');
    await page.locator(results).first().waitFor();
    assert.equal(await page.inputValue('input[name=q]'), 'password');
    assert.deepEqual(await textsOf(page, '[data-search-answer] h2'), ['2 results for “password”']);
    assert.match(await page.title(), /^password \| Search \| /);
    const [first, second] = await textsOf(page, results);
    assert.match(first ?? '', /^Change your password › .* Your account .*password/);
    assert.match(second ?? '', /^Share a folder › Remove a member Sharing .*password stays theirs/);

    await open('/search/?q=password&category=sharing');
    await page.locator(results).first().waitFor();
    assert.equal(await page.locator('select').inputValue(), 'sharing');
    assert.deepEqual(await textsOf(page, `${results} h3`), ['Share a folder › Remove a member']);
  });

  test('the address follows what is typed and chosen, so that it can be shared', async ({
    page,
    open,
    type,
  }) => {
    await open('/search/');
    await type('notebook');
    await page.waitForURL(/\/search\/\?q=notebook$/);
    await page.getByRole('combobox', { name: 'Category' }).selectOption('Your account');
    await page.waitForURL(/\/search\/\?q=notebook&category=account$/);
    await waitFor('one is left', async () => (await page.locator(results).count()) === 1);
    await page.reload();
    await waitFor('it is the same again', async () => (await page.locator(results).count()) === 1);
    assert.equal(await page.inputValue('input[name=q]'), 'notebook');
    await page.locator('input[name=q]').fill('');
    await page.waitForURL(/\/search\/\?category=account$/);
    assert.equal(await page.locator('[data-search-results]').isVisible(), false);
    assert.match(await page.title(), /^Search \| /);
  });

  test('a result leads to its section', async ({ page, open }) => {
    await open('/search/?q=strong+password');
    await page.locator(`${results} a`).first().click();
    await page.waitForURL(/\/help\/article\/change-your-password\/#choose-a-strong-password$/);
  });

  test('more results come when they are asked for, and the reader goes on where the list ended', async ({
    page,
    open,
  }) => {
    await open('/search/?q=notebook');
    await page.locator(results).first().waitFor();
    assert.equal(await page.locator(results).count(), 10);
    const more = page.getByRole('button', { name: 'Show more' });
    await more.click();
    await waitFor('all are shown', async () => (await page.locator(results).count()) === 14);
    assert.equal(await page.locator(results).nth(10).locator('a:focus').count(), 1);
    assert.equal(await more.count(), 0);
  });

  test('the count is said, and what is typed is answered in the page', async ({ page, open, type }) => {
    await open('/search/');
    assert.equal(await page.getByRole('status').innerText(), '');
    await type('notebook');
    const status = page.getByRole('status');
    await waitFor('the count is said', async () => (await status.innerText()) === '14 results');
    assert.equal(await page.locator('[role="listbox"]').count(), 0);
    await page.evaluate(`document.querySelector('${results}').dataset.old = ''`);
    await page.keyboard.press('Enter');
    await waitFor('it is answered anew', async () => (await page.locator('[data-old]').count()) === 0);
    await page.locator(results).first().waitFor();
    assert.equal(await page.locator('input[name=q]:focus').count(), 1);
  });

  test('where nothing is found, the page helps on: popular articles and the list of all', async ({
    page,
    open,
  }) => {
    await open('/search/?q=xqzzyt');
    await page.getByRole('heading', { name: 'No results for “xqzzyt”' }).waitFor();
    assert.deepEqual(await textsOf(page, '[data-search-nothing] li:visible'), [
      'Change your password',
      'Share a folder',
    ]);
    assert.equal(await page.getByRole('heading', { name: 'All articles' }).isVisible(), true);
    await page.locator('input[name=q]').fill('folder');
    await page.locator(results).first().waitFor();
    assert.equal(await page.locator('[data-search-nothing]').isVisible(), false);
  });

  test('a misspelled word in a shared address is understood, and the right one is offered', async ({
    page,
    open,
  }) => {
    await open('/search/?q=pasword');
    await page.locator(results).first().waitFor();
    await page.getByRole('button', { name: 'password', exact: true }).click();
    await page.waitForURL(/\/search\/\?q=password$/);
    assert.deepEqual(await textsOf(page, '[data-search-answer] h2'), ['2 results for “password”']);
  });

  test('markup in an address is shown as it is written, and a category that there is not is none', async ({
    page,
    open,
  }) => {
    const query = '<xqzzyt>';
    await open(`/search/?q=${encodeURIComponent(query)}&category=%3Cb%3E`);
    await page.getByRole('heading', { name: `No results for “${query}”` }).waitFor();
    assert.equal(await page.locator('main xqzzyt').count(), 0);
    assert.equal(await page.locator('select').inputValue(), '');
    await open('/search/?q=zebra');
    await page.getByRole('link', { name: '<img src=x onerror=alert(1)> & "quotes"' }).first().waitFor();
    assert.equal(await page.locator('main img').count(), 0);
  });

  test('nothing on the page jumps while results come', async ({ page, context, open }) => {
    await watchShifts(context);
    const settled = watch(page);
    for (const path of ['/search/?q=password', '/search/', '/', '/article/share-a-folder/']) {
      await open(path);
      await settled();
      await assertNothingMoved(page);
    }
  });

  test(
    'without scripts the page is the list of all articles, and nothing that needs scripts is shown',
    async ({ page, open }) => {
      await open('/search/?q=password');
      assert.equal(await page.locator('input[name=q]').getAttribute('role'), null);
      assert.equal(await page.locator('input[name=q]').isVisible(), false);
      assert.deepEqual(await textsOf(page, 'main h2:visible'), ['All articles']);
      assert.deepEqual(await textsOf(page, 'main h3'), ['Your account', 'Sharing', 'Apps']);
      assert.ok((await textsOf(page, 'main .article-list li:visible')).includes('Close your account'));
      assert.equal(await page.locator('noscript p').isVisible(), true);
      for (const control of [
        'select',
        'input[type=checkbox]',
        '[data-search-key]',
        '[data-search-nothing]',
      ]) {
        assert.equal(await page.locator(control).isVisible(), false, control);
      }
    },
    { javaScriptEnabled: false },
  );
}
