import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { type ReaderTest, readOn, textsOf, waitFor } from './reader.ts';

const article = '/article/change-your-password/';
const [first, last] = ['Choose a strong password', 'If you forgot it'];

async function waitForMark(page: Page, section: string | undefined): Promise<void> {
  const expected = section === undefined ? '' : section;
  await waitFor(`${expected || 'nothing'} is marked`, async () => {
    const marked = await textsOf(page, '[data-toc] [aria-current="true"]');
    return marked.join() === expected;
  });
}

export function tocTests(test: ReaderTest): void {
  test('the section that is read is marked, the last one too, however short it is', async ({
    page,
    open,
  }) => {
    await page.setViewportSize({ width: 1400, height: 1000 });
    await open(article);
    await readOn(page);
    await page.locator('.toc-place').waitFor({ state: 'attached' });
    await waitForMark(page, undefined);
    const seen: string[] = [];
    for (let turn = 0; turn < 60; turn += 1) {
      await page.mouse.move(700, 300);
      await page.mouse.wheel(0, 60);
      const [marked] = await textsOf(page, '[data-toc] [aria-current="true"]');
      if (marked !== undefined && marked !== seen.at(-1)) seen.push(marked);
      if (marked === last) break;
    }
    assert.deepEqual(seen, [first, last]);
    await page.keyboard.press('Control+Home');
    await waitForMark(page, undefined);
  });

  test('a section that is chosen is the one that is marked, until its reader scrolls on', async ({
    page,
    open,
  }) => {
    await page.setViewportSize({ width: 1400, height: 600 });
    await open(`${article}#choose-a-strong-password`);
    await waitForMark(page, first);
    await page.getByRole('navigation', { name: 'On this page' }).getByRole('link', { name: last }).click();
    await waitForMark(page, last);
    await page.getByRole('navigation', { name: 'On this page' }).getByRole('link', { name: first }).click();
    await waitForMark(page, first);
    await page.mouse.move(700, 300);
    await page.mouse.wheel(0, 2000);
    await waitForMark(page, last);
  });

  test('beside the text it is open, and no stop for Tab is between the field and its links', async ({
    page,
    open,
  }) => {
    await page.setViewportSize({ width: 1400, height: 600 });
    await open(article);
    const toc = page.getByRole('navigation', { name: 'On this page' });
    assert.equal(await toc.getByRole('link', { name: last }).isVisible(), true);
    assert.equal(await toc.locator('summary').getAttribute('tabindex'), '-1');
  });

  test(
    'on a phone it is closed, opens, and closes when a section is chosen',
    async ({ page, open }) => {
      await open(article);
      const link = page.locator('[data-toc]').getByRole('link', { name: first });
      assert.equal(await link.isVisible(), false);
      await page.locator('[data-toc] summary').press('Enter');
      await link.click();
      await link.waitFor({ state: 'hidden' });
      assert.match(page.url(), /#choose-a-strong-password$/);
    },
    { viewport: { width: 390, height: 700 } },
  );

  for (const viewport of [
    { width: 390, height: 700 },
    { width: 1400, height: 700 },
  ]) {
    test(
      `without scripts its links are within reach at ${viewport.width} pixels`,
      async ({ page, open }) => {
        await open(article);
        if (viewport.width < 1000) await page.locator('[data-toc] summary').click();
        await page.locator('[data-toc]').getByRole('link', { name: first }).click();
        assert.match(page.url(), /#choose-a-strong-password$/);
      },
      { viewport, javaScriptEnabled: false },
    );
  }
}
