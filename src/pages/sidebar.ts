import type { Category, HelpCenter } from '../model/types.ts';
import type { Urls } from '../model/urls.ts';
import { visibleCategories } from './article/reading-order.ts';
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
    };
  });
}
