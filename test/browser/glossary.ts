import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import type { ReaderTest } from './reader.ts';

const address = '/article/install-the-app/';
const meaning = /^The lines between two --- at the top/;

/** What the term of the page means, where it is shown; no test waits for what is there at once. */
async function shownMeaning(page: Page): Promise<string> {
  const popover = page.locator('.term-definition');
  return (await popover.isVisible()) ? popover.innerText() : '';
}

export function glossaryTests(test: ReaderTest): void {
  test('the keyboard opens what a term means, and Escape closes it', async ({ page, open }) => {
    await open(address);
    await page.getByRole('button', { name: 'front matter' }).focus();
    assert.equal(await shownMeaning(page), '');
    await page.keyboard.press('Enter');
    assert.match(await shownMeaning(page), meaning);
    await page.keyboard.press('Escape');
    assert.equal(await shownMeaning(page), '');
    assert.equal(await page.locator(':focus').innerText(), 'front matter');
  });

  test(
    'a touch opens it below its term, and a touch elsewhere closes it',
    async ({ page, open }) => {
      await open(address);
      const term = page.getByRole('button', { name: 'front matter' });
      await term.tap();
      assert.match(await shownMeaning(page), meaning);
      const [above, below] = [await term.boundingBox(), await page.locator('.term-definition').boundingBox()];
      assert.ok(above && below && below.y >= above.y + above.height && below.y < above.y + 100);
      assert.ok(below.x >= 0 && below.x + below.width <= 320);
      await page.locator('h1').tap();
      assert.equal(await shownMeaning(page), '');
    },
    { hasTouch: true, viewport: { width: 320, height: 640 } },
  );

  test(
    'it needs no JavaScript',
    async ({ page, open }) => {
      await open(address);
      await page.getByRole('button', { name: 'front matter' }).click();
      assert.match(await shownMeaning(page), meaning);
    },
    { javaScriptEnabled: false },
  );
}
