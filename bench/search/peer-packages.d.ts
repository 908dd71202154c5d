/** The parts of the other programs that are measured: they are installed when a benchmark runs, and not before. */
declare module 'lunr-0.7' {
  interface Index {
    field(name: string, options?: { readonly boost: number }): void;
    ref(name: string): void;
    add(document: Readonly<Record<string, string>>): void;
    search(query: string): { readonly ref: string; readonly score: number }[];
  }
  export default function lunr(configure: (this: Index) => void): Index;
}

declare module 'lunr-2.3.9' {
  interface Builder {
    use(plugin: (...given: never) => unknown): void;
    ref(name: string): void;
    field(name: string): void;
    add(document: Readonly<Record<string, string>>): void;
  }
  interface Index {
    search(query: string): { readonly ref: string; readonly score: number }[];
  }
  function lunr(configure: (this: Builder) => void): Index;
  namespace lunr {
    class QueryParseError extends Error {}
  }
  export default lunr;
}

declare module 'flexsearch' {
  type Encoder = Readonly<Record<string, unknown>>;
  export const Charset: { readonly CJK: Encoder; readonly LatinBalance: Encoder };
  export class Document {
    constructor(options: {
      readonly tokenize: 'forward';
      readonly encoder: Encoder;
      readonly document: { readonly id: string; readonly index: readonly string[] };
    });
    add(document: Readonly<Record<string, string>>): void;
    search(
      query: string,
      options: { readonly limit: number; readonly suggest: boolean; readonly merge: true },
    ): { readonly id: string }[];
  }
}

declare module '@orama/orama' {
  export interface Tokenizer {
    readonly language?: string;
    readonly stemming?: boolean;
    readonly stemmer?: (word: string) => string;
  }
  export interface Database {
    readonly schema: Readonly<Record<string, string>>;
  }
  export function create(options: {
    readonly schema: Readonly<Record<string, string>>;
    readonly components: { readonly tokenizer: Tokenizer };
  }): Database;
  export function insertMultiple(
    database: Database,
    documents: readonly Readonly<Record<string, string>>[],
  ): Promise<readonly string[]>;
  export function search(
    database: Database,
    options: {
      readonly term: string;
      readonly tolerance: number;
      readonly boost: Readonly<Record<string, number>>;
      readonly limit: number;
    },
  ): Promise<{ readonly hits: readonly { readonly id: string; readonly score: number }[] }>;
}

declare module '@orama/tokenizers/japanese' {
  export function createTokenizer(): import('@orama/orama').Tokenizer;
}

declare module '@orama/tokenizers/mandarin' {
  export function createTokenizer(): import('@orama/orama').Tokenizer;
}

declare module '@orama/stemmers/german' {
  export const language: string;
  export function stemmer(word: string): string;
}

declare module 'minisearch' {
  interface Options {
    readonly fields: readonly string[];
    readonly storeFields: readonly string[];
    readonly searchOptions: {
      readonly fuzzy: number;
      readonly prefix: boolean;
      readonly boost: Readonly<Record<string, number>>;
    };
  }
  export default class MiniSearch<Document> {
    constructor(options: Options);
    addAll(documents: readonly Document[]): void;
    search(query: string): { readonly id: string; readonly score: number }[];
  }
}

declare module 'pagefind' {
  interface Answer {
    readonly errors: readonly string[];
  }
  interface PagefindIndex {
    addHTMLFile(file: { readonly url: string; readonly content: string }): Promise<Answer>;
    writeFiles(options: { readonly outputPath: string }): Promise<Answer>;
  }
  export function createIndex(options: {
    readonly rootSelector: string;
    readonly excludeSelectors: readonly string[];
  }): Promise<Answer & { readonly index?: PagefindIndex }>;
  export function close(): Promise<null>;
}
