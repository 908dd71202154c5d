import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { type Engine, resultsLookedAt } from './engine.ts';
import { type Host, openHost } from './host.ts';
import { type PublishedPage, writePagefindIndex } from './pagefind-index.ts';

export interface OpenEngine extends Engine {
  readonly close: () => Promise<void>;
}

/** What a page that has loaded Pagefind calls to search. */
const script = `
const pagefind = await import('/pagefind/pagefind.js');
await pagefind.init();
window.findPages = async (query, count) => {
  const { results } = await pagefind.search(query);
  const pages = await Promise.all(results.slice(0, count).map((result) => result.data()));
  return pages.map(({ url }) => url);
};
document.title = 'ready';`;

/**
 * Pagefind with its default settings, run in a browser as it is meant to be.
 *
 * @param folder a temporary folder for its files
 */
export async function openPagefindEngine(
  pages: Iterable<PublishedPage>,
  folder: string,
  browser: Browser,
): Promise<OpenEngine> {
  mkdirSync(folder, { recursive: true });
  await writePagefindIndex(pages, path.join(folder, 'pagefind'));
  writeFileSync(path.join(folder, 'index.html'), `<!doctype html><script type="module">${script}</script>`);
  const host: Host = await openHost(folder);
  const page = await browser.newPage();
  await page.goto(host.origin);
  await page.waitForFunction("document.title === 'ready'");
  return {
    name: 'Pagefind 1.6',
    search: async (query) => {
      const found: unknown = await page.evaluate(`findPages(${JSON.stringify(query)}, ${resultsLookedAt})`);
      if (!Array.isArray(found)) throw new Error('Pagefind has given no list.');
      return found.map((url) => ({ url: String(url), id: '' }));
    },
    close: async () => {
      await page.close();
      await host.close();
    },
  };
}
