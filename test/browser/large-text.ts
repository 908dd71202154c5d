import assert from 'node:assert/strict';
import { ownBase } from './own-help-center.ts';
import type { ReaderTest } from './reader.ts';

const addresses = ['/', '/writing/', '/article/pattern-page/', '/article/front-matter/', '/search/'] as const;

/** https://www.w3.org/WAI/WCAG22/Understanding/text-spacing.html */
const spacing = `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
  p { margin-bottom: 2em !important; }`;

/** Texts that have room for less than three letters of theirs in a line, and what is cut off. */
const faults = `(() => {
  const isSeen = (element) => element.checkVisibility({ opacityProperty: true, visibilityProperty: true })
    && !element.closest('.sr-only, .skip-link, [popover]:not(:popover-open)')
    // Text for screen readers is clipped on purpose.
    && getComputedStyle(element).clipPath === 'none';
  const found = [];
  for (const element of document.querySelectorAll('body *')) {
    if (!isSeen(element)) continue;
    const { overflowX, overflowY, fontSize } = getComputedStyle(element);
    const text = [...element.childNodes].filter(({ nodeType }) => nodeType === 3).map(({ data }) => data.trim()).join('');
    const { width } = element.getBoundingClientRect();
    if (text.length > 8 && width < 3 * parseFloat(fontSize) && getComputedStyle(element).display !== 'inline')
      found.push('narrow: ' + text.slice(0, 40));
    const cuts = (overflow) => overflow === 'hidden' || overflow === 'clip';
    if (text !== '' && (cuts(overflowX) && element.scrollWidth > element.clientWidth + 1
      || cuts(overflowY) && element.scrollHeight > element.clientHeight + 1)) found.push('cut: ' + text.slice(0, 40));
  }
  if (document.documentElement.scrollWidth > innerWidth) found.push('scrolls sideways');
  return found;
})()`;

export function largeTextTests(test: ReaderTest): void {
  for (const width of [768, 1280, 1440]) {
    test(
      `with text of twice its size alone, nothing is cut or squeezed on ${width} pixels`,
      async ({ page, open }) => {
        for (const address of addresses) {
          await open(address, ownBase);
          await page.evaluate("document.documentElement.style.setProperty('font-size', '200%', 'important')");
          assert.deepEqual(await page.evaluate(faults), [], address);
        }
      },
      { viewport: { width, height: 900 }, bypassCSP: true },
    );

    test(
      `with the distances between letters, words and lines that readers may set, nothing is cut on ${width} pixels`,
      async ({ page, open }) => {
        for (const address of addresses) {
          await open(address, ownBase);
          await page.addStyleTag({ content: spacing });
          assert.deepEqual(await page.evaluate(faults), [], address);
        }
      },
      { viewport: { width, height: 900 }, bypassCSP: true },
    );
  }
}
