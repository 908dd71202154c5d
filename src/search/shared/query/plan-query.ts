import type { TermIndex } from '../index/term-index.ts';
import { isUnspacedLetter, type Language } from '../language.ts';
import type { PlainQuery } from './parse-query.ts';

/** A term to look for in the index, for a word of the query. */
export interface Clause {
  readonly term: string;
  readonly boost: number;
  /** Every term that starts so. */
  readonly prefix: boolean;
}

/** A word of the query and everything that counts as a match of it. */
export interface PlannedWord {
  readonly word: string;
  readonly clauses: readonly Clause[];
  /** What the word is taken for, where no article has it. */
  readonly corrected: string | undefined;
}

/** How much kinds of matches weigh: measured, see ARCHITECTURE.md. */
const boosts = { exact: 10, corrected: 9, completed: 5, synonym: 4, prefix: 1 } as const;

/**
 * Looks up what the words of a query stand for: terms, words that begin so, corrections, synonyms. Words that stand
 * for nothing are left out.
 */
export async function planQuery(
  query: PlainQuery,
  index: TermIndex,
  language: Language,
): Promise<readonly PlannedWord[]> {
  const synonyms = synonymsOf(query.words, index, language);
  const planned = query.words.map(async (word, place) => {
    const own = await planWord(word, word === query.open, index, language);
    return { ...own, clauses: [...own.clauses, ...(synonyms[place] ?? [])] };
  });
  return (await Promise.all(planned)).filter(({ clauses }) => clauses.length > 0);
}

async function planWord(
  word: string,
  isOpen: boolean,
  index: TermIndex,
  language: Language,
): Promise<PlannedWord> {
  const term = language.term(word) ?? word;
  const isPart = isOpen || isUnspacedLetter(word);
  const clauses: readonly Clause[] = [
    { term, boost: boosts.exact, prefix: false },
    ...(isPart && index.isNarrow(word) ? [{ term: word, boost: boosts.prefix, prefix: true }] : []),
  ];
  if (await index.has(term)) return { word, clauses, corrected: undefined };
  // Stems are cut where a reader still types: `configurati` begins no term, and it begins `configuration`.
  const completed = isOpen ? termsOf(await index.completions(word), language) : [];
  if (completed.length > 0) {
    return { word, clauses: [...clauses, ...clausesOf(completed, boosts.completed)], corrected: undefined };
  }
  const similar = await index.similarWords(word);
  const [best] = [...similar].sort((one, other) => likeness(other, word) - likeness(one, word));
  if (!best) return { word, clauses: isPart ? clauses.slice(1) : [], corrected: undefined };
  const corrected = clausesOf(termsOf(similar, language), boosts.corrected);
  return { word, clauses: [...clauses.slice(1), ...corrected], corrected: best.word };
}

function clausesOf(terms: readonly string[], boost: number): readonly Clause[] {
  return terms.map((term) => ({ term, boost, prefix: false }));
}

function termsOf(words: readonly { readonly word: string }[], language: Language): readonly string[] {
  return [...new Set(words.flatMap(({ word }) => language.term(word) ?? []))];
}

/** Of two words that are one edit away, the more frequent is meant; few people mistype the first letter. */
function likeness({ word, frequency }: { word: string; frequency: number }, written: string): number {
  return frequency + (word[0] === written[0] ? 4 : 0);
}

/** For each word, the clauses of what else its group of synonyms holds. */
function synonymsOf(
  words: readonly string[],
  { directory }: TermIndex,
  language: Language,
): readonly (readonly Clause[])[] {
  const terms = words.map((word) => language.term(word));
  const found: Clause[][] = words.map(() => []);
  for (const group of directory.synonyms) {
    const members = group.map((member) =>
      language.words(member).flatMap((word) => language.term(word) ?? []),
    );
    for (const member of members) {
      const place = placeOf(member, terms);
      if (place === undefined) continue;
      const others = members.filter((other) => other !== member).flat();
      for (let at = place; at < place + member.length; at += 1) {
        found[at]?.push(...clausesOf(others, boosts.synonym));
      }
    }
  }
  return found;
}

/** Where a run of terms stands among others. */
function placeOf(run: readonly string[], terms: readonly (string | undefined)[]): number | undefined {
  if (run.length === 0) return undefined;
  const places = terms.map((_term, place) => place);
  return places.find((place) => run.every((term, offset) => terms[place + offset] === term));
}
