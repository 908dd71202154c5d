import type { Article, Category, HelpCenter } from '../../model/types.ts';
import { encodedPath, type Urls } from '../../model/urls.ts';
import { visibleCategories, visibleSections } from '../article/reading-order.ts';
import { listTitle } from '../page-link.ts';

/** The articles and sections of a category, for the sidebar of pages that do not belong to it. */
export interface CategoryList {
  /** Without the base. */
  readonly path: string;
  /** In reading order, articles first. */
  readonly entries: readonly CategoryListEntry[];
}

/** Addresses are with the base; a section has a list of its own, where there is anything in it. */
export type CategoryListEntry =
  | readonly [url: string, title: string]
  | readonly [url: string, title: string, listUrl: string];

/**
 * Where the list of a category is, without the base: in the folder of the search page, whose address no article can
 * have. Nothing where there is none, since the category is empty.
 */
export function categoryListPath(category: Category): string | undefined {
  const isEmpty = category.articles.length === 0 && visibleSections(category).length === 0;
  return isEmpty ? undefined : `/search/lists/${encodedPath(category.name)}.json`;
}

/** The lists of all visible categories, in reading order: a page holds the one that it belongs to, and no other. */
export function categoryLists(helpCenter: HelpCenter, urls: Urls): readonly CategoryList[] {
  return visibleCategories(helpCenter).flatMap((category) => {
    const path = categoryListPath(category);
    if (path === undefined) return [];
    const linkOf = (page: Article | Category) => [urls.withBase(page.url), listTitle(page)] as const;
    const articles: readonly CategoryListEntry[] = category.articles.map(linkOf);
    const sections = visibleSections(category).map((section): CategoryListEntry => {
      const list = categoryListPath(section);
      const link = linkOf(section);
      return list === undefined ? link : [...link, urls.withBase(list)];
    });
    return [{ path, entries: [...articles, ...sections] }];
  });
}
