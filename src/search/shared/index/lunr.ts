import lunr from 'lunr';

declare module 'lunr' {
  // What the library has and its types do not name.
  interface TokenSet {
    id: number;
    final: boolean;
    edges: Record<string, TokenSet>;
    _str?: string;
  }

  namespace TokenSet {
    let fromArray: (words: readonly string[]) => TokenSet;
    function fromClause(clause: Query.Clause): TokenSet;
    let fromFuzzyString: (word: string, edits: number) => TokenSet;
  }

  interface Vector {
    /** Indexes of terms and their values, in turn. */
    readonly elements: readonly number[];
  }

  namespace Index {
    interface Attributes {
      fieldVectors: Readonly<Record<string, Vector>>;
    }
  }

  namespace Query {
    interface Clause {
      presence: presence;
    }
  }

  interface Pipeline {
    runString(text: string, metadata: object): string[];
  }

  class QueryParser {
    constructor(text: string, query: Query);
    /** @throws QueryParseError */
    parse(): Query;
  }
}

export { lunr };
