import type { SearchAnswer } from '../search/shared/types.ts';
import { around, createCount, fill } from '../wording/fill.ts';
import * as texts from './texts.ts';

export const count = createCount(texts.language);

/** What is said of an answer: `12 results`. */
export function statusOf(
  query: string,
  { total, didYouMean, excluded, withoutQuotes }: SearchAnswer,
): string {
  const found = total === 0 ? noResults(query) : count(texts.results, total);
  const notes = [
    ...(withoutQuotes ? [texts.quotesStoodNowhere] : []),
    ...(didYouMean === undefined ? [] : [fill(texts.didYouMeanQuery, { query: didYouMean })]),
    ...(excluded.length === 0 ? [] : [excludes(excluded)]),
  ];
  return notes.length === 0 ? found : `${found}. ${notes.join(' ')}`;
}

export function excludes(words: readonly string[]): string {
  const quoted = words.map((text) => fill(texts.quoted, { text }));
  const list = new Intl.ListFormat(texts.language, { type: 'unit', style: 'short' });
  return fill(texts.excluded, { words: list.format(quoted) });
}

export function noResults(query: string): string {
  return fill(texts.noResultsFor, { query });
}

/** `12 results for “mail”` */
export function resultsOf(query: string, total: number): string {
  return fill(texts.resultsFor, { results: count(texts.results, total), query });
}

/** A text with an element in its one gap. */
export function aroundNode(text: string, node: Node): readonly (Node | string)[] {
  const [before, behind] = around(text);
  return [before, node, behind];
}
