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
  readonly close: () => Promise<void>;
}

const settings = { headless: true, defaultViewport: null } as const;

/** Starts a browser that Puppeteer drives: Chromium by its own protocol, Firefox by WebDriver BiDi. */
export async function startWithPuppeteer(options: LaunchOptions): Promise<Session> {
  const browser = await puppeteer.launch({ ...settings, ...options });
  const faults: string[] = [];
  const openTab = async () => {
    const page = await browser.newPage();
    page.on('console', (message) => keepFault(faults, message.type(), message.text()));
    page.on('pageerror', (error) => faults.push(String(error)));
    return page;
  };
  return sessionOf(openTab, faults, () => browser.close());
}

/** Starts a Chromium in which the Puppeteer of today opens no page: before 119. */
export async function startWithOlderPuppeteer(
  executablePath: string,
  args: readonly string[],
): Promise<Session> {
  const browser = await olderPuppeteer.launch({ ...settings, executablePath, args: [...args] });
  const faults: string[] = [];
  const openTab = async () => {
    const page = await browser.newPage();
    page.on('console', (message) => keepFault(faults, message.type(), message.text()));
    page.on('pageerror', (error) => faults.push(String(error)));
    return page;
  };
  return sessionOf(openTab, faults, () => browser.close());
}

/** What Chromium 110 to 113 say to authors of pages with popovers, which came soon after. */
const advice = /^Found a 'popover' attribute\./;

function keepFault(faults: string[], type: string, text: string): void {
  if (advice.test(text)) return;
  if (['error', 'warn', 'warning'].includes(type)) faults.push(text);
}

async function sessionOf(
  openTab: () => Promise<DrivenPage>,
  faults: string[],
  close: () => Promise<void>,
): Promise<Session> {
  let page = await openTab();
  let size: Parameters<DrivenPage['setViewport']>[0] | undefined;
  // Puppeteer waits for a page to be loaded that Firefox has kept, and so for ever, at times with the next page too.
  let isWaiting = false;
  const inTab = async (work: string): Promise<void> => {
    await page.evaluate(`void setTimeout(() => ${work})`);
    isWaiting = true;
  };
  return {
    go: async (url) => {
      if (isWaiting) {
        await page.close();
        page = await openTab();
        if (size) await page.setViewport(size);
        isWaiting = false;
      }
      await page.goto(url);
    },
    read: (expression) => page.evaluate(expression),
    click: async (selector) => {
      const [x, y] = placeIn(await page.evaluate(middleOf(selector)), selector);
      await page.mouse.click(x, y);
    },
    type: (text) => page.keyboard.type(text),
    press: (key) => page.keyboard.press(key),
    resize: async (width, height) => {
      size = { width, height };
      await page.setViewport(size);
    },
    back: () => inTab('history.back()'),
    forward: () => inTab('history.forward()'),
    picture: async () => {
      const picture = await page.screenshot();
      return typeof picture === 'string' ? Buffer.from(picture, 'base64') : picture;
    },
    faults: () => faults.splice(0),
    close,
  };
}
