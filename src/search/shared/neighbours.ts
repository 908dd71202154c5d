import type { Language } from './language.ts';

/**
 * What share of a query's neighbouring words stand next to each other, in that order, in one of some texts; words that
 * are not in the index do not part others.
 *
 * @param asked words of the query, in order
 */
export function neighbourShare(
  asked: readonly string[],
  texts: readonly string[],
  language: Language,
): number {
  const termsOf = (words: readonly string[]) => words.flatMap((word) => language.term(word) ?? []);
  const wanted = new Set(pairsOf(termsOf(asked)));
  if (wanted.size === 0) return 0;
  const found = new Set(
    texts.flatMap((text) => pairsOf(termsOf(language.words(text)))).filter((pair) => wanted.has(pair)),
  );
  return found.size / wanted.size;
}

function pairsOf(terms: readonly string[]): readonly string[] {
  return terms.slice(1).map((term, place) => `${terms[place]} ${term}`);
}
