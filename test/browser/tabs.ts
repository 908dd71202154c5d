import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { assertNothingMoved, watchShifts } from './layout-shifts.ts';
import { type ReaderTest, textsOf, waitFor } from './reader.ts';

const address = '/article/install-the-app/';
const script = '/assets/tabs.js';

/** Names of the panels that can be seen, in the order of the page. */
export async function openPanels(page: Page): Promise<readonly string[]> {
  return page.evaluate<string[]>(
    `[...document.querySelectorAll('.tab-panel')]
      .filter((panel) => panel.checkVisibility() && panel.getBoundingClientRect().height > 0)
      .map((panel) => panel.getAttribute('aria-label'))`,
  );
}

/** Waits until the script has made tabs of the lists of links. */
export async function tabsAreReady(page: Page): Promise<void> {
  await page.locator('[role="tablist"]').first().waitFor({ state: 'attached' });
}

async function waitForPanels(page: Page, names: readonly string[]): Promise<void> {
  await waitFor(`${names} are open`, async () => `${await openPanels(page)}` === `${names}`);
}

export function tabTests(test: ReaderTest): void {
  test('one panel of a set is open, and its tab says so', async ({ page, open }) => {
    await open(address);
    await tabsAreReady(page);
    assert.deepEqual(await openPanels(page), ['Windows', 'macOS']);
    assert.equal(await page.locator('[role="tablist"]:visible').count(), 2);
    assert.deepEqual(await textsOf(page, '[role="tab"][aria-selected="true"]:visible'), ['Windows', 'macOS']);
    await page.getByRole('tablist', { name: 'Before you start', exact: true }).waitFor();
    const panel = page.getByRole('tabpanel', { name: 'Windows' });
    assert.match(await panel.innerText(), /Run the file that was loaded\./);
    const tab = page.getByRole('tab', { name: 'Windows' });
    assert.equal(await tab.getAttribute('aria-controls'), await panel.getAttribute('id'));
  });

  test('arrows, Home and End open the other tabs, around the ends, and one of them is in the order of Tab', async ({
    page,
    open,
  }) => {
    await open(address);
    await tabsAreReady(page);
    await page.getByRole('tab', { name: 'Windows' }).focus();
    const focused = async (): Promise<string> => page.locator(':focus').innerText();
    for (const [key, name] of [
      ['ArrowRight', 'macOS'],
      ['ArrowRight', 'Linux'],
      ['ArrowRight', 'Windows'],
      ['ArrowLeft', 'Linux'],
      ['Home', 'Windows'],
      ['End', 'Linux'],
    ] as const) {
      await page.keyboard.press(key);
      assert.equal(await focused(), name);
      assert.equal((await openPanels(page))[0], name);
    }
    await page.keyboard.press('ArrowLeft');
    // The panel has nothing to reach, so it is the next thing itself.
    await page.keyboard.press('Tab');
    assert.equal(await page.locator(':focus').getAttribute('aria-label'), 'macOS');
    await page.keyboard.press('Shift+Tab');
    assert.equal(await focused(), 'macOS');
    await page.keyboard.press('Home');
    // This panel has a link, which is the next thing.
    await page.keyboard.press('Tab');
    assert.equal(await focused(), 'Why this is safe');
  });

  test('a tab is opened by a click and by the space bar, and the address stays as it is', async ({
    page,
    open,
  }) => {
    await open(address);
    await tabsAreReady(page);
    const before = page.url();
    await page.getByRole('tab', { name: 'Linux' }).first().click();
    assert.deepEqual(await openPanels(page), ['Linux', 'Intel', 'Linux']);
    await page.getByRole('tab', { name: 'macOS' }).last().focus();
    await page.keyboard.press(' ');
    assert.deepEqual(await openPanels(page), ['macOS', 'macOS']);
    assert.equal(page.url(), before);
  });

  test('what was chosen is chosen in all sets and on the next visit, and nothing jumps', async ({
    page,
    open,
  }) => {
    await open(address);
    await tabsAreReady(page);
    const tab = page.getByRole('tab', { name: 'Linux' }).last();
    await tab.scrollIntoViewIfNeeded();
    const top = async (): Promise<number> => Math.round((await tab.boundingBox())?.y ?? 0);
    const before = await top();
    await tab.click();
    assert.ok(Math.abs((await top()) - before) <= 1);
    assert.deepEqual(await openPanels(page), ['Linux', 'Intel', 'Linux']);
    await open(address);
    await tabsAreReady(page);
    assert.deepEqual(await openPanels(page), ['Linux', 'Intel', 'Linux']);
    await page.evaluate(`localStorage.setItem('signpost:tabs', '{"no": "list"')`);
    await open(address);
    await tabsAreReady(page);
    assert.deepEqual(await openPanels(page), ['Windows', 'macOS']);
  });

  const places: readonly (readonly [string, string])[] = [
    ['a panel', '#tab-linux'],
    ['a heading in a panel', '#for-companies'],
    ['a panel in a panel', '#tab-arm'],
  ];
  for (const [what, hash] of places) {
    test(`an address that points to ${what} opens it, at first and later`, async ({ page, open }) => {
      await open(address + hash);
      await tabsAreReady(page);
      const target = page.locator(hash);
      await waitFor('it is on the screen', async () => isOnScreen(page, hash));
      assert.ok(await target.isVisible());
      await open(address);
      await page.reload();
      await tabsAreReady(page);
      assert.equal(await isOnScreen(page, hash), false);
      await page.evaluate(`location.hash = ${JSON.stringify(hash)}`);
      await waitFor('it is on the screen', async () => isOnScreen(page, hash));
    });
  }

  test('a link of the page to a heading in a closed panel opens it, also for a second time', async ({
    page,
    open,
  }) => {
    await open(address);
    await tabsAreReady(page);
    const link = page.getByRole('link', { name: 'edition for companies' });
    for (const _time of [1, 2]) {
      await link.click();
      await waitFor('it is on the screen', async () => isOnScreen(page, '#for-companies'));
      await waitForPanels(page, ['Linux', 'Intel', 'macOS']);
      await page.getByRole('tab', { name: 'Windows' }).first().click();
      assert.equal(await isOnScreen(page, '#for-companies'), false);
    }
  });

  test('in print every panel is there with its name, and the list is not', async ({ page, open }) => {
    await open(address);
    await tabsAreReady(page);
    await page.emulateMedia({ media: 'print' });
    assert.deepEqual(await openPanels(page), ['Windows', 'macOS', 'Linux', 'Intel', 'ARM', 'macOS', 'Linux']);
    assert.deepEqual(await captions(page), await openPanels(page));
    assert.equal(await page.locator('.tab-list').first().isVisible(), false);
  });

  test(
    'without JavaScript every panel is there with its name, and the list leads to them',
    async ({ page, open }) => {
      await open(address);
      // What a page is asked by a test still runs.
      assert.deepEqual(await openPanels(page), [
        'Windows',
        'macOS',
        'Linux',
        'Intel',
        'ARM',
        'macOS',
        'Linux',
      ]);
      assert.deepEqual(await captions(page), await openPanels(page));
      await page.getByRole('link', { name: 'Linux', exact: true }).first().click();
      assert.ok(page.url().endsWith('#tab-linux'));
    },
    { javaScriptEnabled: false },
  );

  test('while the script is on its way, and where it never comes, the links open the panels', async ({
    page,
    open,
    fail,
  }) => {
    await fail(/\/assets\/tabs-/, 10);
    await open(address);
    assert.deepEqual(await openPanels(page), ['Windows', 'macOS']);
    await page.getByRole('link', { name: 'Linux', exact: true }).first().click();
    await waitForPanels(page, ['Linux', 'Intel', 'macOS']);
    await open(`${address}#for-companies`);
    await waitForPanels(page, ['Linux', 'Intel', 'macOS']);
  });

  test('nothing moves when the script comes', async ({ page, open }) => {
    await watchShifts(page);
    await open(address);
    await tabsAreReady(page);
    await assertNothingMoved(page);
  });

  test('a page without tabs does not load their script', async ({ open, requests }) => {
    await open('/article/share-a-folder/');
    assert.ok(!requests().includes(script));
    await open(address);
    await waitFor('the script is loaded', async () => requests().includes(script));
  });
}

async function isOnScreen(page: Page, selector: string): Promise<boolean> {
  return page.evaluate<boolean>(
    `(() => {
      const element = document.querySelector(${JSON.stringify(selector)});
      const { top, bottom, height } = element.getBoundingClientRect();
      return element.checkVisibility() && height > 0 && bottom > 0 && top < innerHeight;
    })()`,
  );
}

/** What is written above each panel. */
async function captions(page: Page): Promise<readonly string[]> {
  return page.evaluate<string[]>(
    `[...document.querySelectorAll('.tab-panel')].map((panel) => {
      const { content, display } = getComputedStyle(panel, '::before');
      return display === 'none' ? '' : content.replace(/^"|"$/g, '');
    })`,
  );
}
