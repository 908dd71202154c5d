import { openSearch } from '../check/golden.ts';
import { addressKey } from '../model/addresses.ts';
import type { QueryChange } from '../preview/types.ts';
import type { Site } from '../site/site.ts';

/** What readers look at; further down, every edit changes something. */
const places = 3;

/**
 * Asks both states of a site the queries of `search.golden.yml`, and tells those whose first results differ. A page
 * that has only moved is the same page.
 *
 * @param moved addresses of pages before and after, of those that have moved
 */
export async function queryChanges(
  before: Site,
  after: Site,
  moved: readonly { readonly from: string; readonly to: string }[] = [],
): Promise<readonly QueryChange[]> {
  const queries = [...new Set(after.content.goldenQueries.map(({ query }) => query))];
  if (queries.length === 0) return [];
  const searches = [await openSearch(before), await openSearch(after)] as const;
  const moves = new Map(
    [...after.helpCenter.redirects, ...moved].map(({ from, to }) => [addressKey(from), to]),
  );
  const changes: QueryChange[] = [];
  for (const query of queries) {
    const [old, now] = await Promise.all(searches.map((search) => search.search(query, { limit: places })));
    const change = {
      query,
      before: (old?.results ?? []).map(({ url }) => moves.get(addressKey(url)) ?? url),
      after: (now?.results ?? []).map(({ url }) => url),
    };
    if (JSON.stringify(change.before) !== JSON.stringify(change.after)) changes.push(change);
  }
  return changes;
}
