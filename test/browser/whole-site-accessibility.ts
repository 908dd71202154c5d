import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { axeFile, colorFaultsOf, faultsOf, type LeftOut, structureFaultsOf } from './axe.ts';
import type { ReaderTest } from './reader.ts';
import { waitForOptions } from './search-field.ts';
import { addressesOf, faultsOfPages, type Look, wholeSites } from './whole-site.ts';

const looks = [
  ['light', { colorScheme: 'light', forcedColors: 'none' }],
  ['dark', { colorScheme: 'dark', forcedColors: 'none' }],
  ['forced', { colorScheme: 'dark', forcedColors: 'active' }],
] as const;

const screens = [
  ['on a screen of 320 pixels', { width: 320, height: 640 }],
  // What a window of 1280 by 1024 pixels has left when everything in it is four times as large.
  ['at 400 % zoom', { width: 320, height: 256 }],
] as const;

const wide = { width: 1280, height: 1024 };

/** All that axe is not asked, and why: what the authors of the real articles wrote, and Signpost leaves as it is. */
const ofAuthors: readonly (LeftOut & { readonly why: string })[] = [
  {
    rule: 'heading-order',
    within: '[data-article-body]',
    why: 'some articles jump from one level of headings to the one after the next; ids and the outline stay theirs',
  },
];

/** All of it on one visit to a page: several hundred are visited. */
export function wholeSiteAccessibilityTests(test: ReaderTest): void {
  for (const site of wholeSites) {
    const leftOut = site.isOurs ? [] : ofAuthors;
    const [first, ...others] = looks.map(([look, media]) => ({ look, media, judged: new Set<string>() }));
    assert.ok(first);
    const lookOnce: Look = async (page, settled) => {
      await settled();
      await page.emulateMedia(first.media);
      return [...(await structureFaultsOf(page, leftOut)), ...(await colorFaultsOf(page, first.judged))];
    };
    const lookAtAll: Look = async (page, settled) => {
      const faults = [...(await lookOnce(page, settled))];
      for (const { look, media, judged } of others) {
        await page.emulateMedia(media);
        faults.push(...(await colorFaultsOf(page, judged)).map((fault) => `in ${look} colors: ${fault}`));
      }
      faults.push(...(await faultsOfWidths(page)));
      await page.setViewportSize(wide);
      return faults;
    };
    test(
      `on the pages of ${site.name} axe finds nothing in light, dark and forced colors, and nothing is cut off or scrolls sideways on a screen of 320 pixels and at 400 % zoom`,
      async (reader) => {
        await reader.context.addInitScript({ path: axeFile });
        await reader.withoutImages();
        const { different, alike } = addressesOf(reader, site);
        assert.deepEqual(await faultsOfPages(reader, site, different, lookAtAll), []);
        assert.deepEqual(await faultsOfPages(reader, site, alike, lookOnce), []);
      },
      // A color on its way to another one is neither.
      { reducedMotion: 'reduce', viewport: wide },
    );

    for (const [look, media] of looks) {
      test(
        `so it is with the list of results of ${site.name} in ${look} colors`,
        async ({ page, context, open, type }) => {
          await context.addInitScript({ path: axeFile });
          await open('/', site.base);
          await type('pages');
          await waitForOptions(page);
          await page.keyboard.press('ArrowDown');
          assert.deepEqual(await faultsOf(page), []);
          assert.deepEqual(await faultsOfWidths(page), []);
          assert.ok(await page.locator('.search-popup').isVisible());
        },
        { ...media, reducedMotion: 'reduce', viewport: wide },
      );
    }
  }
}

async function faultsOfWidths(page: Page): Promise<readonly string[]> {
  const faults: string[] = [];
  for (const [screen, size] of screens) {
    await page.setViewportSize(size);
    faults.push(...(await faultsOfWidth(page)).map((fault) => `${screen}: ${fault}`));
  }
  return faults;
}

/** What is wider than the window, and what leaves no room for the page in it. */
async function faultsOfWidth(page: Page): Promise<readonly string[]> {
  return page.evaluate<string[]>(`(() => {
    const { scrollWidth, clientWidth, clientHeight } = document.documentElement;
    const isScrolledOrClipped = (element) => {
      for (let box = element; box && box !== document.body; box = box.parentElement) {
        const { overflowX, clipPath } = getComputedStyle(box);
        // Text for screen readers is clipped on purpose.
        if (['auto', 'scroll'].includes(overflowX) || clipPath !== 'none') return true;
      }
      return false;
    };
    const shown = (element) => element.tagName.toLowerCase() + [...element.classList].map((name) => '.' + name).join('');
    const faults = scrollWidth > clientWidth ? ['is ' + scrollWidth + ' pixels wide'] : [];
    for (const element of document.body.querySelectorAll('*:not(svg *)')) {
      const { left, right, width, height } = element.getBoundingClientRect();
      const isOut = width > 0 && height > 0 && (left < -1 || right > clientWidth + 1);
      if (isOut && !isScrolledOrClipped(element)) faults.push(shown(element) + ' reaches from ' + left + ' to ' + right);
      // What a reader has opened over the page, and closes again, may fill the window.
      const stays = height > clientHeight / 2 && !element.matches(':popover-open') && ['fixed', 'sticky'].includes(getComputedStyle(element).position);
      if (stays) faults.push(shown(element) + ' stays and takes more than half of the window');
    }
    return faults;
  })()`);
}
