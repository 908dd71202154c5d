import type { Category, HelpCenter } from '../model/types.ts';
import type { Urls } from '../model/urls.ts';
import { visibleCategories } from './article/reading-order.ts';
import { categoryListPath } from './host/category-lists.ts';
import { linkTo, type PageLink } from './page-link.ts';

export interface SidebarArticle extends PageLink {
  readonly current: boolean;
}

export interface SidebarCategory extends PageLink {
  readonly open: boolean;
  /** Whether the page is the category's own. */
  readonly current: boolean;
  /** The articles of the open category; of others none, so that a page does not grow with the whole site. */
  readonly articles: readonly SidebarArticle[];
  /** Address of the list of its articles, where the page does not hold it and there are any. */
  readonly listUrl: string | undefined;
}

/**
 * The categories beside a page, with the articles of the open one.
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
  return visibleCategories(helpCenter).map((category) => {
    const open = category === openCategory;
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
      listUrl: list === undefined ? undefined : urls.withBase(list),
    };
  });
}
