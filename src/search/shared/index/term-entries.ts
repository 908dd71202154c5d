import type { Field } from '../types.ts';
import { inverseFrequency, weightOf } from '../weight.ts';
import type { Weights } from '../weights.ts';
import { type FieldPostings, isOfArticle, type Postings } from './postings.ts';

/** What Lunr has to know of a term in a field. */
export interface TermEntry {
  /** By number of document what Lunr keeps of the term there. */
  readonly documents: Readonly<Record<number, object>>;
  /** What Lunr calls the field of each of these documents, and the weight that the term has in it. */
  readonly keys: readonly string[];
  readonly weights: readonly number[];
}

export type TermEntries = (postings: Postings, field: Field) => TermEntry;

/** What Lunr keeps of a term in a document: nothing, since no metadata is wanted. */
const noMetadata: object = Object.freeze(Object.create(null));

/**
 * Makes entries of postings, and keeps them: while somebody types, most words of a query were in the one before.
 *
 * @param sections number of documents of each article
 * @param boosts what a match in each field is worth
 */
export function createTermEntries(sections: readonly number[], boosts: Weights['fields']): TermEntries {
  let documentCount = 0;
  const firsts = sections.map((count) => {
    documentCount += count;
    return documentCount - count;
  });
  const known = new WeakMap<FieldPostings, TermEntry>();
  const noEntry: TermEntry = { documents: {}, keys: [], weights: [] };

  const createEntry = (
    postings: Postings,
    field: Field,
    { places, frequencies }: FieldPostings,
  ): TermEntry => {
    const idf = inverseFrequency(documentsWith(postings, sections), documentCount);
    const documents: Record<number, object> = Object.create(null);
    const keys: string[] = [];
    const weights: number[] = [];
    for (const [at, place] of places.entries()) {
      const weight = weightOf(boosts[field], idf, frequencies[at] ?? 0);
      const first = isOfArticle(field) ? (firsts[place] ?? 0) : place;
      const count = isOfArticle(field) ? (sections[place] ?? 0) : 1;
      for (let document = first; document < first + count; document += 1) {
        documents[document] = noMetadata;
        keys.push(`${field}/${document}`);
        weights.push(weight);
      }
    }
    return { documents, keys, weights };
  };

  return (postings, field) => {
    const ofField = postings.get(field);
    if (!ofField) return noEntry;
    const entry = known.get(ofField) ?? createEntry(postings, field, ofField);
    known.set(ofField, entry);
    return entry;
  };
}

/** In how many documents a term stands, summed up over all fields, as Lunr counts. */
function documentsWith(postings: Postings, sections: readonly number[]): number {
  let count = 0;
  for (const [field, { places }] of postings) {
    if (!isOfArticle(field)) count += places.length;
    else for (const place of places) count += sections[place] ?? 0;
  }
  return count;
}
