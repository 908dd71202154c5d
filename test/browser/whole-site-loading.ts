import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Page, Route } from 'playwright-core';
import { shiftsOf, watchShifts } from './layout-shifts.ts';
import { type Reader, type ReaderTest, readOn } from './reader.ts';
import { addressesOf, faultsOfPages, type Look, wholeSites } from './whole-site.ts';

export function wholeSiteLoadingTests(test: ReaderTest): void {
  for (const site of wholeSites) {
    test(
      `nothing moves on the pages of ${site.name} when their scripts and images come, and when somebody reads on`,
      async (reader) => {
        await watchShifts(reader.context);
        const release = await holdBack(reader);
        const look: Look = async (page, settled) => {
          await page.evaluate(whenParsedOrWaiting);
          await release(page, 'style');
          await page.evaluate(whenParsed);
          const before = await page.evaluate<number | null>(heightOnceDrawn);
          await release(page, 'rest');
          await settled();
          await readOn(page);
          await settled();
          const { moved } = await shiftsOf(page);
          const height = await page.evaluate<number>('document.documentElement.scrollHeight');
          const shifts = moved.map((what) => `moves ${what}`);
          // Browsers round what is not a whole pixel.
          return before === null || Math.abs(height - before) <= 2
            ? shifts
            : [...shifts, `is ${height} pixels high in the end, and was ${before} at first`];
        };
        const { different } = addressesOf(reader, site);
        assert.deepEqual(await faultsOfPages(reader, site, different, look), []);
      },
      // So high that nearly every image of a page is in the window and is asked for.
      { viewport: { width: 1280, height: 5000 } },
    );
  }
}

/** What is kept back: the style sheet, without which nothing is drawn; scripts and images. */
const kinds = ['style', 'rest'] as const;
type Kind = (typeof kinds)[number];

/**
 * Keeps back what a page consists of, so that each page is drawn once before its scripts and images are there, however
 * fast they are. Only the scripts for the colors and for what was read come at once: pages wait for them.
 *
 * @returns lets one kind come, also what is asked for later
 */
async function holdBack({ context, folder }: Reader): Promise<(page: Page, kind: Kind) => Promise<void>> {
  const held: Readonly<Record<Kind, Map<Page, Route[]>>> = { style: new Map(), rest: new Map() };
  const free: Readonly<Record<Kind, Map<Page, string>>> = { style: new Map(), rest: new Map() };
  const hold = async (kind: Kind, route: Route): Promise<void> => {
    const page = route.request().frame().page();
    const { pathname } = new URL(page.url());
    if (free[kind].get(page) === pathname) return send(route, folder);
    held[kind].set(page, [...(held[kind].get(page) ?? []), route]);
  };
  await context.route(/\.css$/, async (route) => hold('style', route));
  await context.route(/\/images\/|\/assets\/(?!theme-|show-read-articles-).*\.js$/, async (route) =>
    hold('rest', route),
  );
  return async (page, kind) => {
    free[kind].set(page, new URL(page.url()).pathname);
    const routes = held[kind].get(page) ?? [];
    held[kind].delete(page);
    await Promise.all(routes.map((route) => send(route, folder)));
  };
}

/** An image that an article names and that is not there is a matter of the link check; here it takes no room. */
async function send(route: Route, folder: string): Promise<void> {
  const { pathname } = new URL(route.request().url());
  if (existsSync(path.join(folder, decodeURIComponent(pathname)))) await route.continue();
  else
    await route.fulfill({
      body: '<svg xmlns="http://www.w3.org/2000/svg" width="0" height="0"/>',
      contentType: 'image/svg+xml',
    });
}

/** A script in the page waits for the style sheet, and the rest of the page for the script. */
const whenParsedOrWaiting = `new Promise((resolve) => {
  const look = () => document.readyState !== 'loading' || document.querySelector('body script[src]:not([type])')
    ? resolve(true) : setTimeout(look, 10);
  look();
})`;

const whenParsed = `document.readyState !== 'loading' || new Promise((resolve) => {
  document.addEventListener('readystatechange', () => resolve(true), { once: true });
})`;

/** The height of a page, unless it waits for its script to be drawn at all, as the page of results does. */
const heightOnceDrawn = `(async () => {
  if (document.querySelector('script[blocking="render"]')) return null;
  // Two frames, of which the first may have begun before.
  await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
  return document.documentElement.scrollHeight;
})()`;
