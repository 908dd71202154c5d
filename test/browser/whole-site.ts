import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page, Request } from 'playwright-core';
import { needsCorpus } from '../corpus/here.ts';
import { ownBase } from './own-help-center.ts';
import { type Reader, waitFor } from './reader.ts';
import { realBase } from './real-help-center.ts';

/** A help center of which not a page or two, but all that its readers see is looked at. */
export interface WholeSite {
  /** What a test calls it: `our own help center`. */
  readonly name: string;
  readonly base: string;
  /** Whether its articles are ours to mend. */
  readonly isOurs: boolean;
  /** How many of its pages are looked at, where not all are: those that `fewWithAll` chooses. */
  readonly most?: number;
}

const ownSite: WholeSite = { name: 'our own help center', base: ownBase, isOurs: true };
const realSite: WholeSite = { name: 'the real help center', base: realBase, isOurs: false, most: 40 };

/** The help centers that are here. */
export const wholeSites: readonly WholeSite[] = needsCorpus.skip === false ? [ownSite, realSite] : [ownSite];

/**
 * Tells the faults of a page that was opened a moment ago.
 *
 * @param settled waits until everything has come and is done
 */
export type Look = (page: Page, settled: () => Promise<void>) => Promise<readonly string[]>;

/** On two processors, more take no less time. */
const pagesAtOnce = 2;

/** Addresses of pages: those that differ, hidden ones and the one for what is not there among them; and the others. */
export interface Addresses {
  readonly different: readonly string[];
  /** Some of the other lists of tags, which differ in titles of articles alone. */
  readonly alike: readonly string[];
}

export function addressesOf(reader: Reader, { base, most }: WholeSite): Addresses {
  const folder = path.join(reader.folder, base);
  const all = withoutMostBorrowed(addressesIn(folder), folder);
  const [tag, ...alike] = all.filter(isTag);
  const others = all.filter((address) => !isTag(address));
  const different = tag === undefined ? others : [tag, ...others];
  return most === undefined
    ? { different, alike: spread(alike, ofAlike) }
    : { different: fewWithAll(different, folder, most), alike: [] };
}

/** Of articles in the language of the source, shown to readers of another one, the first: their texts are looked at once. */
function withoutMostBorrowed(addresses: readonly string[], folder: string): readonly string[] {
  const borrowed = addresses.filter((address) =>
    readFileSync(fileOf(folder, address), 'utf8').includes('<h1 lang='),
  );
  const others = new Set(borrowed.slice(1));
  return addresses.filter((address) => !others.has(address));
}

/** Everything that makes a page another one to look at, and what its HTML has then. */
const idioms: Readonly<Record<string, RegExp>> = {
  'a tag': /data-tag-articles/,
  'the home page': /class="hero/,
  'a category': /data-category-articles/,
  'the page of results': /data-search-results/,
  'what is shown where nothing is': /data-not-found/,
  'an article': /data-article-body/,
  tabs: /class="tab-list"/,
  'a table': /<table/,
  callouts: /class="callout /,
  'an image with a caption': /<figcaption/,
  'an image that opens': /data-zoom/,
  code: /<pre/,
  'a video': /data-embed/,
  'related articles': /class="related"/,
};

/** How many of those that are alike are looked at. */
const ofAlike = 10;

/** How many pages there are of each idiom, at least. */
const ofEach = 2;

/**
 * Chooses pages so that all idioms are among them, and the longest one; the others are spread evenly over the rest.
 *
 * @throws where no page has an idiom: nothing would be looked at
 */
function fewWithAll(addresses: readonly string[], folder: string, most: number): readonly string[] {
  const pages = addresses.map((address) => ({
    address,
    html: readFileSync(fileOf(folder, address), 'utf8'),
  }));
  const examples = Object.entries(idioms).flatMap(([idiom, pattern]) => {
    const found = pages.filter(({ html }) => pattern.test(html));
    if (found.length === 0) throw new Error(`No page has ${idiom}.`);
    return spread(found, ofEach);
  });
  const longest = pages.toSorted((one, other) => other.html.length - one.html.length).slice(0, 1);
  const chosen = new Set([...examples, ...longest].map(({ address }) => address));
  const rest = addresses.filter((address) => !chosen.has(address));
  return [...chosen, ...spread(rest, most - chosen.size)];
}

/**
 * Opens pages of a help center, each in one of a few tabs that are used again, and gathers what is to be said of them.
 *
 * @returns faults with their pages, in the order of the pages
 */
export async function faultsOfPages(
  reader: Reader,
  { base }: WholeSite,
  addresses: readonly string[],
  look: Look,
): Promise<readonly string[]> {
  const left = [...addresses.entries()];
  const faults: string[][] = [];
  const visit = async (page: Page): Promise<void> => {
    const settled = watch(page);
    for (let next = left.shift(); next !== undefined; next = left.shift()) {
      const [place, address] = next;
      await page.goto(reader.origin + base + address, { waitUntil: 'commit' });
      faults[place] = (await look(page, settled)).map((fault) => `${address} ${fault}`);
    }
  };
  const others = Array.from({ length: pagesAtOnce - 1 }, () => reader.context.newPage());
  await Promise.all([reader.page, ...(await Promise.all(others))].map(visit));
  return faults.flat();
}

/**
 * Watches what a page asks for.
 *
 * @returns waits until all of it has come, and scripts that were loaded for what is on the page have done their work
 */
export function watch(page: Page): () => Promise<void> {
  const pending = new Set<Request>();
  page.on('request', (request) => pending.add(request));
  page.on('requestfinished', (request) => pending.delete(request));
  page.on('requestfailed', (request) => pending.delete(request));
  return async () => {
    // Not an animation frame: a tab that is not in front may have none.
    const idle = () => page.evaluate('new Promise((done) => requestIdleCallback(done, { timeout: 1000 }))');
    await page.waitForLoadState();
    // What a reader has just done may ask for a script, which is not told of at once.
    await idle();
    do {
      await waitFor('everything has come', async () => pending.size === 0);
      await idle();
      // The scripts of the page may have asked for others meanwhile.
    } while (pending.size > 0);
  };
}

function addressesIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.html'))
    .map((file) => `/${file.split(path.sep).join('/')}`.replace(/\/index\.html$/, '/'))
    .sort();
}

function fileOf(folder: string, address: string): string {
  return path.join(folder, address.endsWith('/') ? `${address}index.html` : address);
}

function isTag(address: string): boolean {
  return /^(?:\/de)?\/tag\//.test(address);
}

function spread<Item>(items: readonly Item[], most: number): readonly Item[] {
  const step = Math.max(1, items.length / most);
  return items.filter((_, index) => Math.floor(index / step) !== Math.floor((index - 1) / step));
}
