import type { Problem } from '../problem.ts';

export interface ReporterOptions {
  /** Path of the content folder from where the reader of the report is: `content`; `''` for none. */
  readonly contentPath: string;
  /** Whether the report may hold terminal colours. */
  readonly color: boolean;
}

/** Makes a report of problems in the order given: text for stdout, with a line end at its end, or `''`. */
export type Reporter = (problems: readonly Problem[], options: ReporterOptions) => string;
