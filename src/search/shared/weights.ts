import type { Field } from './types.ts';

/** What matches are worth: all constants of the ranking, which `npm run bench:search` chose and tries. */
export interface Weights {
  /** A match in a field. */
  readonly fields: Readonly<Record<Field, number>>;
  /** A match of a word as it was typed, as it is put right, completed, or meant; and of what only begins like it. */
  readonly clauses: Readonly<Record<'exact' | 'corrected' | 'completed' | 'synonym' | 'prefix', number>>;
  /** Power of the share of the query's words that a document has. */
  readonly coverage: number;
  /** How much of a word a document has that has a synonym of it: one of several words is not all of it. */
  readonly synonymCovers: number;
  /** A document counts up to this many times more, the more its article's title is what was asked for. */
  readonly titleBonus: number;
  /** The same for the headings of the document. */
  readonly headingBonus: number;
  /** One of the first results counts this many times more, where all neighbouring words of the query do so in it. */
  readonly neighbours: number;
  /** Each further document of an article counts this much of the one before: long articles do not win by length. */
  readonly nextDocument: number;
  /** Of an article's documents, the one to go to counts up to this many times more, the more of the words its headings have. */
  readonly aim: number;
}

export const weights: Weights = {
  fields: { title: 10, headings: 4, tags: 1, description: 2, body: 1, links: 6, category: 1 },
  clauses: { exact: 10, corrected: 9, completed: 5, synonym: 4, prefix: 3 },
  coverage: 2.5,
  synonymCovers: 0.7,
  titleBonus: 4,
  headingBonus: 2,
  neighbours: 1,
  nextDocument: 0.25,
  aim: 2,
};
