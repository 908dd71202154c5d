import { addressKey } from '../model/addresses.ts';
import type { HelpCenter } from '../model/types.ts';
import type { CountedQuery, FollowedQuery, Signals } from './types.ts';

/** So many of a hundred choices are for one article where readers agree what a query is for. */
const agree = 60;
const fewestChoices = 3;
const mostProposed = 50;

/** Queries of which most readers chose one article. */
export function goldenQueries(
  queries: readonly FollowedQuery[],
  { articles }: HelpCenter,
): Signals['goldenQueries'] {
  const names = new Map(
    articles.filter(({ hidden }) => !hidden).map(({ url, name }) => [addressKey(url), name]),
  );
  return queries
    .flatMap(({ query, articles: chosen }) => {
      const all = [...chosen.values()].reduce((sum, times) => sum + times, 0);
      const [first] = [...chosen].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
      const article = first && names.get(addressKey(first[0]));
      if (!first || article === undefined) return [];
      return first[1] >= fewestChoices && first[1] * 100 >= all * agree ? [{ query, article }] : [];
    })
    .slice(0, mostProposed);
}

/**
 * Words that readers use and no article has, each with the one that stood in its place in a query that led on:
 * "reset passcode" found nothing, "reset password" did.
 */
export function synonyms(
  nothing: readonly CountedQuery[],
  answered: readonly CountedQuery[],
): Signals['synonyms'] {
  const pairs = new Map<string, readonly [string, string]>();
  for (const { query } of nothing) {
    const asked = query.split(' ');
    for (const other of answered) {
      const words = other.query.split(' ');
      if (asked.length < 2 || words.length !== asked.length) continue;
      const differing = asked.flatMap((word, place) => (word === words[place] ? [] : [place]));
      const [place] = differing;
      if (differing.length !== 1 || place === undefined) continue;
      const pair = [asked[place] ?? '', words[place] ?? ''] as const;
      pairs.set(pair.join(' '), pair);
    }
  }
  return [...pairs.values()].slice(0, mostProposed);
}
