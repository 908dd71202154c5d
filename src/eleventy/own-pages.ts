import type { Data, UserConfig } from '@11ty/eleventy';
import { isOwnTemplate } from './made-pages.ts';
import { pageDataOf } from './page-data.ts';
import type { Run } from './run.ts';

/** Layout of templates that name none; it puts pages of `_pages/` into the frame of the site, and nothing else. */
const layout = 'layouts/own-page.njk';

/** Gives the site's own pages the frame of the site, unless they say `layout` themselves, and what all layouts show. */
export function ownPages(config: UserConfig, runOf: () => Run): void {
  config.addGlobalData('layout', layout);
  config.addGlobalData('eleventyComputed', {
    view: (data: Data) => layoutOf(data, runOf())?.view,
    assets: (data: Data) => layoutOf(data, runOf())?.assets,
  });
}

/** What layouts show around a page of `_pages/`; nothing for what other plugins make, and for what is no HTML. */
function layoutOf(data: Data, { site }: Run) {
  const { inputPath, outputFileExtension, url } = pageDataOf(data);
  if (url === false || !isOwnTemplate(inputPath) || outputFileExtension !== 'html') return undefined;
  return site.ownPageLayout({
    url,
    title: textOf(data.title),
    description: textOf(data.description),
    hidden: data.hidden === true,
  });
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
