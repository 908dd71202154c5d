import { readFileSync } from 'node:fs';
import { z } from 'zod';

/**
 * How a query was made. `anchor`: the text of a link; `anchorTitle`: one that is the title that it leads to; `title`:
 * a title without a word; `typo`: a title with one wrong letter; `question`: a title in a question; `typing`: a title
 * with its last word cut; `body`: four words of a sentence; `heading`: a heading; `oldname`: a former title; `asked`:
 * a question in other words than the article's, written by hand; `kana`: a title in hiragana; `traditional`: a title in
 * traditional characters, of an article in simplified ones.
 */
export const querySets = [
  'anchor',
  'anchorTitle',
  'title',
  'typo',
  'question',
  'typing',
  'body',
  'heading',
  'oldname',
  'asked',
  'kana',
  'traditional',
] as const;
export type QuerySet = (typeof querySets)[number];

const line = z.object({
  set: z.enum(querySets),
  query: z.string(),
  urls: z.array(z.string()),
  anchors: z.array(z.string()).default([]),
});

/** A query and the articles that answer it. */
export interface Query {
  readonly set: QuerySet;
  readonly query: string;
  /** Addresses of articles; any of them is right. */
  readonly urls: readonly string[];
  /** Where the links led, `#heading` and all. */
  readonly anchors: readonly string[];
}

/** Reads queries, one a line as JSON. */
export function readQueries(file: string): readonly Query[] {
  return readFileSync(file, 'utf8')
    .trimEnd()
    .split('\n')
    .map((written) => line.parse(JSON.parse(written)));
}
