import type { SearchAnswer } from '../search/shared/types.ts';

export const notLoaded = 'Search could not be loaded.';
export const searching = 'Searching…';

/** What is said of an answer: `12 results`. */
export function statusOf(query: string, { total, didYouMean }: SearchAnswer): string {
  const count = total === 0 ? noResultsFor(query) : total === 1 ? '1 result' : `${total} results`;
  return didYouMean === undefined ? count : `${count}. Did you mean “${didYouMean}”?`;
}

export function noResultsFor(query: string): string {
  return `No results for “${query}”`;
}
