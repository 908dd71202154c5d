import { compareInReadingOrder } from '../../model/order.ts';
import type { Article, Category, HelpCenter } from '../../model/types.ts';

/** The categories that readers find in lists, in reading order. */
export function visibleCategories(helpCenter: HelpCenter): readonly Category[] {
  return helpCenter.categories.filter((category) => !category.hidden);
}

/** The category in which readers find an article: the first visible one that it names. */
export function homeCategory(article: Article): Category | undefined {
  return article.categories.find((category) => !category.hidden);
}

/** Visible articles that no visible category lists, in reading order. */
export function otherArticles(helpCenter: HelpCenter): readonly Article[] {
  return helpCenter.articles
    .filter((article) => !article.hidden && homeCategory(article) === undefined)
    .sort((a, b) => compareInReadingOrder(a.document, b.document));
}

/** Every visible article once, in order of category, then in order within it; those of no category last. */
export function articlesInReadingOrder(helpCenter: HelpCenter): readonly Article[] {
  const listed = visibleCategories(helpCenter).flatMap((category) => category.articles);
  return [...new Set([...listed, ...otherArticles(helpCenter)])];
}
