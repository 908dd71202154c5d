import type { Category, HelpCenter } from '../../model/types.ts';
import type { Urls } from '../../model/urls.ts';
import { visibleCategories } from '../article/reading-order.ts';

/** The articles of a category, for the sidebar of pages that do not belong to it. */
export interface CategoryList {
  /** Without the base. */
  readonly path: string;
  /** Addresses are with the base, in reading order. */
  readonly articles: readonly (readonly [url: string, title: string])[];
}

/**
 * Where the list of a category is, without the base: in the folder of the search page, whose address no article can
 * have. Nothing where there is none, since the category is empty.
 */
export function categoryListPath({ name, articles }: Category): string | undefined {
  return articles.length === 0 ? undefined : `/search/lists/${encodeURIComponent(name)}.json`;
}

/** The lists of all visible categories, in reading order: a page holds the one that it belongs to, and no other. */
export function categoryLists(helpCenter: HelpCenter, urls: Urls): readonly CategoryList[] {
  return visibleCategories(helpCenter).flatMap((category) => {
    const path = categoryListPath(category);
    if (path === undefined) return [];
    return [{ path, articles: category.articles.map(({ url, title }) => [urls.withBase(url), title]) }];
  });
}
