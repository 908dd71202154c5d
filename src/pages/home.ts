import type { HomePart } from '../content/settings/brand/types.ts';
import { trailTo } from '../model/trail.ts';
import type { Article, Category, HelpCenter } from '../model/types.ts';
import { builtInPaths, type Urls } from '../model/urls.ts';
import type { Words } from '../wording/words.ts';
import {
  articlesInReadingOrder,
  articlesWithin,
  homeCategory,
  topCategories,
} from './article/reading-order.ts';
import { createHrefs, type FrameLinkGroup, frameLinkGroup } from './brand-frame.ts';
import { type IsIcon, iconOf, isAny, usualIcon } from './category-icon.ts';
import { frame, type PageFrame } from './frame.ts';
import { linkTo, type PageLink } from './page-link.ts';

/** How many articles a category shows; what comes after them is on its page. */
const mostOfCategory = 3;
/** How many popular articles have room on the board, and how few leave it empty. */
const mostOnBoard = 5;
const fewestOnBoard = 3;

export interface HomeCategory extends PageLink {
  readonly description: string | undefined;
  /** Name of its icon, as the tag of icons takes it; nothing where no category has one. */
  readonly icon: string | undefined;
  readonly count: number;
  /** The first of its featured articles, or of all where none is. */
  readonly articles: readonly PageLink[];
}

export interface HomeView extends PageFrame {
  readonly layout: 'home';
  readonly categories: readonly HomeCategory[];
  /** Featured articles that stand in no category of the page. */
  readonly featured: readonly PageLink[];
  readonly popular: readonly PageLink[];
  /** What the board says in place of the title and the description of the site. */
  readonly heading: string;
  readonly lead: string;
  /** Popular articles beside the search field, where they come first and there are enough of them. */
  readonly board: readonly PageLink[];
  /** What stands below the board, in order. */
  readonly sections: readonly HomeSection[];
}

export type HomeSection = { readonly part: HomePart } | ({ readonly part: 'links' } & FrameLinkGroup);

/** The home page: all visible categories but sections, and the articles that writers put forward, each featured one once. */
export function homePage(helpCenter: HelpCenter, urls: Urls, words: Words, isIcon: IsIcon = isAny): HomeView {
  const { title, description, brand } = helpCenter.site;
  const hrefOf = createHrefs(helpCenter, urls);
  const { heading = title, lead = description, sections } = brand.home;
  const categories = topCategories(helpCenter);
  const hasIcons = categories.some((category) => iconOf(category, isIcon) !== undefined);
  const home = { url: builtInPaths.home, title, description, noindex: false, category: undefined, trail: [] };
  const articles = articlesInReadingOrder(helpCenter);
  const featuredIn = (category: Category | undefined): readonly PageLink[] =>
    (category === undefined ? articles : articlesWithin(category))
      .filter((article) => article.featured && topCategoryOf(article) === category)
      .map((article) => linkTo(article, urls));
  const shownOf = (category: Category): readonly PageLink[] => {
    const featured = featuredIn(category);
    return featured.length > 0 ? featured : articlesWithin(category).map((article) => linkTo(article, urls));
  };
  const popular = articles.filter((article) => article.popular).map((article) => linkTo(article, urls));
  const isOnBoard = sections[0] === 'popular' && popular.length >= fewestOnBoard && !brand.home.image;
  return {
    ...frame(home, helpCenter, urls, words),
    layout: 'home',
    heading,
    lead,
    board: isOnBoard ? popular.slice(0, mostOnBoard) : [],
    sections: (isOnBoard ? sections.slice(1) : sections).map((section) =>
      typeof section === 'string' ? { part: section } : { part: 'links', ...frameLinkGroup(section, hrefOf) },
    ),
    categories: categories.map((category) => ({
      ...linkTo(category, urls),
      description: category.description,
      icon: hasIcons ? (iconOf(category, isIcon) ?? usualIcon) : undefined,
      count: articlesWithin(category).length,
      articles: shownOf(category).slice(0, mostOfCategory),
    })),
    featured: featuredIn(undefined),
    popular,
  };
}

/** The category of the home page in which readers find an article. */
function topCategoryOf(article: Article): Category | undefined {
  const category = homeCategory(article);
  return category && trailTo(category)[0];
}
