import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { openBuiltIndex } from '../../src/search/built-index.ts';
import { loadLanguage } from '../../src/search/languages.ts';
import { createSearch } from '../../src/search/shared/search.ts';
import type { Site } from '../../src/site/site.ts';
import { measureBuild } from '../measure-build.ts';
import { coldPagefind } from './cold-pagefind.ts';
import { coldSignpost } from './cold-signpost.ts';
import type { SearchCorpus } from './corpora.ts';
import { type GrownContent, makeGrowingContent } from './growing-content.ts';
import { readHelpCenter, searchedArticles, wordsOf } from './help-center.ts';
import { openHost } from './host.ts';
import type { PublishedPage } from './pagefind-index.ts';
import { type ColdSearch, measureTransfers, type Transfer } from './transfer.ts';

export interface SizeMeasurement {
  readonly content: GrownContent;
  readonly searches: readonly { readonly name: string; readonly transfers: readonly Transfer[] }[];
}

/** Path that the real help center lives under. */
const base = '/help';
/** Results that are waited for. */
const resultsShown = 5;

export interface SizeOptions {
  /** The help center that the content is made from, and the site that it is. */
  readonly source: SearchCorpus;
  readonly site: Site;
  /** How many times as many articles there are to be. */
  readonly multiple: number;
  readonly queries: readonly string[];
  readonly browser: Browser;
  /** Whether Pagefind is measured too. */
  readonly peers: boolean;
  /** An empty temporary folder. */
  readonly folder: string;
}

/** Builds a site of some size and counts what searching it costs a browser. */
export async function measureSize(options: SizeOptions): Promise<SizeMeasurement> {
  const { source, site, multiple, queries, browser, folder } = options;
  const content = path.join(folder, 'content');
  const output = path.join(folder, 'site');
  mkdirSync(content);
  // 15 categories at 168 articles are 47 at 1,680 and 106 at 8,400.
  const scale = { articles: multiple, categories: Math.sqrt(multiple) };
  const words = wordsOf(site, loadLanguage(site.helpCenter.site.language));
  const grown = makeGrowingContent(source.content, content, scale, words);
  measureBuild(content, output, base, folder);
  if (options.peers)
    await addPagefind(publishedPages(await readHelpCenter({ ...source, content }), output), output);

  const host = await openHost(output);
  const searches = [
    await signpost(host.origin, output),
    ...(options.peers ? [coldPagefind(host.origin)] : []),
  ];
  const measured: { name: string; transfers: readonly Transfer[] }[] = [];
  for (const search of searches) {
    measured.push({ name: search.name, transfers: await measureTransfers(browser, search, queries) });
  }
  await host.close();
  return { content: grown, searches: measured };
}

async function signpost(origin: string, output: string): Promise<ColdSearch> {
  const index = await openBuiltIndex(path.join(output, base, 'search'));
  if (!index) throw new Error('The build has written no search files.');
  const search = await createSearch(index.load, index.language);
  return coldSignpost(`${origin}${base}/`, async (query) => {
    const { results } = await search.search(query, { limit: resultsShown });
    if (results.length === 0)
      throw new Error(`Nothing is found for \`${query}\`: there is nothing to wait for.`);
    return results.length;
  });
}

async function addPagefind(pages: Iterable<PublishedPage>, output: string): Promise<void> {
  // Its package may have been installed a moment ago.
  const { writePagefindIndex } = await import('./pagefind-index.ts');
  await writePagefindIndex(pages, path.join(output, 'pagefind'));
  writeFileSync(path.join(output, 'index.html'), '<!doctype html><title>Pagefind</title>');
}

/** The pages that a build has written, hidden articles left out; thousands, so one by one. */
function* publishedPages(site: Site, output: string): Iterable<PublishedPage> {
  for (const { url } of searchedArticles(site)) {
    yield { url, html: readFileSync(path.join(output, base, url, 'index.html'), 'utf8') };
  }
}
