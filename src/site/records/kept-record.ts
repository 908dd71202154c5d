import type { RenderedArticle } from '../../rendering/types.ts';
import type { IndexedArticle, IndexedDocument } from '../../search/index-article.ts';
import type { TermCounts } from '../../search/term-counts.ts';
import type { Trace } from './traced-context.ts';

/** What is made of a record, by what it is for. */
export interface Derived {
  /** What was counted of it for the search. */
  readonly indexed: IndexedArticle;
  /** The Markdown beside its page, in UTF-8. */
  readonly markdown: Uint8Array;
}

/** @template Made what was made, and as a text all that it was made from beside the record */
interface Slot<Made> {
  kept?: { readonly from: string; readonly made: Made } | undefined;
}

export type DerivedSlots = { readonly [Kind in keyof Derived]: Slot<Derived[Kind]> };

/** A record with what it was made of. */
export interface KeptRecord {
  readonly file: string;
  /** Hash of the text, and of all that is the same for a whole site. */
  readonly key: string;
  readonly trace: Trace;
  readonly record: RenderedArticle;
  readonly slots: DerivedSlots;
}

/**
 * The same as it is written. HTML takes half as many bytes in UTF-8 as in memory, and thousands of terms are read three
 * times as fast from JSON as from a structured clone.
 */
export interface StoredRecord extends Omit<KeptRecord, 'record' | 'slots'> {
  readonly html: Uint8Array;
  readonly rest: Omit<RenderedArticle, 'html'>;
  readonly indexed:
    | { readonly from: string; readonly json: string; readonly texts: readonly Uint8Array[] }
    | undefined;
  readonly markdown: DerivedSlots['markdown']['kept'];
}

export function emptySlots(): DerivedSlots {
  return { indexed: {}, markdown: {} };
}

export function storedRecord({ record, slots, file, key, trace }: KeptRecord): StoredRecord {
  const { html, ...rest } = record;
  const { kept } = slots.indexed;
  const indexed = kept && { from: kept.from, json: jsonOf(kept.made), texts: kept.made.texts };
  return { file, key, trace, rest, html: Buffer.from(html), indexed, markdown: slots.markdown.kept };
}

/** Bytes are copied, so that those around them are given back. */
export function keptRecord({ rest, html, indexed, markdown, ...kept }: StoredRecord): KeptRecord {
  return {
    ...kept,
    record: withHtml(rest, Buffer.from(html)),
    slots: {
      indexed: {
        kept: indexed && { from: indexed.from, made: indexedOf(indexed.json, indexed.texts.map(copyOf)) },
      },
      markdown: { kept: markdown && { from: markdown.from, made: copyOf(markdown.made) } },
    },
  };
}

function copyOf(bytes: Uint8Array): Uint8Array {
  return Buffer.from(bytes);
}

/** HTML is kept as bytes outside the JavaScript heap, since thousands of bodies fill it, and decoded on each read. */
export function withHtmlAside({ html, ...rest }: RenderedArticle): RenderedArticle {
  return withHtml(rest, Buffer.from(html));
}

function withHtml(rest: Omit<RenderedArticle, 'html'>, bytes: Buffer): RenderedArticle {
  return {
    ...rest,
    get html() {
      return bytes.toString('utf8');
    },
  };
}

type Entries<Fields extends ReadonlyMap<unknown, TermCounts>> =
  Fields extends ReadonlyMap<infer Name, TermCounts> ? readonly (readonly [Name, TermCounts])[] : never;

/** An article of the search as JSON has it, without the bytes of its texts. */
interface IndexedJson extends Omit<IndexedArticle, 'common' | 'documents' | 'texts'> {
  readonly common: Entries<IndexedArticle['common']>;
  readonly documents: readonly (Omit<IndexedDocument, 'fields'> & {
    readonly fields: Entries<IndexedDocument['fields']>;
  })[];
}

function jsonOf({ texts: _bytes, common, documents, ...rest }: IndexedArticle): string {
  const json: IndexedJson = {
    ...rest,
    common: [...common],
    documents: documents.map((document) => ({ ...document, fields: [...document.fields] })),
  };
  return JSON.stringify(json);
}

function indexedOf(text: string, texts: readonly Uint8Array[]): IndexedArticle {
  const { common, documents, ...rest }: IndexedJson = JSON.parse(text);
  return {
    ...rest,
    texts,
    common: new Map(common),
    documents: documents.map((document) => ({ ...document, fields: new Map(document.fields) })),
  };
}
