import { trailTo } from '../model/trail.ts';
import type { Category, HelpCenter } from '../model/types.ts';
import type { Urls } from '../model/urls.ts';
import { topCategories, visibleSections } from './article/reading-order.ts';
import { categoryListPath } from './host/category-lists.ts';
import { linkTo, type PageLink } from './page-link.ts';

export interface SidebarArticle extends PageLink {
  readonly current: boolean;
}

export interface SidebarCategory extends PageLink {
  readonly open: boolean;
  /** Whether the page is the category's own. */
  readonly current: boolean;
  /** The articles of an open category; of others none, so that a page does not grow with the whole site. */
  readonly articles: readonly SidebarArticle[];
  /** The sections of an open category. */
  readonly sections: readonly SidebarCategory[];
  /** Address of the list of what is in it, where the page does not hold it and there is any. */
  readonly listUrl: string | undefined;
}

/**
 * The categories beside a page, with what is in the open one and in those that lead to it.
 *
 * @param currentUrl address of the page without the base
 * @param openCategory the category that the page belongs to; the very object, no name or address is compared
 */
export function sidebar(
  helpCenter: HelpCenter,
  urls: Urls,
  currentUrl: string,
  openCategory: Category | undefined,
): readonly SidebarCategory[] {
  const branch = new Set(openCategory && trailTo(openCategory));
  const entryOf = (category: Category): SidebarCategory => {
    const open = branch.has(category);
    const list = open ? undefined : categoryListPath(category);
    return {
      ...linkTo(category, urls),
      open,
      current: category.url === currentUrl,
      articles: open
        ? category.articles.map((article) => ({
            ...linkTo(article, urls),
            current: article.url === currentUrl,
          }))
        : [],
      sections: open ? visibleSections(category).map(entryOf) : [],
      listUrl: list === undefined ? undefined : urls.withBase(list),
    };
  };
  return topCategories(helpCenter).map(entryOf);
}
