import assert from 'node:assert/strict';
import { type Reader, type ReaderTest, textsOf } from './reader.ts';
import { waitForOptions } from './search-field.ts';

const options = '[role="option"]';

/** Searches and opens what is found first. */
async function searchAndOpen({ page, open, type }: Reader, query: string): Promise<void> {
  await open('/');
  await type(query);
  await page.getByRole('listbox', { name: 'Search results' }).waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/article\//);
}

export function recentSearchTests(test: ReaderTest): void {
  test('the empty field offers what was searched for last, and forgets it when it is told to', async (reader) => {
    const { page, open } = reader;
    const queries = ['password', 'folder', 'member', 'account', 'notebook', 'letter', 'folder'];
    for (const query of queries) await searchAndOpen(reader, query);
    await open('/article/share-a-folder/');
    await page.locator('input[name=q]').focus();
    await waitForOptions(page);
    assert.deepEqual(await textsOf(page, options), ['folder', 'letter', 'notebook', 'account', 'member']);
    assert.equal(await page.getByRole('listbox').getAttribute('aria-label'), 'Recent searches');

    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.getByRole('listbox', { name: 'Search results' }).waitFor();
    assert.equal(await page.inputValue('input[name=q]'), 'folder');
    assert.match((await textsOf(page, options))[0] ?? '', /^Share a folder/);

    await page.locator('input[name=q]').fill('');
    await page.getByRole('button', { name: 'Forget recent searches' }).click();
    await page.locator('.search-popup').waitFor({ state: 'hidden' });
    assert.equal(await page.locator('input[name=q]:focus').count(), 1);
    await page.clock.install();
    await page.reload();
    await page.locator('input[name=q]').focus();
    await page.getByRole('combobox').waitFor();
    await page.clock.runFor(1000);
    assert.equal(await page.locator('.search-popup').isVisible(), false);
  });

  test('nothing is kept, and everything works, where the browser has no storage', async (reader) => {
    const { page, context, open } = reader;
    await context.addInitScript(
      "Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('no', 'SecurityError'); } });",
    );
    await searchAndOpen(reader, 'password');
    await open('/search/');
    await page.keyboard.press('/');
    await page.locator('input[name=q]:focus').waitFor();
    await page.keyboard.type('folder');
    await page.locator('.result-list a').first().waitFor();
  });

  test('what somebody else has put into the storage does no harm', async ({ page, open }) => {
    await open('/');
    for (const stored of ['{', '"x"', '[1, null, {"a": 1}, "folder", "<b>x</b>"]']) {
      await page.evaluate(`localStorage.setItem('signpost:recent:/help/search/', ${JSON.stringify(stored)})`);
      await page.reload();
      await page.locator('input[name=q]').focus();
      await page.getByRole('combobox').waitFor();
    }
    await waitForOptions(page);
    assert.deepEqual(await textsOf(page, options), ['folder', '<b>x</b>']);
  });
}
