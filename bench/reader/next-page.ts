import { once } from 'node:events';
import { createServer, request } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { type Browser, type BrowserContext, chromium } from 'playwright-core';
import { waitFor } from '../../test/browser/reader.ts';
import { markdownTable } from '../markdown-table.ts';
import type { ReaderPage } from './reader-pages.ts';

/** A built site that is served. */
export interface ServedSite {
  readonly name: string;
  readonly origin: string;
  /** Its header that names speculation rules is left out. */
  readonly isWithoutRules?: boolean;
}

/** Milliseconds that an answer takes on its way: a line of today in the next town, and a slow one. */
const ways = [60, 300] as const;

/** How long a pointer is on a link before it is pressed, in milliseconds. */
const rest = 250;
const rounds = 9;

/**
 * A table of the time from pressing a link of the sidebar to the next page being painted, in milliseconds: the median
 * of some rounds, each of all sites in turn, at last the last one without its speculation rules, as browsers see it that
 * know none. It takes a whole Chromium, since the shell of the tests makes no page ready before it is asked for.
 */
export async function nextPageTable(sites: readonly ServedSite[], page: ReaderPage): Promise<string> {
  const last = sites.at(-1);
  const all = [
    ...sites,
    ...(last ? [{ name: 'without rules', origin: last.origin, isWithoutRules: true }] : []),
  ];
  const rows: (readonly string[])[] = [];
  const browser = await launchWhole();
  try {
    for (const way of ways) rows.push([`${way} ms`, ...(await mediansOf(browser, all, page, way))]);
  } finally {
    await browser.close();
  }
  return markdownTable(['each answer takes', ...all.map(({ name }) => name)], rows);
}

async function mediansOf(
  browser: Browser,
  sites: readonly ServedSite[],
  page: ReaderPage,
  way: number,
): Promise<readonly string[]> {
  const delayed = await Promise.all(sites.map((site) => delay(site, way)));
  const times: readonly number[][] = sites.map(() => []);
  try {
    for (let round = 0; round < rounds; round += 1) {
      for (const [index, { origin }] of delayed.entries())
        times[index]?.push(await timeToNext(browser, origin + page.address));
    }
  } finally {
    for (const { close } of delayed) close();
  }
  return times.map((all) => median(all).toFixed(0));
}

function launchWhole(): Promise<Browser> {
  return chromium.launch({
    executablePath: process.env.CHROME_PATH ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--headless=new'],
    // Playwright switches off what makes pages ready.
    headless: false,
    ignoreDefaultArgs: ['--disable-features', '--disable-background-networking'],
  });
}

async function timeToNext(browser: Browser, address: string): Promise<number> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  try {
    return await pressLink(context, address);
  } finally {
    await context.close();
  }
}

async function pressLink(context: BrowserContext, address: string): Promise<number> {
  const page = await context.newPage();
  await page.addInitScript(`addEventListener('pointerdown', ({ timeStamp }) => {
    sessionStorage.setItem('pressed', String(performance.timeOrigin + timeStamp));
  }, true)`);
  await page.goto(address, { waitUntil: 'load' });
  const link = page.locator('.sidebar details[open] a:not([aria-current])').last();
  const target = await link.getAttribute('href');
  await link.hover();
  await wait(rest);
  await page.mouse.down();
  await page.mouse.up();
  await page.waitForURL(`**${target}`);
  await waitFor('the next page is painted', () =>
    page.evaluate<boolean>("performance.getEntriesByName('first-contentful-paint').length > 0"),
  );
  return page.evaluate<number>(
    "performance.timeOrigin + performance.getEntriesByName('first-contentful-paint')[0].startTime - Number(sessionStorage.getItem('pressed'))",
  );
}

/** Stands before a site and holds each answer back: what a browser is told to slow down, a page made ready is not. */
async function delay(
  { origin, isWithoutRules = false }: ServedSite,
  milliseconds: number,
): Promise<{ origin: string; close: () => void }> {
  const server = createServer(async (asked, response) => {
    await wait(milliseconds);
    const passed = request(origin + asked.url, { method: asked.method, headers: asked.headers }, (answer) => {
      const { 'speculation-rules': rules, ...others } = answer.headers;
      response.writeHead(answer.statusCode ?? 502, isWithoutRules ? others : answer.headers);
      answer.pipe(response);
    });
    passed.on('error', () => response.destroy());
    asked.pipe(passed);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port.');
  return {
    origin: `http://127.0.0.1:${address.port}`,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
