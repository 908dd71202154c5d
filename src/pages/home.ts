import type { Category, HelpCenter } from '../model/types.ts';
import { builtInPaths, type Urls } from '../model/urls.ts';
import { articlesInReadingOrder, homeCategory, visibleCategories } from './article/reading-order.ts';
import { frame, type PageFrame } from './frame.ts';
import { linkTo, type PageLink } from './page-link.ts';

/** How many featured articles a category shows; what comes after them is on its page. */
const mostFeatured = 4;

export interface HomeCategory extends PageLink {
  readonly description: string | undefined;
  readonly count: number;
  /** The first of its featured articles. */
  readonly featured: readonly PageLink[];
}

export interface HomeView extends PageFrame {
  readonly layout: 'home';
  readonly categories: readonly HomeCategory[];
  /** Featured articles that stand in no category of the page. */
  readonly featured: readonly PageLink[];
  readonly popular: readonly PageLink[];
}

/** The home page: all visible categories, and the articles that writers put forward, each featured one once. */
export function homePage(helpCenter: HelpCenter, urls: Urls): HomeView {
  const { title, description } = helpCenter.site;
  const home = { url: builtInPaths.home, title, description, noindex: false, category: undefined, trail: [] };
  const articles = articlesInReadingOrder(helpCenter);
  const featuredIn = (category: Category | undefined): readonly PageLink[] =>
    (category?.articles ?? articles)
      .filter((article) => article.featured && homeCategory(article) === category)
      .map((article) => linkTo(article, urls));
  return {
    ...frame(home, helpCenter, urls),
    layout: 'home',
    categories: visibleCategories(helpCenter).map((category) => ({
      ...linkTo(category, urls),
      description: category.description,
      count: category.articles.length,
      featured: featuredIn(category).slice(0, mostFeatured),
    })),
    featured: featuredIn(undefined),
    popular: articles.filter((article) => article.popular).map((article) => linkTo(article, urls)),
  };
}
