import assert from 'node:assert/strict';
import type { BrowserContext, Page, Route } from 'playwright-core';
import type { ReaderTest } from './reader.ts';
import { addressesOf, faultsOfPages, type Look, wholeSites } from './whole-site.ts';

export function wholeSiteLoadingTests(test: ReaderTest): void {
  for (const site of wholeSites) {
    test(
      `nothing moves on the pages of ${site.name} while their scripts and images come`,
      async (reader) => {
        const release = await holdImages(reader.context);
        const look: Look = async (page, settled) => {
          await page.waitForLoadState('domcontentloaded');
          const height = await page.evaluate<number>(heightOnceDrawn);
          await release(page);
          await settled();
          const end = await page.evaluate<{ height: number; shifts: readonly string[] }>(heightAndShifts);
          // Browsers round what is not a whole pixel.
          return Math.abs(end.height - height) <= 2
            ? end.shifts
            : [...end.shifts, `is ${end.height} pixels high in the end, and was ${height} at first`];
        };
        const { different } = addressesOf(reader, site);
        assert.deepEqual(await faultsOfPages(reader, site, different, look), []);
      },
      // So high that nearly every image of a page is in the window and is asked for.
      { viewport: { width: 1280, height: 5000 } },
    );
  }
}

/**
 * Keeps images back until a page is drawn without them.
 *
 * @returns lets the images of a page come, those that are asked for later too
 */
async function holdImages(context: BrowserContext): Promise<(page: Page) => Promise<void>> {
  const held = new Map<Page, Route[]>();
  const open = new Map<Page, string>();
  await context.route(/\/images\/|\/_img\//, async (route) => {
    const page = route.request().frame().page();
    if (open.get(page) === page.url()) return send(route);
    held.set(page, [...(held.get(page) ?? []), route]);
  });
  return async (page) => {
    open.set(page, page.url());
    const routes = held.get(page) ?? [];
    held.delete(page);
    await Promise.all(routes.map(send));
  };
}

/** Images that an article names and nobody has drawn are a matter of the link check. */
async function send(route: Route): Promise<void> {
  const response = await route.fetch();
  if (response.ok()) await route.fulfill({ response });
  else
    await route.fulfill({ body: '<svg xmlns="http://www.w3.org/2000/svg"/>', contentType: 'image/svg+xml' });
}

const drawn = 'await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));';

const heightOnceDrawn = `(async () => {
  ${drawn}
  return document.documentElement.scrollHeight;
})()`;

const heightAndShifts = `(async () => {
  const shifts = await new Promise((resolve) => {
    const observer = new PerformanceObserver((list) => resolve(list.getEntries()));
    observer.observe({ type: 'layout-shift', buffered: true });
    setTimeout(() => resolve(observer.takeRecords()), 50);
  });
  const place = ({ x, y, width, height }) => [x, y, width, height].join(' ');
  const shown = ({ node, previousRect, currentRect }) =>
    (node?.nodeName ?? 'something') + (node?.className ? '.' + node.className : '')
      + ' from ' + place(previousRect) + ' to ' + place(currentRect);
  // A table is as wide as its widest row, and long ones are drawn before their last row has come.
  const [{ domContentLoadedEventEnd }] = performance.getEntriesByType('navigation');
  const isOfTable = ({ startTime, sources }) =>
    startTime < domContentLoadedEventEnd && sources.some(({ node }) => node?.parentElement?.closest('table'));
  return {
    height: document.documentElement.scrollHeight,
    shifts: shifts.filter((shift) => !isOfTable(shift)).map(({ sources }) => 'moves ' + sources.map(shown).join(', ')),
  };
})()`;
