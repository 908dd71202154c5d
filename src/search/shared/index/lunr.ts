import lunr from 'lunr';

/**
 * Lunr 2.3.9 with its one bug mended: `TokenSet#toString`, by which the minimizer tells nodes apart, joins a letter
 * and a node's number without anything between them, so that `1` and node 12 are the same as `11` and node 2. Words
 * vanish, others appear, and queries throw (olivernn/lunr.js#314, #279).
 */
lunr.TokenSet.prototype.toString = function (this: lunr.TokenSet): string {
  if (this._str) return this._str;
  let text = this.final ? '1' : '0';
  for (const label of Object.keys(this.edges).sort()) text += `,${label}:${this.edges[label]?.id ?? ''}`;
  return text;
};

declare module 'lunr' {
  // What the library has and its types do not name.
  interface TokenSet {
    id: number;
    final: boolean;
    edges: Record<string, TokenSet>;
    _str?: string;
  }

  namespace TokenSet {
    /** @param words in order */
    function fromArray(words: readonly string[]): TokenSet;
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
