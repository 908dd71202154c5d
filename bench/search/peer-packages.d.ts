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
