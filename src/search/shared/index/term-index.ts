import type { ArticleText, ArticleTitle, Directory, SectionText } from '../types.ts';
import type { Weights } from '../weights.ts';
import type { lunr } from './lunr.ts';

/** A word of the articles, as it is written there but for its case. */
export interface KnownWord {
  readonly word: string;
  /** In how many documents it stands: at least this power of two. */
  readonly frequency: number;
}

/** A document as a section of an article. */
export interface Place {
  /** Place of the article in the directory. */
  readonly article: number;
  readonly section: number;
}

/** A section, in the part of its article that was loaded. */
export interface ShownSection {
  readonly article: ArticleText;
  /** `undefined` if the article has no such section. */
  readonly section: SectionText | undefined;
}

/** The index, as far as a query needs it: loads what is asked of it, once. */
export interface TermIndex {
  readonly directory: Directory;
  readonly weights: Weights;
  /** Where a document is, by its number. */
  readonly placeOf: (document: number) => Place | undefined;
  /**
   * Runs a real Lunr query over the shards that its clauses need, with the results that the whole index would give:
   * same documents, order, scores and match data. References of documents are their numbers.
   */
  readonly query: (build: (query: lunr.Query) => void) => Promise<readonly lunr.Index.Result[]>;
  /** Whether a term, as the index has it, stands in any document. */
  readonly has: (term: string) => Promise<boolean>;
  /** Whether any term starts so. */
  readonly begins: (prefix: string) => Promise<boolean>;
  /** Whether few enough packs hold the terms that start so, for them all to be loaded while a reader types. */
  readonly isNarrow: (prefix: string) => boolean;
  /** Begins to load the terms that start so, in few files; what cannot be loaded is said by the query that needs it. */
  readonly prepare: (prefix: string) => void;
  /** Words one edit away (a letter more, less, other, or two swapped) from one that is not in the index. */
  readonly similarWords: (word: string) => Promise<readonly KnownWord[]>;
  /**
   * Completions of a prefix, the most frequent first; empty if the prefix is too short, or there are too many to load.
   */
  readonly completions: (start: string) => Promise<readonly KnownWord[]>;
  /** What is shown of an article, by its place in the directory. */
  readonly article: (article: number) => Promise<ArticleText>;
  /** What is shown of one section, with no more than the sections in the same file. */
  readonly section: (article: number, section: number) => Promise<ShownSection>;
  /** The same without loading anything; `undefined` if it is not loaded. */
  readonly loadedSection: (article: number, section: number) => ShownSection | undefined;
  /** The titles of all articles; `undefined` if they are too many to be in one file. */
  readonly titles: () => Promise<readonly ArticleTitle[] | undefined>;
  /** Loads all shards, where they are small together. */
  readonly prefetch: () => Promise<void>;
}
