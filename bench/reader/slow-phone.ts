import type { Browser, CDPSession, Page } from 'playwright-core';
import { waitFor } from '../../test/browser/reader.ts';
import { markdownTable } from '../markdown-table.ts';
import type { ReaderPage } from './reader-pages.ts';

/** A line, as the developer tools of Chromium slow one down. */
interface Line {
  readonly name: string;
  /** Milliseconds that each request waits. */
  readonly latency: number;
  readonly bitsPerSecond: number;
}

const lines: readonly Line[] = [
  { name: '400 kbit/s, 2 s', latency: 2000, bitsPerSecond: 400_000 },
  { name: '1.6 Mbit/s, 560 ms', latency: 560, bitsPerSecond: 1_600_000 },
];

/** How much slower than this machine the processor of the phone is. */
const slower = 4;

/** What is typed, in the keys of each step, and at last another query. */
const steps = ['p', 'a', 's', 's'] as const;
const other = 'export';

/** A table of what a page costs on a phone with a slow line: paint, first results, each key. Milliseconds. */
export async function slowPhoneTable(browser: Browser, origin: string, page: ReaderPage): Promise<string> {
  const rows: (readonly string[])[] = [];
  for (const line of lines) rows.push(await measureLine(browser, origin + page.address, line));
  const keys = steps.map((_, index) => `“${steps.slice(0, index + 1).join('')}”`);
  return markdownTable(
    ['line', 'first paint', 'largest paint', 'shift', ...keys, `“${other}” at once`, 'KB in all'],
    rows,
  );
}

async function measureLine(browser: Browser, address: string, line: Line): Promise<readonly string[]> {
  const context = await browser.newContext({
    viewport: { width: 390, height: 844 },
    isMobile: true,
    hasTouch: true,
  });
  try {
    const page = await context.newPage();
    page.setDefaultTimeout(120_000);
    const session = await context.newCDPSession(page);
    const bytes = await slowDown(session, line);
    await page.addInitScript(watchAnswers);
    await page.goto(address, { waitUntil: 'load' });
    const painted = await page.evaluate<readonly number[]>(paints);
    // On a phone, the field comes with the search over the whole screen.
    await page.locator('[data-search-open]').tap();
    await page.locator('input[name=q]:focus').waitFor();
    const answered: number[] = [];
    for (const key of steps) answered.push(await answerTo(page, () => page.keyboard.press(key)));
    await page
      .locator('input[name=q]')
      .first()
      .evaluate((field: { value: string }) => {
        field.value = '';
      });
    answered.push(await answerTo(page, () => page.keyboard.insertText(other)));
    const [first = 0, largest = 0, shift = 0] = painted;
    return [
      line.name,
      ...[first, largest].map((time) => time.toFixed(0)),
      shift.toFixed(4),
      ...answered.map((time) => time.toFixed(0)),
      (bytes() / 1024).toFixed(0),
    ];
  } finally {
    await context.close();
  }
}

/** @returns how many bytes have come since, heads of answers included */
async function slowDown(session: CDPSession, { latency, bitsPerSecond }: Line): Promise<() => number> {
  let bytes = 0;
  session.on('Network.loadingFinished', ({ encodedDataLength }) => {
    bytes += encodedDataLength;
  });
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency,
    downloadThroughput: bitsPerSecond / 8,
    uploadThroughput: bitsPerSecond / 8,
  });
  await session.send('Emulation.setCPUThrottlingRate', { rate: slower });
  return () => bytes;
}

/** Milliseconds from a key to the first results that are shown for it, as the page's own clock has them. */
async function answerTo(page: Page, press: () => Promise<void>): Promise<number> {
  await page.evaluate('answers.length = 0');
  await press();
  await waitFor('an answer', () => page.evaluate<boolean>('answers.length > 0'));
  return page.evaluate<number>('answers[0] - pressed');
}

/** Notes when the field was typed into, and each time that results were put into the list. */
const watchAnswers = `
  globalThis.answers = [];
  globalThis.pressed = 0;
  addEventListener('input', () => { globalThis.pressed = performance.now(); }, true);
  new MutationObserver((changes) => {
    const isAnswer = changes.some(({ addedNodes }) => [...addedNodes].some((node) => node.role === 'option'
      || node.getAttribute?.('role') === 'option'));
    if (isAnswer) requestAnimationFrame(() => globalThis.answers.push(performance.now()));
  }).observe(document, { childList: true, subtree: true });
`;

const paints = `(async () => {
  const entries = (type) => new Promise((resolve) => {
    new PerformanceObserver((list) => resolve(list.getEntries())).observe({ type, buffered: true });
    setTimeout(() => resolve([]), 500);
  });
  const [first] = performance.getEntriesByName('first-contentful-paint');
  const largest = await entries('largest-contentful-paint');
  const shifts = await entries('layout-shift');
  return [first?.startTime ?? 0, largest.at(-1)?.startTime ?? 0, shifts.reduce((sum, { value }) => sum + value, 0)];
})()`;
