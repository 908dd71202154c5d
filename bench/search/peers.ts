import type { Browser } from 'playwright-core';
import type { SearchArticle } from '../../src/search/index-article.ts';
import type { Site } from '../../src/site/site.ts';
import type { Engine } from './engine.ts';
import { createLunrEngine } from './lunr-engine.ts';
import { createMiniSearchEngine } from './minisearch-engine.ts';
import { openPagefindEngine } from './pagefind-engine.ts';
import type { PublishedPage } from './pagefind-index.ts';

export interface Peers {
  readonly engines: readonly Engine[];
  readonly close: () => Promise<void>;
}

/**
 * Opens the searches of others over the same articles. Import this file once they are installed, and not before.
 *
 * @param folder an empty temporary folder
 */
export async function openPeers(
  site: Site,
  articles: readonly SearchArticle[],
  browser: Browser,
  folder: string,
): Promise<Peers> {
  const pagefind = await openPagefindEngine(articlePages(site), folder, browser);
  const engines = [createLunrEngine(articles), createMiniSearchEngine(articles), pagefind];
  return { engines, close: pagefind.close };
}

/** The pages as they are published, hidden articles left out. */
function articlePages({ pages, pageHtml }: Site): readonly PublishedPage[] {
  return pages.flatMap((page) =>
    page.kind === 'article' && !page.article.hidden ? [{ url: page.article.url, html: pageHtml(page) }] : [],
  );
}
