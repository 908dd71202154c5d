import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import type { ReaderTest } from './reader.ts';

const light = 'rgb(255, 255, 255)';

function backgroundOf(page: Page): Promise<string> {
  return page.evaluate<string>('getComputedStyle(document.documentElement).backgroundColor');
}

function switchOf(page: Page) {
  return page.getByRole('button', { name: /^Color theme: / });
}

export function themeTests(test: ReaderTest): void {
  test('the colors are those of the system until a reader chooses, and the choice holds on the next page', async ({
    page,
    open,
  }) => {
    await open('/');
    assert.equal(await backgroundOf(page), light);
    assert.equal(await switchOf(page).getAttribute('aria-label'), 'Color theme: automatic');
    await switchOf(page).click();
    assert.equal(await switchOf(page).getAttribute('aria-label'), 'Color theme: dark');
    assert.notEqual(await backgroundOf(page), light);
    await open('/article/share-a-folder/');
    assert.equal(await switchOf(page).getAttribute('aria-label'), 'Color theme: dark');
    assert.notEqual(await backgroundOf(page), light);
    await switchOf(page).press('Enter');
    assert.equal(await switchOf(page).getAttribute('aria-label'), 'Color theme: light');
    assert.equal(await backgroundOf(page), light);
    await switchOf(page).press('Enter');
    await page.emulateMedia({ colorScheme: 'dark' });
    assert.notEqual(await backgroundOf(page), light);
  });

  test(
    'on a dark system the first press is light',
    async ({ page, open }) => {
      await open('/');
      await switchOf(page).click();
      assert.equal(await backgroundOf(page), light);
    },
    { colorScheme: 'dark' },
  );

  test('the chosen colors are there before anything is painted', async ({ page, context, open }) => {
    await context.addInitScript({
      content: `localStorage.setItem('signpost:theme', 'dark');
        new MutationObserver(() => { if (document.body) window.themeOfBody ??= document.documentElement.dataset.theme })
          .observe(document, { childList: true, subtree: true });`,
    });
    // A page whose own script never comes: what comes before the paint does not need it.
    await context.route(/\/assets\/site-[A-Z0-9]+\.js$/, (route) =>
      route.fulfill({ contentType: 'text/javascript', body: '' }),
    );
    await open('/article/share-a-folder/');
    assert.equal(await page.evaluate('window.themeOfBody'), 'dark');
    assert.notEqual(await backgroundOf(page), light);
  });

  test('where nothing can be remembered, the switch still switches', async ({ page, context, open }) => {
    await context.addInitScript({
      content: `Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('denied', 'SecurityError') } })`,
    });
    await open('/');
    await switchOf(page).click();
    assert.notEqual(await backgroundOf(page), light);
  });

  test('what else stands in the storage changes nothing', async ({ page, context, open }) => {
    await context.addInitScript({ content: `localStorage.setItem('signpost:theme', '"><script>')` });
    await open('/');
    assert.equal(await switchOf(page).getAttribute('aria-label'), 'Color theme: automatic');
  });

  test(
    'without scripts the colors are those of the system, and there is no switch',
    async ({ page, open }) => {
      await open('/');
      assert.equal(await page.locator('[data-theme-switch]:visible').count(), 0);
      // Nothing can be evaluated there; a picture of the corner says what is behind the page.
      const dark = await page.screenshot({ clip: { x: 2, y: 200, width: 4, height: 4 } });
      await page.emulateMedia({ colorScheme: 'light' });
      const bright = await page.screenshot({ clip: { x: 2, y: 200, width: 4, height: 4 } });
      assert.notDeepEqual(dark, bright);
    },
    { javaScriptEnabled: false, colorScheme: 'dark' },
  );
}
