import { builtInPaths, type Urls } from '../model/urls.ts';
import type { Words } from '../wording/words.ts';
import { linkTo, type PageLink } from './page-link.ts';

export interface Breadcrumb extends PageLink {
  /** Whether it is the page itself, always the last. */
  readonly current: boolean;
}

/**
 * The way from the home page to a page.
 *
 * @param trail the pages below the home page, the page itself last, addresses without the base; an empty
 *   one gives no breadcrumbs, because a way of one page is none
 */
export function breadcrumbs(trail: readonly PageLink[], urls: Urls, words: Words): readonly Breadcrumb[] {
  if (trail.length === 0) return [];
  const way = [{ title: words.home, url: builtInPaths.home }, ...trail];
  return way.map((page, index) => ({ ...linkTo(page, urls), current: index === way.length - 1 }));
}
