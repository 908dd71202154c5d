import { readFileSync } from 'node:fs';
import { z } from 'zod';

const line = z.object({
  set: z.enum(['anchor', 'title', 'typo']),
  query: z.string(),
  urls: z.array(z.string()),
  anchors: z.array(z.string()).default([]),
});

/** A query and the articles that answer it. */
export interface Query {
  /** `anchor`: the text of a link; `title`: a title, changed; `typo`: a title with one wrong letter. */
  readonly set: 'anchor' | 'title' | 'typo';
  readonly query: string;
  /** Addresses of articles; any of them is right. */
  readonly urls: readonly string[];
  /** Where the links led, `#heading` and all. */
  readonly anchors: readonly string[];
}

export const querySets = ['anchor', 'title', 'typo'] as const;

/** Reads queries, one a line as JSON. */
export function readQueries(file: string): readonly Query[] {
  return readFileSync(file, 'utf8')
    .trimEnd()
    .split('\n')
    .map((written) => line.parse(JSON.parse(written)));
}
