import type { Browser } from 'playwright-core';
import type { SearchArticle } from '../../src/search/index-article.ts';
import { loadLanguage } from '../../src/search/languages.ts';
import type { Site } from '../../src/site/site.ts';
import { createBm25fEngine } from './bm25f-engine.ts';
import type { Engine } from './engine.ts';
import { createFlexSearchEngine } from './flexsearch-engine.ts';
import { createLunrDefaultsEngine } from './lunr-defaults-engine.ts';
import { createLunrEngine } from './lunr-engine.ts';
import { createMiniSearchEngine } from './minisearch-engine.ts';
import { createOramaEngine } from './orama-engine.ts';
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
  const { language: tag } = site.helpCenter.site;
  const engines = [
    createBm25fEngine(articles, loadLanguage(tag)),
    createMiniSearchEngine(articles),
    pagefind,
    createFlexSearchEngine(articles, tag),
    await createOramaEngine(articles, tag),
    createLunrDefaultsEngine(articles, tag),
    // Lunr 0.7.1 has no other language, and long words of some are too much for it.
    ...(tag.startsWith('en') ? [createLunrEngine(articles)] : []),
  ];
  return { engines, close: pagefind.close };
}

/** The pages as they are published, hidden articles left out. */
function articlePages({ pages, pageHtml }: Site): readonly PublishedPage[] {
  return pages.flatMap((page) =>
    page.kind === 'article' && !page.article.hidden ? [{ url: page.article.url, html: pageHtml(page) }] : [],
  );
}
