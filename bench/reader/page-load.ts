import { setTimeout as wait } from 'node:timers/promises';
import type { Browser, Page, Request } from 'playwright-core';

/** What a page costs a browser that was never there, before its reader does anything. */
export interface PageLoad {
  /** Bytes of bodies as they were sent, by what they are. */
  readonly html: number;
  readonly css: number;
  readonly js: number;
  readonly images: number;
  readonly others: number;
  readonly requests: number;
  readonly otherHosts: number;
  /** Sum of all layout shifts. */
  readonly layoutShift: number;
  /** Milliseconds on this machine, whatever else it does. */
  readonly largestPaint: number;
  /** Errors and warnings in the console. */
  readonly complaints: number;
}

/** Scripts and images that are asked for after the page has come have this long, in milliseconds. */
const settled = 700;

/** Loads a page in a browser context of its own. */
export async function measurePageLoad(browser: Browser, address: string): Promise<PageLoad> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  try {
    const requests: Request[] = [];
    let complaints = 0;
    context.on('requestfinished', (request) => requests.push(request));
    context.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) complaints += 1;
    });
    context.on('weberror', () => {
      complaints += 1;
    });
    const page = await context.newPage();
    await page.goto(address);
    await wait(settled);
    const bytesOf = bytesByType(await Promise.all(requests.map(sizeOf)));
    const { origin } = new URL(address);
    return {
      html: bytesOf('document'),
      css: bytesOf('stylesheet'),
      js: bytesOf('script'),
      images: bytesOf('image'),
      others: bytesOf('fetch', 'xhr', 'font', 'media', 'other', 'manifest'),
      requests: requests.length,
      otherHosts: requests.filter((request) => new URL(request.url()).origin !== origin).length,
      complaints,
      ...(await paintOf(page)),
    };
  } finally {
    await context.close();
  }
}

interface Size {
  readonly type: string;
  readonly bytes: number;
}

async function sizeOf(request: Request): Promise<Size> {
  const { responseBodySize } = await request.sizes();
  // Of an answer without a body, the browser tells less than nothing.
  return { type: request.resourceType(), bytes: Math.max(0, responseBodySize) };
}

function bytesByType(sizes: readonly Size[]): (...types: readonly string[]) => number {
  return (...types) =>
    sizes.filter(({ type }) => types.includes(type)).reduce((sum, { bytes }) => sum + bytes, 0);
}

async function paintOf(page: Page): Promise<{ layoutShift: number; largestPaint: number }> {
  return page.evaluate(`(async () => {
    const entries = (type) => new Promise((resolve) => {
      const observer = new PerformanceObserver((list) => resolve(list.getEntries()));
      observer.observe({ type, buffered: true });
      setTimeout(() => resolve([]), 200);
    });
    const shifts = await entries('layout-shift');
    const paints = await entries('largest-contentful-paint');
    return {
      layoutShift: shifts.reduce((sum, { value }) => sum + value, 0),
      largestPaint: paints.at(-1)?.startTime ?? 0,
    };
  })()`);
}
