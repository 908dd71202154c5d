import { createLookup } from '../links/lookup.ts';
import { leadsTo } from '../links/resolve.ts';
import { type CheckedPage, collectTargets } from '../links/targets.ts';
import { pathIn } from '../model/file-paths.ts';
import { createPublishedFiles } from '../site/published-files.ts';
import type { SiteState } from './site-state.ts';

/** Where a link leads: a page of the site, and a place on it. */
export interface Landing {
  readonly page: CheckedPage;
  readonly fragment: string;
}

/** Finds the page that a link leads to, as the check reads it: by address, old address, path of a file or place alone. */
export function landingOf(written: string, file: string, state: SiteState): Landing | undefined {
  const site = state.site();
  const { helpCenter, content } = site;
  const pages = state.pages();
  const from = pages.find(({ page }) => page.document.file === file);
  const href = written.replace(/\{\{-?\s*site\.baseurl\s*-?\}\}/, helpCenter.site.basePath);
  const published = createPublishedFiles(content, helpCenter)(href, file);
  const address = published
    ? helpCenter.site.basePath + published.address + href.slice(pathIn(href).length)
    : href;
  const { landings } = createLookup(collectTargets(helpCenter, pages, content.assets));
  const target = leadsTo(address, from?.page.url ?? '/', helpCenter.site, landings);
  const page = pages.find(({ page }) => page.url === target?.address);
  return page && { page, fragment: target?.fragment ?? '' };
}
