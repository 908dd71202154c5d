import type { Article, HelpCenter } from '../../model/types.ts';
import type { Urls } from '../../model/urls.ts';
import { linkTo, type PageLink } from '../page-link.ts';
import { homeCategory, visibleCategories } from './reading-order.ts';

export interface Neighbours {
  readonly previous: PageLink | undefined;
  readonly next: PageLink | undefined;
}

export type FindNeighbours = (article: Article) => Neighbours;

/**
 * Prepares the look-up of the articles before and after an article in its category, because looking for its
 * place in the list on every page would cost the square of a long category. Hidden articles have none.
 */
export function createNeighbours(helpCenter: HelpCenter, urls: Urls): FindNeighbours {
  const neighbours = new Map<Article, Neighbours>();
  for (const category of visibleCategories(helpCenter)) {
    const links = category.articles.map((article) => linkTo(article, urls));
    for (const [index, article] of category.articles.entries()) {
      if (homeCategory(article) !== category) continue;
      neighbours.set(article, { previous: links[index - 1], next: links[index + 1] });
    }
  }
  return (article) => neighbours.get(article) ?? { previous: undefined, next: undefined };
}
