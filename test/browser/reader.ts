import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { until } from '../cli/signpost.ts';
import { launchChromium } from './chromium.ts';
import { type BuiltHelpCenter, base, buildHelpCenter } from './help-center.ts';
import { type FileServer, serveFolder } from './server.ts';

/** A reader in front of a browser that was just installed. */
export interface Reader {
  readonly page: Page;
  readonly context: BrowserContext;
  /** Opens a page of the help center: `/article/send/`; of another one where that is said. */
  readonly open: (path: string, base?: string) => Promise<void>;
  /** Puts text into the search field, key by key. */
  readonly type: (text: string) => Promise<void>;
  /** What was asked of the server, without the base: `/assets/site.css` instead of the name with its hash. */
  readonly requests: () => readonly string[];
  /** Makes requests fail as often as it says, as they do on a train. */
  readonly fail: (address: RegExp, times: number) => Promise<void>;
  readonly goOffline: () => Promise<void>;
}

export type ReaderTest = (
  title: string,
  run: (reader: Reader) => Promise<void>,
  options?: BrowserContextOptions,
) => void;

/**
 * Builds and serves the help center for all tests of a file. A test fails on anything that a page writes to the
 * console, throws, or asks of another host; what breaks the policy of the site is among it.
 */
export function openHelpCenter(): ReaderTest {
  let site: BuiltHelpCenter;
  let server: FileServer;
  let browser: Browser;
  before(async () => {
    site = await buildHelpCenter();
    [server, browser] = await Promise.all([serveFolder(site.folder), launchChromium()]);
  });
  after(async () => {
    await browser?.close();
    await server?.close();
    site?.remove();
  });
  return (title, run, options = {}) => {
    test(title, async () => {
      const context = await browser.newContext(options);
      const faults: string[] = [];
      try {
        await run(await createReader(context, server.origin, faults));
        assert.deepEqual(faults, []);
      } finally {
        await context.close();
      }
    });
  };
}

async function createReader(context: BrowserContext, origin: string, faults: string[]): Promise<Reader> {
  const requests: string[] = [];
  // What a test has made fail, the browser writes to its console.
  const expected: RegExp[] = [];
  context.on('console', (message) => {
    const { url } = message.location();
    if (expected.some((address) => address.test(url))) return;
    if (['error', 'warning'].includes(message.type())) faults.push(`${message.text()} (${url})`);
  });
  context.on('weberror', (error) => faults.push(String(error.error())));
  context.on('request', (request) => {
    const url = new URL(request.url());
    if (url.origin !== origin) faults.push(`asks ${request.url()}`);
    requests.push(url.pathname.replace(base, '').replace(/-[A-Z0-9]{8}\./, '.'));
  });
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  return {
    page,
    context,
    open: async (path, under = base) => {
      await page.goto(origin + under + path);
    },
    type: async (text) => {
      await page.locator('input[name=q]').focus();
      await page.keyboard.type(text);
    },
    requests: () => requests,
    fail: async (address, times) => {
      expected.push(address);
      await context.route(address, (route) => route.abort('internetdisconnected'), { times });
    },
    goOffline: async () => {
      expected.push(/./);
      await context.setOffline(true);
    },
  };
}

/** Waits until the page comes to say something. */
export async function waitFor(what: string, isSo: () => Promise<boolean>): Promise<void> {
  await until(what, async () => ((await isSo()) ? true : undefined));
}

/** What is shown in elements, each as one line. */
export async function textsOf(page: Page, selector: string): Promise<readonly string[]> {
  const texts = await page.locator(selector).allInnerTexts();
  return texts.map((text) => text.replace(/\s+/g, ' ').trim());
}
