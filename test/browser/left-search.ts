import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { type ReaderTest, waitFor } from './reader.ts';
import { waitForOptions } from './search-field.ts';

const small = { viewport: { width: 640, height: 300 } };

function fieldOf(page: Page) {
  return page.locator('input[name=q]');
}

export function leftSearchTests(test: ReaderTest): void {
  test(
    'back from an article, the field holds the query again, and its list is where it was',
    async ({ page, open, type }) => {
      await open('/article/change-your-password/');
      await page.evaluate('scrollTo(0, 200)');
      await type('notebook');
      await waitForOptions(page);
      for (let pressed = 0; pressed < 4; pressed++) await page.keyboard.press('ArrowDown');
      const active = await page.locator('[aria-selected="true"]').innerText();
      const scrolled = () =>
        page.locator('.search-popup').evaluate((popup: { readonly scrollTop: number }) => popup.scrollTop);
      const before = await scrolled();
      assert.ok(before > 0);
      const place = await page.evaluate<number>('scrollY');
      await page.keyboard.press('Enter');
      await page.waitForURL(/article\/app-/);
      await page.goBack();
      await waitForOptions(page);
      assert.equal(await fieldOf(page).inputValue(), 'notebook');
      await waitFor('the option is the active one again', async () => {
        const again = page.locator('[aria-selected="true"]');
        return (await again.count()) === 1 && (await again.innerText()) === active;
      });
      assert.equal(await scrolled(), before);
      assert.equal(await page.evaluate('scrollY'), place);
      // The caret is there, and the keys go on from there.
      await page.keyboard.press('Escape');
      assert.equal(await page.locator('[role="option"]:visible').count(), 0);
    },
    small,
  );

  test('a list that was closed stays closed, and so does one that is come upon by another way', async ({
    page,
    open,
    type,
  }) => {
    await open('/article/share-a-folder/');
    await type('notebook');
    await waitForOptions(page);
    await page.keyboard.press('Escape');
    await page.getByRole('link', { name: 'Overview' }).first().click();
    await page.getByRole('heading', { level: 1, name: 'Sharing' }).waitFor();
    await page.goBack();
    await page.getByRole('heading', { level: 1, name: 'Share a folder' }).waitFor();
    assert.equal(await fieldOf(page).inputValue(), '');
    await type('notebook');
    await waitForOptions(page);
    await page.locator('[role="option"]').first().click();
    await page.waitForURL(/article\/app-/);
    await open('/article/share-a-folder/');
    assert.equal(await fieldOf(page).inputValue(), '');
    assert.equal(await page.locator('[role="option"]').count(), 0);
  });

  test(
    'back on the page of results, all that was shown is there, at the same place',
    async ({ page, open }) => {
      await open('/search/?q=notebook');
      const results = page.locator('.result-list li a');
      await page.getByRole('button', { name: 'Show more' }).click();
      await waitFor('more are there', async () => (await results.count()) > 10);
      const count = await results.count();
      const last = results.nth(count - 1);
      await last.scrollIntoViewIfNeeded();
      const place = await page.evaluate<number>('scrollY');
      assert.ok(place > 300);
      await last.click();
      await page.waitForURL(/\/article\//);
      await page.goBack();
      await waitFor('they are there again', async () => (await results.count()) === count);
      await waitFor(
        'the page is where it was',
        async () => Math.abs((await page.evaluate<number>('scrollY')) - place) < 2,
      );
    },
    small,
  );
}
