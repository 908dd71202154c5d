import { setTimeout as wait } from 'node:timers/promises';
import type { Browser, Page, Request } from 'playwright-core';

/** A search as a reader's browser runs it, from nothing. */
export interface ColdSearch {
  readonly name: string;
  /** Opens a page, as a reader does before there is any thought of searching. */
  readonly open: (page: Page) => Promise<void>;
  /** Searches; gives the time, in milliseconds as `Date.now()` has it, when the results stood there. */
  readonly find: (page: Page, query: string) => Promise<number>;
}

/** What one search has cost a browser whose cache was empty. */
export interface Transfer {
  /** As the browser counts what came over the network, heads of the answers included. */
  readonly bytes: number;
  /** Without the heads. */
  readonly bodyBytes: number;
  readonly requests: number;
  readonly milliseconds: number;
  /** Scripts that the page had loaded before anybody searched. */
  readonly eagerScriptBytes: number;
}

/** How long requests that were sent for the results may take to be counted, and the page's own before that. */
const settled = 300;

/** Runs each query in a browser context of its own. */
export async function measureTransfers(
  browser: Browser,
  search: ColdSearch,
  queries: readonly string[],
): Promise<readonly Transfer[]> {
  const transfers: Transfer[] = [];
  for (const query of queries) transfers.push(await measureTransfer(browser, search, query));
  return transfers;
}

async function measureTransfer(browser: Browser, search: ColdSearch, query: string): Promise<Transfer> {
  const context = await browser.newContext();
  try {
    const requests: Request[] = [];
    context.on('requestfinished', (request) => requests.push(request));
    const page = await context.newPage();
    await search.open(page);
    await wait(settled);
    const before = requests.splice(0);
    const start = Date.now();
    const end = await search.find(page, query);
    await wait(settled);
    // What is asked for once the results stand there is not needed for them.
    const sizes = await sizesOf(requests.filter((request) => request.timing().startTime <= end));
    const eager = await sizesOf(before.filter((request) => request.resourceType() === 'script'));
    return {
      bytes: sum(sizes.map(({ head, body }) => head + body)),
      bodyBytes: sum(sizes.map(({ body }) => body)),
      requests: sizes.length,
      milliseconds: end - start,
      eagerScriptBytes: sum(eager.map(({ head, body }) => head + body)),
    };
  } finally {
    await context.close();
  }
}

async function sizesOf(
  requests: readonly Request[],
): Promise<readonly { readonly head: number; readonly body: number }[]> {
  return Promise.all(
    requests.map(async (request) => {
      // Chromium's `encodedDataLength`, cut in two. Of the script of a worker it tells the head alone.
      const { responseHeadersSize, responseBodySize } = await request.sizes();
      const response = await request.response();
      const announced = Number((await response?.headerValue('content-length')) ?? 0);
      return { head: responseHeadersSize, body: responseBodySize || announced };
    }),
  );
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
