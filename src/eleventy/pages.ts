import type { UserConfig } from '@11ty/eleventy';
import type { Page } from '../pages/all-pages.ts';
import type { FinishedPage } from '../site/site.ts';
import { bytesToWrite } from './bytes-to-write.ts';
import type { Run } from './run.ts';

const extension = 'signpost';
const collection = 'signpostPages';
const transform = 'signpost page';

/**
 * Lets Eleventy write every page of the help center from one virtual template that it paginates over.
 *
 * Eleventy never opens an article: it reads no front matter, no data file and no template from the content folder,
 * so nothing in there can reach its engines. Entries are numbers, since Eleventy copies deeply what it paginates, and
 * the template renders nothing but its entry: Eleventy keeps what templates render until the build ends. The page
 * itself is made by a transform, when it is written, and where nobody but Eleventy reads it, its memory is taken back.
 */
export function helpCenterPages(config: UserConfig, runOf: () => Run): void {
  const pageOf = (entry: unknown): Page | FinishedPage => {
    const page = runOf().pages[Number(entry)];
    if (!page) throw new Error(`Eleventy asked for page ${String(entry)}, and there is none.`);
    return page;
  };

  config.addTemplateFormats(extension);
  config.addExtension(extension, {
    outputFileExtension: 'html',
    compile: () => async (data) => String(data.entry),
  });
  // Collections are made when the addresses of all other templates are known. A page of the site's own takes the place
  // of the home page; where it takes another address, that is an error, and nothing is published.
  config.addCollection(collection, (api) => {
    const { pages, site } = runOf();
    const taken = new Set(api.getAll().map(({ url }) => url && site.urls.withBase(url)));
    return pages.flatMap(({ url }, index) => (taken.has(url) ? [] : [index]));
  });
  config.addTemplate(`help-center.${extension}`, '', {
    pagination: { data: `collections.${collection}`, size: 1, alias: 'entry' },
    permalink: ({ entry }: Readonly<Record<string, unknown>>) => {
      const base = runOf().site.urls.withBase('/').slice(1);
      return pageOf(entry).outputPath.slice(base.length);
    },
    layout: false,
    // What the layouts of own pages show is not worked out for thousands of pages that do not ask.
    'override:eleventyComputed': {},
    eleventyExcludeFromCollections: true,
  });
  // Eleventy warns of transforms that take most of the time; this one is the work itself.
  config.benchmarks.config.setMinimumThresholdPercent(100);
  const toBytes = bytesToWrite();
  let isOnlyWritten = false;
  config.on('eleventy.before', async ({ outputMode }) => {
    const isLastTransform = Object.keys(config.transforms).at(-1) === transform;
    // One listener is ours.
    const isReadLater = config.events.listenerCount('eleventy.after') > 1;
    isOnlyWritten = outputMode === 'fs' && isLastTransform && !isReadLater;
  });
  config.addTransform(transform, function (content) {
    const { inputPath, outputPath } = this.page;
    if (!inputPath.endsWith(`.${extension}`)) return content;
    const page = pageOf(content);
    const html = 'html' in page ? page.html : runOf().site.pageHtml(page);
    return isOnlyWritten && outputPath !== false ? toBytes(html, outputPath) : html;
  });
  runBeforeOthers(config);
}

/** Transforms run in the order in which they were added, and a site adds its own before plugins are loaded. */
function runBeforeOthers({ transforms }: UserConfig): void {
  for (const [name, other] of Object.entries(transforms)) {
    if (name === transform || name.startsWith('@11ty/')) continue;
    delete transforms[name];
    transforms[name] = other;
  }
}
