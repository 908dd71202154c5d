import type { Engine, Hit } from './engine.ts';
import { resultsLookedAt } from './engine.ts';
import type { Query } from './queries.ts';

/** How well an engine answers some queries, each figure from 0 to 1. */
export interface Relevance {
  readonly queryCount: number;
  /** A right article comes first, or is one of the first five. */
  readonly first: number;
  readonly firstFive: number;
  /** Mean of one divided by the place of the first right article; 0 where it is not among the first ten. */
  readonly meanReciprocalRank: number;
  /** Nothing is found at all. */
  readonly empty: number;
}

/** What an engine answered to a query. */
export interface Answer {
  readonly query: Query;
  readonly hits: readonly Hit[];
}

export async function answersOf(engine: Engine, queries: readonly Query[]): Promise<readonly Answer[]> {
  const answers: Answer[] = [];
  for (const query of queries) answers.push({ query, hits: await engine.search(query.query) });
  return answers;
}

export function relevanceOf(answers: readonly Answer[]): Relevance {
  const ranks = answers.map(rankOf);
  return {
    queryCount: answers.length,
    first: mean(ranks.map((rank) => Number(rank === 1))),
    firstFive: mean(ranks.map((rank) => Number(rank <= 5))),
    meanReciprocalRank: mean(ranks.map((rank) => 1 / rank)),
    empty: mean(answers.map(({ hits }) => Number(hits.length === 0))),
  };
}

/** One divided by the place of the first right article; 0 where it is not among the first ten. */
export function reciprocalRankOf(answer: Answer): number {
  return 1 / rankOf(answer);
}

/** How often a link to a heading is answered with that very heading. */
export interface DeepLinks {
  readonly queryCount: number;
  /** It is the first result. */
  readonly first: number;
  /** It is the section that the right article is shown with, wherever that article comes. */
  readonly ofArticle: number;
}

/** @param exists whether there is such a heading: `/article/send/#files` */
export function deepLinksOf(answers: readonly Answer[], exists: (anchor: string) => boolean): DeepLinks {
  const aimed = answers.flatMap(({ query, hits }) => {
    const anchors = query.anchors.filter((anchor) => anchor.includes('#') && exists(anchor));
    return anchors.length === 0 ? [] : [{ anchors, found: hits.map(({ url, id }) => `${url}#${id}`) }];
  });
  return {
    queryCount: aimed.length,
    first: mean(aimed.map(({ anchors, found }) => Number(anchors.includes(found[0] ?? '')))),
    ofArticle: mean(aimed.map(({ anchors, found }) => Number(found.some((hit) => anchors.includes(hit))))),
  };
}

/** Place of the first right article, from 1; infinite where there is none. */
function rankOf({ query, hits }: Answer): number {
  const place = hits.slice(0, resultsLookedAt).findIndex(({ url }) => query.urls.includes(url));
  return place === -1 ? Number.POSITIVE_INFINITY : place + 1;
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
