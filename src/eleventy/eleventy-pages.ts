import type { UserConfig } from '@11ty/eleventy';
import type { Page } from '../pages/all-pages.ts';
import type { FinishedPage, Site } from '../site/site.ts';

/**
 * Makes every page of the site from one virtual template that Eleventy paginates over.
 *
 * Eleventy never opens an article: it reads no front matter, no data file and no template from the content folder,
 * so nothing in there can reach its engines. Entries are numbers, since Eleventy copies deeply what it paginates, and
 * the template renders nothing but its entry: Eleventy keeps what templates render until the build ends. The page
 * itself is made by a transform, when it is written, and is not kept.
 */
export function pages(config: UserConfig, site: Site): void {
  const pages = [...site.pages, ...site.finishedPages];
  config.addExtension('signpost', {
    outputFileExtension: 'html',
    compile: () => async (data) => String(data.entry),
  });
  config.addTemplate('pages.signpost', '', {
    pages: pages.map((_page, index) => index),
    pagination: { data: 'pages', size: 1, alias: 'entry' },
    permalink: (data: Readonly<Record<string, unknown>>) => pageAt(pages, data.entry).outputPath,
    eleventyExcludeFromCollections: true,
  });
  // Eleventy warns of transforms that take most of the time; this one is the work itself.
  config.benchmarks.config.setMinimumThresholdPercent(100);
  config.addTransform('page', (entry) => {
    const page = pageAt(pages, entry);
    return 'html' in page ? page.html : site.pageHtml(page);
  });
}

function pageAt(pages: readonly (Page | FinishedPage)[], entry: unknown): Page | FinishedPage {
  const page = pages[Number(entry)];
  if (!page) throw new Error(`Eleventy asked for page ${String(entry)}, and there is none.`);
  return page;
}
