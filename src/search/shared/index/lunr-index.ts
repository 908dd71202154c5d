import { accepts } from '../query/term-pattern.ts';
import { type Directory, type Field, fields } from '../types.ts';
import type { Weights } from '../weights.ts';
import { lunr } from './lunr.ts';
import type { Postings } from './postings.ts';
import { createTermEntries, type TermEntries } from './term-entries.ts';

/** A term of the index with where it stands. */
export type FoundTerm = readonly [term: string, postings: Postings];

/** What a query needs of an index. */
export interface WantedTerms {
  /** In order. */
  readonly terms: readonly FoundTerm[];
  readonly fields: ReadonlySet<Field>;
  /** Whether documents without any of the terms can be results too. */
  readonly allDocuments: boolean;
  /** Whether all clauses ask for a term, or for what begins like one. */
  readonly isPlain: boolean;
}

/** Makes a real Lunr index of some terms. */
export type CreateLunrIndex = (wanted: WantedTerms) => lunr.Index;

/**
 * @param pipeline for the terms of queries
 * @param boosts what a match in each field is worth
 */
export function lunrIndexes(
  { sections }: Directory,
  pipeline: lunr.Pipeline,
  boosts: Weights['fields'],
): CreateLunrIndex {
  const entries = createTermEntries(sections, boosts);
  return ({ terms, fields: wanted, allDocuments, isPlain }) => {
    const fieldVectors: Record<string, lunr.Vector> = Object.create(null);
    if (allDocuments) addDocuments(fieldVectors, sections);
    const invertedIndex: Record<string, object> = Object.create(null);
    for (const [index, [term, postings]] of terms.entries()) {
      // Lunr asks for every field, and finds nothing in those that no clause is about.
      const entry: Record<string, object | number> = Object.assign(Object.create(null), { _index: index });
      for (const field of fields) {
        const found = wanted.has(field) ? entries(postings, field) : undefined;
        entry[field] = found?.documents ?? {};
        if (found) addWeights(fieldVectors, index, found);
      }
      invertedIndex[term] = entry;
    }
    return new lunr.Index({
      invertedIndex,
      fieldVectors,
      documentVectors: {},
      tokenSet: isPlain ? tokenSetOf(terms) : lunr.TokenSet.fromArray(terms.map(([term]) => term)),
      fields: [...fields],
      pipeline,
    });
  };
}

/**
 * What Lunr asks for the terms that a clause finds. Its own set of them is an automaton as small as can be, which takes
 * longer to make than most of what a query does, and is needed only for wildcards within and numbers of edits.
 */
function tokenSetOf(found: readonly FoundTerm[]): lunr.TokenSet {
  const terms = found.map(([term]) => term).sort(asTokenSets);
  const intersect = (automaton: lunr.TokenSet) =>
    Object.assign(new lunr.TokenSet(), { toArray: () => terms.filter((term) => accepts(automaton, term)) });
  return Object.assign(new lunr.TokenSet(), { intersect });
}

/**
 * The order in which Lunr's set gives terms, so that not even the last bit of a score differs: backwards, but a digit
 * behind all other signs, and a term before those that it begins.
 */
function asTokenSets(one: string, other: string): number {
  let at = 0;
  while (at < one.length && one[at] === other[at]) at += 1;
  if (at === one.length || at === other.length) return one.length - other.length;
  const rank = (term: string): number => term.charCodeAt(at) - (/\d/.test(term.charAt(at)) ? 1e5 : 0);
  return rank(other) - rank(one);
}

/** Lunr knows documents by the fields they have; one is enough. */
function addDocuments(fieldVectors: Record<string, lunr.Vector>, sections: readonly number[]): void {
  const none = new lunr.Vector([]);
  const count = sections.reduce((sum, documents) => sum + documents, 0);
  for (let document = 0; document < count; document += 1) fieldVectors[`${fields[0]}/${document}`] = none;
}

/** Adds the weights of one term. Most documents have one term of a query, and share vectors: there are thousands. */
function addWeights(
  fieldVectors: Record<string, lunr.Vector>,
  index: number,
  { keys, weights }: ReturnType<TermEntries>,
): void {
  const vectors = new Map<number, lunr.Vector>();
  for (const [at, key] of keys.entries()) {
    const weight = weights[at] ?? 0;
    const others = fieldVectors[key]?.elements ?? [];
    if (others.length > 0) {
      fieldVectors[key] = new lunr.Vector([...others, index, weight]);
      continue;
    }
    const vector = vectors.get(weight) ?? new lunr.Vector([index, weight]);
    vectors.set(weight, vector);
    fieldVectors[key] = vector;
  }
}
