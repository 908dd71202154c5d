import { compareInReadingOrder } from '../../model/order.ts';
import { withSections } from '../../model/trail.ts';
import type { Article, Category, HelpCenter } from '../../model/types.ts';

/** The categories that readers find in lists, in reading order. */
export function visibleCategories(helpCenter: HelpCenter): readonly Category[] {
  return helpCenter.categories.filter((category) => !category.hidden);
}

/** Those of them that are no section. */
export function topCategories(helpCenter: HelpCenter): readonly Category[] {
  return visibleCategories(helpCenter).filter(({ parent }) => parent === undefined);
}

/** The sections of a category that readers find in lists, in reading order. */
export function visibleSections({ sections }: Category): readonly Category[] {
  return sections.filter((section) => !section.hidden);
}

/** The visible articles of a category and of its sections, each once, in reading order. */
export function articlesWithin(category: Category): readonly Article[] {
  const shown = withSections(category).filter(({ hidden }) => !hidden || category.hidden);
  return [...new Set(shown.flatMap(({ articles }) => articles))];
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
