import { k1 } from './types.ts';

/**
 * How telling a term is, as `lunr.idf` has it.
 *
 * @param found number of documents with the term, summed up over all fields
 */
export function inverseFrequency(found: number, documents: number): number {
  const x = (documents - found + 0.5) / (found + 0.5);
  return Math.log(1 + Math.abs(x));
}

/**
 * What a term counts in a field of a document, whose weight is `boost`: the arithmetic of `lunr.Builder#createFieldVectors` with `b` at 0, in
 * its order of operations, so that not even the last bit differs.
 */
export function weightOf(boost: number, idf: number, frequency: number): number {
  const score = (idf * ((k1 + 1) * frequency)) / (k1 + frequency);
  return Math.round(score * boost * 1000) / 1000;
}
