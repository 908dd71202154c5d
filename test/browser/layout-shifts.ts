import assert from 'node:assert/strict';
import type { BrowserContext, Page } from 'playwright-core';

/** Notes what moves in each page that is opened from now on, from its first paint: https://web.dev/articles/cls */
export async function watchShifts(context: Pick<BrowserContext, 'addInitScript'>): Promise<void> {
  await context.addInitScript({
    content: `globalThis.shifts = [];
      globalThis.shiftsSeen = new PerformanceObserver((list) => globalThis.shifts.push(...list.getEntries()));
      globalThis.shiftsSeen.observe({ type: 'layout-shift', buffered: true });`,
  });
}

/**
 * What has moved in a page in all frames until now, but for what somebody has moved who pressed a key, and what nobody
 * sees: where a page is painted before the last words of a row are there, the arrow in the middle of the row counts for a
 * millionth.
 */
export interface Shifts {
  /** The sum of the scores of all shifts: 0.1 is called good. */
  readonly sum: number;
  /** `DIV.hero-text from 64 134 560 203 to 360 134 560 203`, a shift each. */
  readonly moved: readonly string[];
}

export async function shiftsOf(page: Page): Promise<Shifts> {
  return page.evaluate<Shifts>(
    `(async () => {
      // Two frames, of which the first may have begun before.
      await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
      const shifts = [...globalThis.shifts, ...globalThis.shiftsSeen.takeRecords()]
        .filter(({ hadRecentInput, value }) => !hadRecentInput && value > 0.00001);
      const place = ({ x, y, width, height }) => [x, y, width, height].join(' ');
      const shown = ({ node, previousRect, currentRect }) =>
        (node?.nodeName ?? 'something') + (node?.getAttribute?.('class') ? '.' + node.getAttribute('class') : '')
          + ' from ' + place(previousRect) + ' to ' + place(currentRect);
      return {
        sum: shifts.reduce((sum, { value }) => sum + value, 0),
        moved: shifts.map(({ sources }) => sources.map(shown).join(', ')),
      };
    })()`,
  );
}

/** @param where of several pages, which one */
export async function assertNothingMoved(page: Page, where = page.url()): Promise<void> {
  const { moved } = await shiftsOf(page);
  assert.deepEqual(moved, [], where);
}
