import type { SearchAnswer } from '../search/shared/types.ts';

export const notLoaded = 'Search could not be loaded.';
export const searching = 'Searching…';

/** What is said of an answer: `12 results`. */
export function statusOf(
  query: string,
  { total, didYouMean, excluded, withoutQuotes }: SearchAnswer,
): string {
  const count = total === 0 ? noResultsFor(query) : total === 1 ? '1 result' : `${total} results`;
  const notes = [
    ...(withoutQuotes ? [stoodNowhere] : []),
    ...(didYouMean === undefined ? [] : [`Did you mean “${didYouMean}”?`]),
    ...(excluded.length === 0 ? [] : [excludes(excluded)]),
  ];
  return notes.length === 0 ? count : `${count}. ${notes.join(' ')}`;
}

export const stoodNowhere = 'The words in quotes stand nowhere together. These articles have some of them.';

export function excludes(words: readonly string[]): string {
  return `Articles with ${words.map((word) => `“${word}”`).join(', ')} are left out.`;
}

export function noResultsFor(query: string): string {
  return `No results for “${query}”`;
}
