import assert from 'node:assert/strict';
import { after, before, type TestContext, test } from 'node:test';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { until } from '../cli/signpost.ts';
import { launchChromium } from './chromium.ts';
import { type BuiltHelpCenter, base, buildHelpCenter } from './help-center.ts';
import { type FileServer, noImages, serveFolder } from './server.ts';

/** A reader in front of a browser that was just installed. */
export interface Reader {
  readonly page: Page;
  readonly context: BrowserContext;
  /** What is served, and where. */
  readonly folder: string;
  readonly origin: string;
  /** Opens a page of the help center: `/article/send/`; of another one where that is said. */
  readonly open: (path: string, base?: string) => Promise<void>;
  /** Opens an address where nothing is, and the page that the host shows instead. */
  readonly openMissing: (path: string) => Promise<void>;
  /** Puts text into the search field, which a phone has to be asked for, at once: key by key, a slow machine would answer its first letters too. */
  readonly type: (text: string) => Promise<void>;
  /** What was asked of the server, without the base: `/assets/site.css` instead of the name with its hash. */
  readonly requests: () => readonly string[];
  /** What the host was asked for since the test began, as its log has it: also what a page asked while it was left. */
  readonly log: () => readonly URL[];
  /** Keeps back what of a page comes behind its first bytes, until the function that it answers with is called. */
  readonly holdBack: (path: string, bytes: number) => () => void;
  /** Makes requests fail as often as it says, as they do on a train. */
  readonly fail: (address: RegExp, times: number) => Promise<void>;
  /** Answers in the place of another host, which a page may ask then. */
  readonly standIn: (address: RegExp, html: string) => Promise<void>;
  readonly goOffline: () => Promise<void>;
  /** Shows nothing where images are, and so loads pages faster; images that are not there are no fault then. */
  readonly withoutImages: () => Promise<void>;
  /** Faults of pages that nobody was told of yet: for a test of many parts, of which each has its own. */
  readonly sayFaults: () => readonly string[];
}

export type ReaderTest = (
  title: string,
  run: (reader: Reader, t: TestContext) => Promise<void>,
  options?: BrowserContextOptions,
) => void;

/**
 * Builds and serves the help center, or what else is built, for all tests of a file. A test fails on anything that a
 * page writes to the console, throws, or asks of another host; what breaks the policy of the site is among it.
 */
export function openHelpCenter(build = buildHelpCenter): ReaderTest {
  let site: BuiltHelpCenter;
  let server: FileServer;
  let browser: Browser;
  before(async () => {
    site = await build();
    [server, browser] = await Promise.all([serveFolder(site.folder), launchChromium()]);
  });
  after(async () => {
    await browser?.close();
    await server?.close();
    site?.remove();
  });
  return (title, run, options = {}) => {
    test(title, async (t) => {
      const context = await browser.newContext(options);
      const faults: string[] = [];
      try {
        await run(await createReader(context, site.folder, server, faults), t);
        assert.deepEqual(faults, []);
      } finally {
        await context.close();
      }
    });
  };
}

async function createReader(
  context: BrowserContext,
  folder: string,
  { origin, log, holdBack }: FileServer,
  faults: string[],
): Promise<Reader> {
  const requests: string[] = [];
  const begin = log().length;
  // What a test has made fail, the browser writes to its console.
  const expected: RegExp[] = [];
  const strangers: RegExp[] = [];
  context.on('console', (message) => {
    const { url } = message.location();
    if (expected.some((address) => address.test(url))) return;
    if (['error', 'warning'].includes(message.type())) faults.push(`${message.text()} (${url})`);
  });
  context.on('weberror', (error) => faults.push(String(error.error())));
  context.on('request', (request) => {
    const url = new URL(request.url());
    if (url.origin !== origin && !strangers.some((address) => address.test(url.href)))
      faults.push(`asks ${request.url()}`);
    requests.push(url.pathname.replace(base, '').replace(/-[A-Z0-9]{8}\./, '.'));
  });
  // Whatever a page is waited for comes in the end, however many other programs run beside; a page that hangs fails.
  context.setDefaultTimeout(120_000);
  const page = await context.newPage();
  return {
    page,
    context,
    folder,
    origin,
    open: async (path, under = base) => {
      await page.goto(origin + under + path);
    },
    openMissing: async (path) => {
      // The browser says to its console that the page is not there; of what the page loads it must not say so.
      expected.push(new RegExp(`${RegExp.escape(path)}$`));
      await page.goto(origin + base + path);
    },
    type: async (text) => {
      const opener = page.locator('[data-search-open]');
      if (await opener.isVisible()) await opener.click();
      await page.locator('input[name=q]').focus();
      await page.keyboard.insertText(text);
    },
    requests: () => requests,
    log: () => log().slice(begin),
    holdBack: (path, bytes) => holdBack(base + path, bytes),
    fail: async (address, times) => {
      expected.push(address);
      await context.route(address, (route) => route.abort('internetdisconnected'), { times });
    },
    standIn: async (address, html) => {
      strangers.push(address);
      await context.route(address, (route) => route.fulfill({ body: html, contentType: 'text/html' }));
    },
    goOffline: async () => {
      expected.push(/./);
      await context.setOffline(true);
    },
    // Were the requests intercepted here, the browser would keep no style sheet and no script from page to page.
    withoutImages: async () => context.setExtraHTTPHeaders({ [noImages]: 'yes' }),
    sayFaults: () => faults.splice(0),
  };
}

/** The first thing that somebody does who reads on, which changes nothing by itself: what pages load for it comes. */
export async function readOn(page: Page): Promise<void> {
  await page.keyboard.press('Shift');
}

/** Notes which signs of a reader a page gets: on a busy machine a browser was seen to act for one who did nothing. */
export async function watchSigns(page: Page): Promise<void> {
  await page.addInitScript(`
    globalThis.signs = [];
    for (const sign of ['scroll', 'pointermove', 'touchstart', 'keydown', 'focusin'])
      addEventListener(sign, () => signs.push(sign));
  `);
}

/** Whether a page had a sign of a reader, from {@link watchSigns} on. */
export async function hadSign(page: Page, t: Pick<TestContext, 'diagnostic'>): Promise<boolean> {
  const signs = await page.evaluate<readonly string[]>('signs');
  if (signs.length > 0) t.diagnostic(`The browser acts by itself: ${signs.join(', ')}`);
  return signs.length > 0;
}

/** Waits until the page comes to say something. */
export async function waitFor(what: string, isSo: () => Promise<boolean>): Promise<void> {
  await until(what, async () => ((await isSo()) ? true : undefined));
}

/**
 * What each of the elements shows, white space folded. An answer that replaces a list while it is read leaves elements
 * that stand nowhere, and those show nothing as it is shown: then all are read again.
 */
export async function textsOf(page: Page, selector: string): Promise<readonly string[]> {
  const texts = await page
    .locator(selector)
    .evaluateAll(
      (all: readonly Shown[]) => all.every((one) => one.isConnected) && all.map((one) => one.innerText),
    );
  return texts === false ? textsOf(page, selector) : texts.map((text) => text.replace(/\s+/g, ' ').trim());
}

interface Shown {
  readonly isConnected: boolean;
  readonly innerText: string;
}
