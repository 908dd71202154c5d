import type { Language } from './shared/language.ts';

/** The terms of a field, each once and in order of appearance, and how often each is there. */
export interface TermCounts {
  readonly terms: readonly string[];
  readonly counts: readonly number[];
}

/** Terms that stand for some words; stop words have none. */
export function termsOf(words: readonly string[], language: Language): readonly string[] {
  const terms: string[] = [];
  for (const word of words) {
    const term = language.term(word);
    if (term !== undefined) terms.push(term);
  }
  return terms;
}

export function countTerms(terms: readonly string[]): TermCounts {
  const counts = new Map<string, number>();
  for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1);
  return { terms: [...counts.keys()], counts: [...counts.values()] };
}
