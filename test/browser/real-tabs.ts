import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { corpus } from '../corpus/build-site.ts';
import { type Reader, type ReaderTest, waitFor } from './reader.ts';
import { realBase } from './real-help-center.ts';
import { tabsAreReady } from './tabs.ts';

/**
 * The tabs of the real articles, which their authors wrote by hand: all that stand in the sources, in each way of
 * reading.
 */
export function realTabTests(test: ReaderTest): void {
  const { panels, addresses } = writtenTabs();

  // One visit to a page for all ways: most of what a visit costs is to load the page.
  test(`all ${panels} panels of the real articles are opened by the keyboard and by an address, and shown in print`, async (reader) => {
    const counts = { byKeyboard: 0, inPrint: 0, byAddress: 0 };
    await eachPage(reader, addresses, async (address, sets) => {
      await tabsAreReady(reader.page);
      counts.byKeyboard += await openedByKeyboard(reader.page, sets);
      await reader.page.emulateMedia({ media: 'print' });
      for (const id of sets.flat()) counts.inPrint += (await isShown(reader.page, id)) ? 1 : 0;
      await reader.page.emulateMedia({ media: 'screen' });
      counts.byAddress += await openedByAddress(reader, address, sets);
    });
    assert.deepEqual(counts, { byKeyboard: panels, inPrint: panels, byAddress: panels });
  });

  test(
    `all ${panels} panels of the real articles are shown without JavaScript`,
    async (reader) => {
      let shown = 0;
      await eachPage(reader, addresses, async (_address, sets) => {
        for (const id of sets.flat()) shown += (await isShown(reader.page, id)) ? 1 : 0;
      });
      assert.equal(shown, panels);
    },
    { javaScriptEnabled: false },
  );
}

/** Goes through each set with the arrow key, and counts the panels that it shows. */
async function openedByKeyboard(page: Page, sets: readonly (readonly string[])[]): Promise<number> {
  let opened = 0;
  for (const [index, ids] of sets.entries()) {
    await page.locator('.tab-list').nth(index).locator('[tabindex="0"]').focus();
    await page.keyboard.press('Home');
    for (const id of ids) {
      if (await isShown(page, id)) opened += 1;
      await page.keyboard.press('ArrowRight');
    }
  }
  return opened;
}

/** Opens the last panel by an address, and the others as links on the page do: the way that costs no loading. */
async function openedByAddress(
  reader: Reader,
  address: string,
  sets: readonly (readonly string[])[],
): Promise<number> {
  // What the keyboard has chosen would be chosen again.
  await reader.page.evaluate('localStorage.clear()');
  await reader.page.goto('about:blank');
  const ids = sets.flat().reverse();
  for (const id of ids) {
    await reader.open(`${address}#${encodeURIComponent(id)}`, realBase);
    await tabsAreReady(reader.page);
    await waitFor(`${address}#${id} is open`, async () => isShown(reader.page, id));
  }
  return ids.length;
}

/** Opens each page, and says the ids of the panels on it, set by set. */
async function eachPage(
  reader: Reader,
  addresses: readonly string[],
  look: (address: string, sets: readonly (readonly string[])[]) => Promise<void>,
): Promise<void> {
  await reader.withoutImages();
  for (const address of addresses) {
    await reader.open(address, realBase);
    const sets = await reader.page.evaluate<string[][]>(
      `[...document.querySelectorAll('.tabs')].map((set) =>
        [...set.querySelectorAll(':scope > .tab-panels > .tab-panel')].map(({ id }) => id))`,
    );
    await look(address, sets);
  }
}

/** Whether something of the panel with this id can be seen. */
async function isShown(page: Page, id: string): Promise<boolean> {
  return page.evaluate<boolean>(
    `(() => {
      const panel = document.getElementById(${JSON.stringify(id)});
      return panel.checkVisibility() && panel.getBoundingClientRect().height > 0;
    })()`,
  );
}

/** What the sources say: how many panels there are, and on which pages. */
function writtenTabs(): { panels: number; addresses: readonly string[] } {
  const folder = path.join(corpus.folder, 'articles');
  const counts = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.md'))
    .sort()
    .map((file) => ({
      address: `/article/${path.basename(file, '.md')}/`,
      panels: [...readFileSync(path.join(folder, file), 'utf8').matchAll(/class="tab-pane\b/g)].length,
    }))
    .filter(({ panels }) => panels > 0);
  return {
    panels: counts.reduce((sum, { panels }) => sum + panels, 0),
    addresses: counts.map(({ address }) => address),
  };
}
