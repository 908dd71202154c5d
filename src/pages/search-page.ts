import type { Article, HelpCenter } from '../model/types.ts';
import { builtInPaths, type Urls } from '../model/urls.ts';
import { frame, type PageFrame } from './frame.ts';
import { linkTo, type PageLink } from './page-link.ts';
import { otherArticles, visibleCategories } from './reading-order.ts';

export interface SearchGroup {
  readonly title: string;
  /** The category's page; the articles of no category have none. */
  readonly url: string | undefined;
  readonly articles: readonly PageLink[];
}

export interface SearchView extends PageFrame {
  readonly layout: 'search';
  readonly groups: readonly SearchGroup[];
}

/** The page where readers look for articles: everything visible, by category. */
export function searchPage(helpCenter: HelpCenter, urls: Urls): SearchView {
  const page = { url: builtInPaths.search, title: 'All articles' };
  const { description } = helpCenter.site;
  return {
    ...frame({ ...page, description, noindex: false, category: undefined, trail: [page] }, helpCenter, urls),
    layout: 'search',
    groups: groups(helpCenter, urls),
  };
}

function groups(helpCenter: HelpCenter, urls: Urls): readonly SearchGroup[] {
  const links = (articles: readonly Article[]) => articles.map((article) => linkTo(article, urls));
  const byCategory = visibleCategories(helpCenter).map((category) => ({
    ...linkTo(category, urls),
    articles: links(category.articles),
  }));
  const others = links(otherArticles(helpCenter));
  if (others.length === 0) return byCategory;
  return [...byCategory, { title: 'Other articles', url: undefined, articles: others }];
}
