/** A term to look for in the index, for a word of the query. */
export interface Clause {
  readonly term: string;
  readonly boost: number;
  /** Every term that starts so. */
  readonly prefix: boolean;
  /** How much of its word a document has that has this term: less than 1 where the word means the same at most. */
  readonly covers: number;
  /** How many words of a text it stands for, where these are several. */
  readonly words?: number;
}
