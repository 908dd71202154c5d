import { compareText } from '../../model/order.ts';
import type { HelpCenter } from '../../model/types.ts';
import { builtInPaths, statementPath, type Urls } from '../../model/urls.ts';
import type { OwnPage } from '../own-page.ts';

/** Whole addresses of the pages that search engines shall find, in order of address. */
export function siteMap(
  helpCenter: HelpCenter,
  urls: Urls,
  ownPages: readonly Pick<OwnPage, 'url' | 'hidden'>[] = [],
): readonly string[] {
  const pages = [
    // What is shown in the language of the source is found there.
    ...[...helpCenter.categories, ...helpCenter.articles, ...helpCenter.tags].filter(
      ({ borrowed }) => borrowed === undefined,
    ),
    ...ownPages,
  ].filter((page) => !('hidden' in page && page.hidden));
  const statement = helpCenter.site.accessibility ? [statementPath] : [];
  const paths = [builtInPaths.home, ...statement, ...pages.map((page) => page.url)];
  // A page of `_pages/` may stand in the place of the home page.
  return [...new Set(paths)].map((path) => urls.absolute(path)).sort(compareText);
}
