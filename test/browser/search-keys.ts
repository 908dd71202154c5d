import assert from 'node:assert/strict';
import type { ReaderTest } from './reader.ts';

const focused = 'input[name=q]:focus';

export function searchKeyTests(test: ReaderTest): void {
  for (const key of ['/', 'Control+k', 'Meta+k']) {
    test(`${key} leads to the field, and the field says so`, async ({ page, open }) => {
      await open('/article/share-a-folder/');
      await page.keyboard.press(key);
      await page.locator(focused).waitFor();
      assert.equal(await page.inputValue('input[name=q]'), '');
      assert.equal(
        await page.locator('input[name=q]').getAttribute('aria-keyshortcuts'),
        '/ Control+K Meta+K',
      );
    });
  }

  test('in a field a slash is a slash', async ({ page, open }) => {
    await open('/');
    await page.locator('input[name=q]').focus();
    await page.keyboard.type('and/or');
    assert.equal(await page.inputValue('input[name=q]'), 'and/or');
    await page.evaluate("document.querySelector('main').append(document.createElement('textarea'))");
    await page.locator('textarea').focus();
    await page.keyboard.type('and/or');
    await page.keyboard.press('Control+k');
    assert.equal(await page.inputValue('textarea'), 'and/or');
    assert.equal(await page.locator(focused).count(), 0);
  });

  test('the slash can be switched off, and stays so', async ({ page, open }) => {
    await open('/search/');
    await page.getByRole('checkbox', { name: 'key leads to the search field' }).uncheck();
    await open('/article/share-a-folder/');
    assert.equal(await page.locator('[data-search-key]').isVisible(), false);
    await page.keyboard.press('/');
    assert.equal(await page.locator(focused).count(), 0);
    assert.equal(await page.locator('input[name=q]').getAttribute('aria-keyshortcuts'), 'Control+K Meta+K');
    await page.keyboard.press('Control+k');
    await page.locator(focused).waitFor();
    await open('/search/');
    const choice = page.getByRole('checkbox', { name: 'key leads to the search field' });
    assert.equal(await choice.isChecked(), false);
    await choice.check();
    await choice.blur();
    await page.keyboard.press('/');
    await page.locator(focused).waitFor();
  });

  test('Escape leaves the search before it has come, and keeps what was typed', async ({
    page,
    context,
    open,
  }) => {
    const { promise: asked, resolve: letThrough } = Promise.withResolvers<void>();
    await context.route(/\/assets\/search-/, async (route) => {
      await asked;
      await route.continue();
    });
    await open('/article/share-a-folder/');
    await page.keyboard.press('/');
    await page.keyboard.type('fold');
    await page.locator('.search:popover-open').waitFor();
    await page.keyboard.press('Escape');
    assert.equal(await page.locator('.search:popover-open').count(), 0);
    assert.equal(await page.inputValue('input[name=q]'), 'fold');
    letThrough();
    await page.waitForLoadState('networkidle');
    assert.equal(await page.locator('.search:popover-open').count(), 0);
    await page.keyboard.type('er');
    await page.getByRole('option').first().waitFor();
    await page.keyboard.press('Escape');
    assert.equal(await page.locator('.search:popover-open').count(), 0);
    assert.equal(await page.inputValue('input[name=q]'), 'folder');
  });
}
