/** A request as a log of the host has it, whatever its form. Who asked is not among it. */
export interface LogRequest {
  /** Milliseconds since 1970. */
  readonly time: number;
  readonly method: string;
  /** As the host got it, with its query: `/help/signals/s/?q=password`. */
  readonly target: string;
  readonly status: number;
  /** Address of the page that led there; empty where it is not said. */
  readonly referrer: string;
  readonly agent: string;
}

/** Reads one line of a log; `undefined` for a line of another form. */
export type ReadLine = (line: string) => LogRequest | undefined;

/** A query that several readers had. */
export interface CountedQuery {
  /** In small letters, without what may be personal. */
  readonly query: string;
  readonly times: number;
  /** On how many different days. */
  readonly days: number;
  /** How many articles it last found. */
  readonly results: number;
  /** How often a result was chosen. */
  readonly chosen: number;
}

/** A query with how often each address was chosen of its results. */
export interface FollowedQuery extends CountedQuery {
  readonly articles: ReadonlyMap<string, number>;
}

/** What readers asked for, by the log of the host. */
export interface Signals {
  /** First and last day, as `2026-12-01`; nothing where no line could be read. */
  readonly from: string | undefined;
  readonly to: string | undefined;
  readonly requests: number;
  /** Searches that were told of, rare ones too. */
  readonly searches: number;
  readonly queriesWithoutResult: readonly CountedQuery[];
  /** With results, of which hardly anybody chose one. */
  readonly queriesNotFollowed: readonly CountedQuery[];
  readonly commonQueries: readonly CountedQuery[];
  readonly unhelpfulArticles: readonly VotedArticle[];
  readonly missingAddresses: readonly MissingAddress[];
  readonly machines: readonly Machine[];
  /** Queries with the article that most readers chose, for `search.golden.yml`. */
  readonly goldenQueries: readonly { readonly query: string; readonly article: string }[];
  /** Words that readers use, each with one of the articles, for `_data/synonyms.json`. */
  readonly synonyms: readonly (readonly [string, string])[];
}

/** An article that readers said something of. */
export interface VotedArticle {
  /** Address without the base. */
  readonly address: string;
  readonly title: string;
  readonly file: string;
  readonly yes: number;
  readonly no: number;
}

export interface MissingAddress {
  /** Address without the base. */
  readonly address: string;
  readonly times: number;
  readonly days: number;
  /** Pages that led there, the commonest first: of the site with their path, of others the host alone. */
  readonly from: readonly string[];
  readonly suggestions: readonly string[];
}

/** A program that reads the site. */
export interface Machine {
  readonly name: string;
  readonly requests: number;
  /** How many of them were for Markdown or `llms.txt`. */
  readonly texts: number;
}
