/**
 * Fields of a search document. The texts of links that lead to a section say what others call it; `category` holds
 * the names of categories, for filters, and is not searched by plain words.
 */
export const fields = ['title', 'headings', 'tags', 'description', 'body', 'links', 'category'] as const;
export type Field = (typeof fields)[number];

/**
 * Lunr's constant of BM25: how soon it stops to matter how often a term is there. The other one, `b`, is 0: the length
 * of a field does not count. Sections are about as long as each other, results are no worse for it, and lengths would
 * be most of what readers load: see the README of `src/search`.
 */
export const k1 = 1.2;

/** Reads a file of the index by its path below the folder of the search files, as it is stored. Rejects when it cannot. */
export type LoadFile = (path: string) => Promise<Uint8Array>;

/**
 * What a reader's browser loads first: what is where. Stored as `directory.bin`, whose address never changes; all
 * other files are in a folder that is named by a hash of everything in it, so that they can be kept forever and
 * never mix with those of another build.
 */
export interface Directory {
  /** Folder of all other files. */
  readonly version: string;
  /** BCP 47 tag of the articles' language. */
  readonly language: string;
  /** Where each shard of the index begins in the order of terms. */
  readonly shards: readonly string[];
  /** So many shards that follow each other are in one file, too. */
  readonly shardsPerPack: number;
  /** Whether all shards are in one file too, for browsers to load while nobody waits: they are small together. */
  readonly isPrefetched: boolean;
  /** Where each list for corrections begins: words in order, and words spelled backwards in order. */
  readonly forward: readonly string[];
  readonly backward: readonly string[];
  /** Whether the titles of all articles are in one file, to be shown while a reader types: they are small together. */
  readonly hasTitles: boolean;
  /** Number of documents of each article; document numbers count through articles in order. */
  readonly sections: readonly number[];
  /** Number of different terms in the title of each article. */
  readonly titleTerms: readonly number[];
  /** 1 for each article that readers are shown in the language of the source, 0 for one in their own. */
  readonly borrowed: readonly number[];
  /** Number of different terms in the headings of each document. */
  readonly headingTerms: readonly number[];
  /** Words of questions, which a query is read without. */
  readonly frames: readonly string[];
  /** Letters that are read as others, and these, in turn: traditional for simplified Chinese. */
  readonly variants?: string;
  /** Groups of words and phrases that mean the same: as the site says, and as most sites would. */
  readonly synonyms: readonly SynonymGroup[];
  readonly commonSynonyms: readonly SynonymGroup[];
}

/** Words and phrases that mean the same. */
export interface SynonymGroup {
  /** What the articles have, each word of it. */
  readonly found: readonly string[];
  /** What they have not, and only leads to the others. */
  readonly others: readonly string[];
}

/** Sections in a file of texts: a result shows one of them, and should not have to load a long article. */
export const sectionsPerFile = 2;

/** What is shown of an article, or of the part of it that is in one file. */
export interface ArticleText {
  /** Address without the base: `/article/send/`. */
  readonly url: string;
  readonly title: string;
  /** Titles of the categories. */
  readonly categories: readonly string[];
  /** Whom it is for, and from which version on. */
  readonly badges: readonly string[];
  /** What the writer says that it is about; `undefined` if nothing. */
  readonly description?: string | undefined;
  /** In the order of the article's documents: all of them, or those of the part. */
  readonly sections: readonly SectionText[];
}

/** What is shown of an article before its text is loaded. */
export type ArticleTitle = Pick<ArticleText, 'url' | 'title' | 'categories' | 'badges'>;

/** One search document: an h2 or h3 with the text up to the next. */
export interface SectionText {
  /** Id of the heading; empty for what stands before the first. */
  readonly id: string;
  /** Text of the heading; empty for what stands before the first. */
  readonly heading: string;
  readonly text: string;
  /** The smaller headings in the text, in order; `undefined` if there are none. */
  readonly smaller?: readonly SmallerHeading[];
}

/** A heading below h3: it is no document of its own, and a place to lead to. */
export interface SmallerHeading {
  readonly id: string;
  readonly heading: string;
  /** Where it begins in the text of its section, of which it is a part. */
  readonly start: number;
}

/** A piece of text that is, or is not, what the reader looked for. */
export interface MarkedText {
  readonly text: string;
  readonly marked: boolean;
}

/** An article that answers a query. */
export interface SearchResult {
  /** Address without the base. */
  readonly url: string;
  readonly title: readonly MarkedText[];
  readonly categories: readonly string[];
  readonly badges: readonly string[];
  /** The section that answers best; `undefined` for the beginning of the article. */
  readonly section: { readonly id: string; readonly heading: readonly MarkedText[] } | undefined;
  readonly excerpt: readonly MarkedText[];
  /** Words of the article that match, as they stand in it: what the article's page highlights. */
  readonly words: readonly string[];
  readonly score: number;
}

/** What a query gives. Nothing that a reader types makes it fail; only files that cannot be loaded do. */
export interface SearchAnswer {
  readonly results: readonly SearchResult[];
  /** How many articles match, shown or not. */
  readonly total: number;
  /** The query as it would be written right; `undefined` if all words are known, or nothing is near. */
  readonly didYouMean: string | undefined;
  /** Words behind a minus: articles that have them are left out. */
  readonly excluded: readonly string[];
  /** Whether what was in quotes stands nowhere so, and its words were looked for instead. */
  readonly withoutQuotes: boolean;
  /**
   * Whether there is no more to say: results of a quick answer may have no section and no excerpt yet, and the last
   * word may be one that is put right, or means the same as others.
   */
  readonly isWhole: boolean;
}

export interface SearchOptions {
  /** How many results are wanted, with their excerpts. */
  readonly limit: number;
  /** Name of a category that results have to be in: `account-management`. */
  readonly category?: string | undefined;
  /**
   * Whether the reader is still typing: no text is loaded where titles can be shown, and of the last word no more than
   * what begins so.
   */
  readonly isQuick?: boolean;
}

/** Answers queries from the files of an index. */
export interface Search {
  readonly search: (query: string, options: SearchOptions) => Promise<SearchAnswer>;
  /** Loads the index while nobody waits, where it is small: what is loaded answers without a network. */
  readonly prefetch: () => Promise<void>;
}

/** The same once the index is open. */
export interface OpenedSearch extends Search {
  /** How many sections are searched. */
  readonly sections: number;
}
