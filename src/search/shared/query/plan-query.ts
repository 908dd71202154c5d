import type { TermIndex } from '../index/term-index.ts';
import type { Language } from '../language.ts';
import { isUnspaced, isUnspacedLetter } from '../words.ts';
import { beginningsOf } from './beginnings.ts';
import type { Clause } from './clause.ts';
import { loadCorrections } from './load-corrections.ts';
import type { PlainQuery } from './parse-query.ts';
import { type KnownRun, knownRuns, wholeClause, wholesAmong } from './synonyms/synonyms.ts';

/** A word of the query, or several that are meant as a whole, and everything that counts as a match of it. */
export interface PlannedWord {
  /** With spaces between several. */
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
  const { asked, open } = query;
  const begun = isQuick ? open : undefined;
  const joined = joinedClauses(query, begun, index, language);
  const known = knownRuns(asked, index, language);
  const { wholes, taken } = wholesAmong(known, begun === undefined ? asked.length : asked.lastIndexOf(begun));
  const meantBy = (word: string): readonly Clause[] =>
    known.flatMap(({ places, clauses }) =>
      places.some((place) => asked[place] === word && !taken.has(place)) ? clauses : [],
    );
  const wordAt = async (word: string): Promise<readonly PlannedWord[]> => {
    if (word === begun) return planBeginning(word, index, language);
    const together = (await joined).get(word) ?? [];
    const meant = meantBy(word);
    // What is known by another word, or with the one beside it, is not written wrongly.
    const isKnown = together.length > 0 || meant.length > 0;
    const words = await planWord(word, word === open, isKnown, index, language);
    return words.map((own) => ({
      ...own,
      clauses: [...own.clauses, ...together, ...meant],
      counts: own.counts && (query.codes.length === 0 || query.codes.includes(word)),
    }));
  };
  const planned = asked.map(async (word, place) => {
    const whole = wholes.find(({ places }) => Math.min(...places) === place);
    if (whole) return planWhole(whole, query, index, language);
    const first = asked.findIndex((other, at) => other === word && !taken.has(at));
    return first === place && query.words.includes(word) ? wordAt(word) : [];
  });
  return (await Promise.all(planned)).flat().filter(({ clauses }) => clauses.length > 0);
}

/** What several words stand for that are meant as a whole: each alone says little of it. */
async function planWhole(
  { places, member, same, clauses }: KnownRun,
  { asked, open, codes }: PlainQuery,
  index: TermIndex,
  language: Language,
): Promise<readonly PlannedWord[]> {
  const { exact, common } = index.weights.clauses;
  // Of `e-mail`, nobody means the `e`.
  const [other] = member.telling > 1 ? same : [];
  const words = places.flatMap((place) => asked[place] ?? []);
  const isOpen = open !== undefined && words.at(-1) === open;
  const begins = (word: string): readonly Clause[] =>
    beginningClauses(beginningsOf(word, language).filter(index.isNarrow), index);
  const parts = [
    ...clausesOf(other ? [] : termsOf(asWords(words), language), common),
    ...(isOpen && !other && !(await index.has(member.term)) ? begins(open) : []),
  ];
  return [
    {
      word: (other?.words ?? words.filter((word) => language.term(word) !== undefined)).join(' '),
      clauses: [
        wholeClause(member, exact),
        ...clauses,
        ...(isOpen && other ? begins(other.words.join('')) : []),
        ...parts.map((clause) => ({ ...clause, covers: index.weights.partCovers })),
      ],
      corrected: undefined,
      counts: codes.length === 0,
    },
  ];
}

/** The words of a query in order, as they were typed or put right. */
export function wordsAsked(planned: readonly PlannedWord[]): readonly string[] {
  return planned.flatMap(({ word, corrected }) => (corrected ?? word).split(' '));
}

/** What a word stands for that is being typed. */
async function planBeginning(
  word: string,
  index: TermIndex,
  language: Language,
): Promise<readonly PlannedWord[]> {
  const beginnings = beginningsOf(word, language).filter(index.isNarrow);
  if (beginnings.length === 0) return [];
  const { exact, completed } = index.weights.clauses;
  const term = language.term(word);
  const begins = (await Promise.all(beginnings.map(index.begins))).includes(true);
  const completions = begins ? [] : termsOf(await index.completions(word), language);
  const unknown = begins || completions.length > 0 ? undefined : await loadCorrections();
  const spelled = termsOf(asWords(unknown?.otherSpellings(word, language) ?? []), language);
  const shorter = (await unknown?.shorterBeginning(word, index)) ?? [];
  const clauses = [
    ...clausesOf([...(term === undefined ? [] : [term]), ...spelled], exact),
    ...beginningClauses([...beginnings, ...shorter], index),
    ...clausesOf(completions, completed),
  ];
  return [{ word, clauses, corrected: undefined, counts: term !== undefined }];
}

function beginningClauses(beginnings: readonly string[], { weights }: TermIndex): readonly Clause[] {
  return beginnings.map((term) => ({ term, boost: weights.clauses.prefix, prefix: true, covers: 1 }));
}

/**
 * @param isKnown whether something else says what the word means, so that it needs no correction
 * @returns the word; or those that it is made of
 */
async function planWord(
  word: string,
  isOpen: boolean,
  isKnown: boolean,
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
  const beginnings = isPart ? beginningsOf(word, language).filter(index.isNarrow) : [];
  const beginning = beginningClauses(beginnings, index);
  // All at once: what is loaded for the word alone would be missing from a pack.
  for (const start of beginnings) index.prepare(start);
  if (await index.has(term)) return planned([exact, ...beginning]);
  // Stems are cut where a reader still types: `configurati` begins no term, and it begins `configuration`.
  const completed = isOpen ? termsOf(await index.completions(word), language) : [];
  if (completed.length > 0 || isKnown)
    return planned([exact, ...beginning, ...clausesOf(completed, boosts.completed)]);
  const unknown = await loadCorrections();
  for (const spelling of unknown?.otherSpellings(word, language) ?? []) {
    const other = language.term(spelling);
    if (other !== undefined && (await index.has(other))) return planned(clausesOf([other], boosts.exact));
  }
  // A code with another digit is another code.
  const similar = /\p{N}/u.test(word) || fewLetters.test(word) ? [] : await index.similarWords(word);
  const [best] = similar;
  if (best) {
    const corrected = clausesOf(termsOf(similar, language), boosts.corrected);
    return planned([...beginning, ...corrected], best.word);
  }
  const parts = (await unknown?.partsOf(word, index, language)) ?? [];
  if (parts.length === 0) {
    const shorter = isOpen ? ((await unknown?.shorterBeginning(word, index)) ?? []) : [];
    return planned([...beginning, ...beginningClauses(shorter, index)]);
  }
  return parts.flatMap((part) => planned(clausesOf(termsOf([{ word: part }], language), boosts.exact)));
}

/** With another letter, a word of three is another word: `why`, `way`. */
const fewLetters = /^\p{sc=Latin}{1,3}$/u;

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

function asWords(words: readonly string[]): readonly { readonly word: string }[] {
  return words.map((word) => ({ word }));
}

function termsOf(words: readonly { readonly word: string }[], language: Language): readonly string[] {
  return [...new Set(words.flatMap(({ word }) => language.term(word) ?? []))];
}
