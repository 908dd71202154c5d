import { type Field, fields } from '../types.ts';
import { pushNumber, readBytes } from './varints.ts';
import { pushWords, readWords } from './word-list.ts';

/** Where a term stands in a field, and how often: lists of the same length. */
export interface FieldPostings {
  /** Numbers of documents; of articles, in fields that all documents of an article have in common. In order. */
  readonly places: readonly number[];
  readonly frequencies: readonly number[];
}

/** Where a term stands. */
export type Postings = ReadonlyMap<Field, FieldPostings>;

/** Terms in order, with their postings. */
export type Shard = ReadonlyMap<string, Postings>;

/** What all documents of an article have in common is stored once. */
const articleFields: ReadonlySet<Field> = new Set<Field>(['title', 'tags', 'description', 'category']);

/** Whether postings of a field count articles instead of documents. */
export function isOfArticle(field: Field): boolean {
  return articleFields.has(field);
}

/**
 * Writes a shard column by column, which packs best: the terms; for each the fields it stands in, as bits; for each
 * of these the number of places; the distances between places; frequencies.
 */
export function writeShard(shard: Shard): Uint8Array<ArrayBuffer> {
  const bytes: number[] = [];
  pushWords(bytes, [...shard.keys()]);
  const postings = [...shard.values()];
  for (const posting of postings) pushNumber(bytes, bitsOf(posting));
  const lists = postings.flatMap((posting) => fields.flatMap((field) => posting.get(field) ?? []));
  for (const { places } of lists) pushNumber(bytes, places.length);
  for (const { places } of lists) {
    let before = -1;
    for (const place of places) {
      pushNumber(bytes, place - before - 1);
      before = place;
    }
  }
  for (const { frequencies } of lists) for (const frequency of frequencies) pushNumber(bytes, frequency);
  return Uint8Array.from(bytes);
}

/** Reads what {@link writeShard} wrote. */
export function readShard(contents: Uint8Array): Shard {
  const bytes = readBytes(contents);
  const terms = readWords(bytes);
  const lists = bytes
    .numbers(terms.length)
    .flatMap((bits, index) => fieldsIn(bits).map((field) => ({ term: terms[index] ?? '', field })));
  const counts = bytes.numbers(lists.length);
  const places = counts.map((count) => sums(bytes.numbers(count)));
  const frequencies = counts.map((count) => bytes.numbers(count));
  const shard = new Map<string, Map<Field, FieldPostings>>(terms.map((term) => [term, new Map()]));
  for (const [index, { term, field }] of lists.entries()) {
    shard.get(term)?.set(field, { places: places[index] ?? [], frequencies: frequencies[index] ?? [] });
  }
  return shard;
}

function bitsOf(posting: Postings): number {
  return fields.reduce((bits, field, index) => bits | (posting.has(field) ? 1 << index : 0), 0);
}

function fieldsIn(bits: number): readonly Field[] {
  return fields.filter((_field, index) => (bits & (1 << index)) !== 0);
}

/** Places from the distances between them. */
function sums(distances: readonly number[]): number[] {
  let place = -1;
  return distances.map((distance) => {
    place += distance + 1;
    return place;
  });
}
