import { compareText } from '../../model/order.ts';
import type { HelpCenter } from '../../model/types.ts';
import { builtInPaths, type Urls } from '../../model/urls.ts';
import type { OwnPage } from '../own-page.ts';

/** Whole addresses of the pages that search engines shall find, in order of address. */
export function siteMap(
  helpCenter: HelpCenter,
  urls: Urls,
  ownPages: readonly Pick<OwnPage, 'url' | 'hidden'>[] = [],
): readonly string[] {
  const pages = [...helpCenter.categories, ...helpCenter.articles, ...ownPages].filter(
    (page) => !page.hidden,
  );
  const paths = [builtInPaths.home, ...[...pages, ...helpCenter.tags].map((page) => page.url)];
  // A page of `_pages/` may stand in the place of the home page.
  return [...new Set(paths)].map((path) => urls.absolute(path)).sort(compareText);
}
