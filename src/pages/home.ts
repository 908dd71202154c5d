import type { HelpCenter } from '../model/types.ts';
import { builtInPaths, type Urls } from '../model/urls.ts';
import { frame, type PageFrame } from './frame.ts';
import { linkTo, type PageLink } from './page-link.ts';
import { articlesInReadingOrder, visibleCategories } from './reading-order.ts';

export interface HomeCategory extends PageLink {
  readonly description: string | undefined;
  readonly count: number;
}

export interface HomeView extends PageFrame {
  readonly layout: 'home';
  readonly categories: readonly HomeCategory[];
  readonly featured: readonly PageLink[];
  readonly popular: readonly PageLink[];
}

/** The home page: all visible categories, and the articles that writers put forward. */
export function homePage(helpCenter: HelpCenter, urls: Urls): HomeView {
  const { title, description } = helpCenter.site;
  const home = { url: builtInPaths.home, title, description, noindex: false, category: undefined, trail: [] };
  const articles = articlesInReadingOrder(helpCenter);
  return {
    ...frame(home, helpCenter, urls),
    layout: 'home',
    categories: visibleCategories(helpCenter).map((category) => ({
      ...linkTo(category, urls),
      description: category.description,
      count: category.articles.length,
    })),
    featured: articles.filter((article) => article.featured).map((article) => linkTo(article, urls)),
    popular: articles.filter((article) => article.popular).map((article) => linkTo(article, urls)),
  };
}
