import { trailTitle } from '../model/trail.ts';
import type { Article, HelpCenter } from '../model/types.ts';
import { builtInPaths, type Urls } from '../model/urls.ts';
import type { Words } from '../wording/words.ts';
import {
  articlesInReadingOrder,
  otherArticles,
  visibleCategories,
  visibleSections,
} from './article/reading-order.ts';
import { createHrefs } from './brand-frame.ts';
import { frame, type PageFrame } from './frame.ts';
import { linkTo, type PageLink } from './page-link.ts';

export interface SearchGroup {
  readonly title: string;
  /** Of the place where its articles are listed, and as an address has it. */
  readonly id: string;
  readonly anchor: string;
  /** The category's page; the articles of no category have none. */
  readonly url: string | undefined;
  readonly articles: readonly PageLink[];
}

/** A category that results can be narrowed down to. */
export interface SearchCategory {
  readonly name: string;
  readonly title: string;
}

export interface SearchView extends PageFrame {
  readonly layout: 'search';
  readonly categories: readonly SearchCategory[];
  readonly groups: readonly SearchGroup[];
  /** What readers are shown for whom a search finds nothing. */
  readonly popular: readonly PageLink[];
  /** Where readers who are stuck get help. */
  readonly contact: string | undefined;
}

/** The page where readers look for articles: results of a search, and everything visible, by category. */
export function searchPage(helpCenter: HelpCenter, urls: Urls, words: Words): SearchView {
  const page = { url: builtInPaths.search, title: words.search };
  const { description, contact } = helpCenter.site;
  const articles = articlesInReadingOrder(helpCenter);
  return {
    ...frame(
      { ...page, description, noindex: false, category: undefined, trail: [page] },
      helpCenter,
      urls,
      words,
    ),
    layout: 'search',
    categories: visibleCategories(helpCenter).map((category) => ({
      name: category.name,
      title: trailTitle(category),
    })),
    groups: groups(helpCenter, urls, words),
    popular: articles.filter(({ popular }) => popular).map((article) => linkTo(article, urls)),
    contact: contact && createHrefs(helpCenter, urls)(contact),
  };
}

function groups(helpCenter: HelpCenter, urls: Urls, words: Words): readonly SearchGroup[] {
  const links = (articles: readonly Article[]) => articles.map((article) => linkTo(article, urls));
  const byCategory = visibleCategories(helpCenter)
    .filter((category) => category.articles.length > 0 || visibleSections(category).length === 0)
    .map((category) => ({
      ...placeOf(`in-${category.name}`),
      ...linkTo({ title: trailTitle(category), url: category.url }, urls),
      articles: links(category.articles),
    }));
  const others = links(otherArticles(helpCenter));
  if (others.length === 0) return byCategory;
  const place = placeOf('others');
  return [...byCategory, { ...place, title: words.otherArticles, url: undefined, articles: others }];
}

/** An id has no white space, which names of files may have. */
function placeOf(name: string): Pick<SearchGroup, 'id' | 'anchor'> {
  const id = name.replace(/\s+/g, '-');
  // A fragment may hold a slash, which names of folders have.
  return { id, anchor: encodeURIComponent(id).replaceAll('%2F', '/') };
}
