import puppeteer, { type LaunchOptions } from 'puppeteer-core';
import olderPuppeteer from 'puppeteer-core-19';
import { type Key, middleOf, placeIn, type Session } from './engine.ts';

/** What is used of a page: the part that is the same in all versions of Puppeteer. */
interface DrivenPage {
  readonly goto: (url: string) => Promise<unknown>;
  readonly evaluate: (expression: string) => Promise<unknown>;
  readonly mouse: { readonly click: (x: number, y: number) => Promise<void> };
  readonly keyboard: {
    readonly type: (text: string) => Promise<void>;
    readonly press: (key: Key) => Promise<void>;
  };
  readonly setViewport: (size: { readonly width: number; readonly height: number }) => Promise<void>;
  readonly screenshot: () => Promise<Uint8Array | string>;
}

const settings = { headless: true, defaultViewport: null } as const;

/** Starts a browser that Puppeteer drives: Chromium by its own protocol, Firefox by WebDriver BiDi. */
export async function startWithPuppeteer(options: LaunchOptions): Promise<Session> {
  const browser = await puppeteer.launch({ ...settings, ...options });
  const faults: string[] = [];
  const page = await browser.newPage();
  page.on('console', (message) => keepFault(faults, message.type(), message.text()));
  page.on('pageerror', (error) => faults.push(String(error)));
  return sessionOf(page, faults, () => browser.close());
}

/** Starts a Chromium in which the Puppeteer of today opens no page: before 119. */
export async function startWithOlderPuppeteer(
  executablePath: string,
  args: readonly string[],
): Promise<Session> {
  const browser = await olderPuppeteer.launch({ ...settings, executablePath, args: [...args] });
  const faults: string[] = [];
  const page = await browser.newPage();
  page.on('console', (message) => keepFault(faults, message.type(), message.text()));
  page.on('pageerror', (error) => faults.push(String(error)));
  return sessionOf(page, faults, () => browser.close());
}

/** What Chromium 110 to 113 say to authors of pages with popovers, which came soon after. */
const advice = /^Found a 'popover' attribute\./;

function keepFault(faults: string[], type: string, text: string): void {
  if (advice.test(text)) return;
  if (['error', 'warn', 'warning'].includes(type)) faults.push(text);
}

function sessionOf(page: DrivenPage, faults: string[], close: () => Promise<void>): Session {
  return {
    go: async (url) => {
      await page.goto(url);
    },
    read: (expression) => page.evaluate(expression),
    click: async (selector) => {
      const [x, y] = placeIn(await page.evaluate(middleOf(selector)), selector);
      await page.mouse.click(x, y);
    },
    type: (text) => page.keyboard.type(text),
    press: (key) => page.keyboard.press(key),
    resize: (width, height) => page.setViewport({ width, height }),
    // Puppeteer waits for a page to be loaded that Firefox has kept, and so for ever.
    back: async () => {
      await page.evaluate('void setTimeout(() => history.back())');
    },
    forward: async () => {
      await page.evaluate('void setTimeout(() => history.forward())');
    },
    picture: async () => {
      const picture = await page.screenshot();
      return typeof picture === 'string' ? Buffer.from(picture, 'base64') : picture;
    },
    faults: () => faults.splice(0),
    close,
  };
}
