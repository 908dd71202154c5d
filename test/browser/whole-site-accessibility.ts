import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { axeFile, faultsOf } from './accessibility.ts';
import type { ReaderTest } from './reader.ts';
import { addressesOf, faultsOfPages, type Look, wholeSites } from './whole-site.ts';

/** What axe asks of colors. Another look has other ones, and all else as before. */
const ofColors = ['color-contrast', 'link-in-text-block'];

const looks = [
  ['light', { colorScheme: 'light', forcedColors: 'none' }, undefined],
  ['dark', { colorScheme: 'dark', forcedColors: 'none' }, ofColors],
  ['forced', { colorScheme: 'dark', forcedColors: 'active' }, ofColors],
] as const;

const screens = [
  ['on a screen of 320 pixels', { width: 320, height: 640 }],
  // What a window of 1280 by 1024 pixels has left when everything in it is four times as large.
  ['at 400 % zoom', { width: 320, height: 256 }],
] as const;

const wide = { width: 1280, height: 1024 };

/** All of it on one visit to a page: several hundred are visited. */
export function wholeSiteAccessibilityTests(test: ReaderTest): void {
  for (const site of wholeSites) {
    test(
      `on the pages of ${site.name} axe finds nothing in light, dark and forced colors, and nothing is cut off or scrolls sideways on a screen of 320 pixels and at 400 % zoom`,
      async (reader) => {
        await reader.context.addInitScript({ path: axeFile });
        await reader.withoutImages();
        const { different, alike } = addressesOf(reader, site);
        const faults = [
          ...(await faultsOfPages(reader, site, different, lookAtAll)),
          ...(await faultsOfPages(reader, site, alike, lookOnce)),
        ];
        assert.deepEqual(site.isOurs ? faults : faults.filter(isNotOfAuthors), []);
      },
      // A color on its way to another one is neither.
      { reducedMotion: 'reduce', viewport: wide },
    );
  }
}

/** The real articles jump from one level of headings to the one after the next, and Signpost leaves them as they are. */
function isNotOfAuthors(fault: string): boolean {
  return !/: heading-order #/.test(fault);
}

const lookAtAll: Look = async (page, settled) => {
  await settled();
  const faults: string[] = [];
  for (const [look, media, rules] of looks) {
    await page.emulateMedia(media);
    faults.push(...(await faultsOf(page, rules)).map((fault) => `in ${look} colors: ${fault}`));
  }
  for (const [screen, size] of screens) {
    await page.setViewportSize(size);
    faults.push(...(await faultsOfWidth(page)).map((fault) => `${screen}: ${fault}`));
  }
  await page.setViewportSize(wide);
  return faults;
};

const lookOnce: Look = async (page, settled) => {
  await settled();
  return faultsOf(page);
};

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
      const stays = height > clientHeight / 2 && ['fixed', 'sticky'].includes(getComputedStyle(element).position);
      if (stays) faults.push(shown(element) + ' stays and takes more than half of the window');
    }
    return faults;
  })()`);
}
