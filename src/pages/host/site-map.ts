import { compareText } from '../../model/order.ts';
import type { HelpCenter } from '../../model/types.ts';
import { builtInPaths, type Urls } from '../../model/urls.ts';

/** Whole addresses of the pages that search engines shall find, in order of address. */
export function siteMap(helpCenter: HelpCenter, urls: Urls): readonly string[] {
  const pages = [...helpCenter.categories, ...helpCenter.articles].filter((page) => !page.hidden);
  const paths = [builtInPaths.home, ...[...pages, ...helpCenter.tags].map((page) => page.url)];
  return paths.map((path) => urls.absolute(path)).sort(compareText);
}
