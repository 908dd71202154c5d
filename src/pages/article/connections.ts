import { compareText } from '../../model/order.ts';
import type { Article, Tag } from '../../model/types.ts';

/** Articles that belong to an article; all are visible. */
export interface Connections {
  /** Nearest first. */
  readonly related: readonly Article[];
  /** Those that link to it, in order of title. */
  readonly linkedFrom: readonly Article[];
}

export const noConnections: Connections = { related: [], linkedFrom: [] };

const mostRelated = 5;

/**
 * Prepares the look-up of what belongs to an article. Two articles are the nearer the smaller the groups are that they
 * share: the articles of a tag, those that one article links to, those that link to one. Each group gives the pair one
 * point divided by the size of the group, and a link from one to the other a whole point.
 *
 * @param articles visible ones
 * @param linksOf the visible articles that one links to, each once, itself left out
 */
export function createConnections(
  articles: readonly Article[],
  tags: readonly Tag[],
  linksOf: (article: Article) => readonly Article[],
): (article: Article) => Connections {
  const linksTo = new Map<Article, Article[]>(articles.map((article) => [article, []]));
  for (const article of articles) for (const target of linksOf(article)) linksTo.get(target)?.push(article);
  const groupsOf = new Map<Article, (readonly Article[])[]>(articles.map((article) => [article, []]));
  for (const tag of tags) for (const article of tag.articles) groupsOf.get(article)?.push(tag.articles);

  return (article) => {
    const linkedFrom = linksTo.get(article);
    if (!linkedFrom) return noConnections;
    const linked = linksOf(article);
    const groups = [
      ...[...linked, ...linkedFrom].map((other) => [other]),
      ...(groupsOf.get(article) ?? []),
      ...linkedFrom.map(linksOf),
      ...linked.map((target) => linksTo.get(target) ?? []),
    ];
    return { related: nearest(article, groups), linkedFrom: linkedFrom.toSorted(byTitle) };
  };
}

/** A group of so many says next to nothing, and costs time on every page of a large site. */
const largestGroup = 100;

function nearest(article: Article, groups: readonly (readonly Article[])[]): readonly Article[] {
  const points = new Map<Article, number>();
  for (const group of groups) {
    if (group.length > largestGroup) continue;
    for (const other of group) {
      if (other !== article) points.set(other, (points.get(other) ?? 0) + 1 / group.length);
    }
  }
  return [...points]
    .sort(([a, few], [b, many]) => many - few || compareText(a.document.file, b.document.file))
    .slice(0, mostRelated)
    .map(([other]) => other);
}

function byTitle(a: Article, b: Article): number {
  return compareText(a.title, b.title) || compareText(a.document.file, b.document.file);
}
