import type { TermIndex } from '../index/term-index.ts';
import type { Language } from '../language.ts';
import { isUnspaced, isUnspacedLetter } from '../words.ts';
import type { Clause } from './clause.ts';
import { loadCorrections } from './load-corrections.ts';
import type { PlainQuery } from './parse-query.ts';
import { synonymsOf } from './synonyms.ts';

/** A word of the query and everything that counts as a match of it. */
export interface PlannedWord {
  readonly word: string;
  readonly clauses: readonly Clause[];
  /** What the word is taken for, where no article has it. */
  readonly corrected: string | undefined;
  /** Whether a document without it has less of the query: a stop word may be all that a reader meant. */
  readonly counts: boolean;
}

/**
 * Looks up what the words of a query stand for: terms, words that begin so, corrections, synonyms, words that are
 * written apart or together. Words that stand for nothing are left out.
 *
 * @param isQuick whether the reader is still typing: what is not a word yet is taken for a beginning alone, and means
 *   nothing where too many words begin so. All else would be loaded anew for each letter.
 */
export async function planQuery(
  query: PlainQuery,
  index: TermIndex,
  language: Language,
  isQuick = false,
): Promise<readonly PlannedWord[]> {
  const begun = isQuick ? query.open : undefined;
  const synonyms = synonymsOf(query.words, query.asked, index, language);
  const joined = joinedClauses(query, begun, index, language);
  const planned = query.words.map(async (word, place) => {
    if (word === begun) return planBeginning(word, index, language);
    const together = (await joined).get(word) ?? [];
    const words = await planWord(word, word === query.open, together.length > 0, index, language);
    return words.map((own) => ({
      ...own,
      clauses: [...own.clauses, ...together, ...(synonyms[place] ?? [])],
    }));
  });
  return (await Promise.all(planned)).flat().filter(({ clauses }) => clauses.length > 0);
}

/** What a word stands for that is being typed. */
async function planBeginning(
  word: string,
  index: TermIndex,
  language: Language,
): Promise<readonly PlannedWord[]> {
  if (!index.isNarrow(word)) return [];
  const { exact, prefix, completed } = index.weights.clauses;
  const term = language.term(word);
  const begins = await index.begins(word);
  const completions = begins ? [] : termsOf(await index.completions(word), language);
  const clauses = [
    ...clausesOf(term === undefined ? [] : [term], exact),
    { term: word, boost: prefix, prefix: true, covers: 1 },
    ...clausesOf(completions, completed),
  ];
  return [{ word, clauses, corrected: undefined, counts: term !== undefined }];
}

/**
 * @param isJoined whether the word and one beside it are another word, so that it needs no correction
 * @returns the word; or those that it is made of
 */
async function planWord(
  word: string,
  isOpen: boolean,
  isJoined: boolean,
  index: TermIndex,
  language: Language,
): Promise<readonly PlannedWord[]> {
  const term = language.term(word) ?? word;
  const counts = language.term(word) !== undefined || !isOpen;
  const isPart = isOpen || isUnspacedLetter(word);
  const boosts = index.weights.clauses;
  const planned = (clauses: readonly Clause[], corrected?: string): readonly PlannedWord[] => [
    { word, clauses, corrected, counts },
  ];
  const exact: Clause = { term, boost: boosts.exact, prefix: false, covers: 1 };
  const beginning: readonly Clause[] =
    isPart && index.isNarrow(word) ? [{ term: word, boost: boosts.prefix, prefix: true, covers: 1 }] : [];
  // All at once: what is loaded for the word alone would be missing from a pack.
  if (beginning.length > 0) index.prepare(word);
  if (await index.has(term)) return planned([exact, ...beginning]);
  for (const spelling of otherSpellings(word, language)) {
    const other = language.term(spelling);
    if (other !== undefined && (await index.has(other))) return planned(clausesOf([other], boosts.exact));
  }
  // Stems are cut where a reader still types: `configurati` begins no term, and it begins `configuration`.
  const completed = isOpen ? termsOf(await index.completions(word), language) : [];
  if (completed.length > 0 || isJoined)
    return planned([exact, ...beginning, ...clausesOf(completed, boosts.completed)]);
  // A code with another digit is another code.
  const similar = /\p{N}/u.test(word) ? [] : await index.similarWords(word);
  const [best] = similar;
  if (best) {
    const corrected = clausesOf(termsOf(similar, language), boosts.corrected);
    return planned([...beginning, ...corrected], best.word);
  }
  const parts = (await (await loadCorrections())?.partsOf(word, index, language)) ?? [];
  if (parts.length === 0) return planned(beginning);
  return parts.flatMap((part) => planned(clausesOf(termsOf([{ word: part }], language), boosts.exact)));
}

/** How else a word is written: a version without its letter; in German, with umlauts that a keyboard lacked. */
function otherSpellings(word: string, { tag }: Language): readonly string[] {
  const version = word.replace(/^v(?=\d)/u, '');
  const umlauts = /^de(?:-|$)/i.test(tag)
    ? word.replace(/[aou]e/gu, ([vowel = '']) => ({ a: 'ä', o: 'ö', u: 'ü' })[vowel] ?? vowel)
    : word;
  return [version, umlauts].filter((spelling) => spelling !== word);
}

/** What may stand between the parts of a compound, by language. */
const joints: Readonly<Record<string, readonly string[]>> = { de: ['', 's', 'n', 'en', 'es'] };

/** For each word but the one begun, what it is together with the one beside it, where the articles have that. */
async function joinedClauses(
  { words, joined }: PlainQuery,
  begun: string | undefined,
  index: TermIndex,
  language: Language,
): Promise<ReadonlyMap<string, readonly Clause[]>> {
  const found = new Map<string, Clause[]>();
  const tried = joined.filter(
    ({ parts }) =>
      parts.some((part) => words.includes(part)) && !parts.some((part) => part === begun || isUnspaced(part)),
  );
  await Promise.all(
    tried.map(async ({ parts: [first, second] }) => {
      for (const joint of joints[language.tag.split('-')[0] ?? ''] ?? ['']) {
        const term = language.term(first + joint + second);
        if (term === undefined || !(await index.has(term))) continue;
        const clauses = clausesOf([term], index.weights.clauses.exact);
        for (const part of [first, second]) found.set(part, [...(found.get(part) ?? []), ...clauses]);
        return;
      }
    }),
  );
  return found;
}

function clausesOf(terms: readonly string[], boost: number, covers = 1): readonly Clause[] {
  return terms.map((term) => ({ term, boost, prefix: false, covers }));
}

function termsOf(words: readonly { readonly word: string }[], language: Language): readonly string[] {
  return [...new Set(words.flatMap(({ word }) => language.term(word) ?? []))];
}
