import type { Problem } from '../problem.ts';

export interface ReporterOptions {
  /** Path of the content folder from where the reader of the report is: `content`; `''` for none. */
  readonly contentPath: string;
  /** Whether the report may hold terminal colours. */
  readonly color: boolean;
}

/** What a report for people may take besides. */
export interface TextOptions extends ReporterOptions {
  /** Reads the whole file that a problem names; `undefined` if it cannot be read. Without it, no source is shown. */
  readonly sourceOf?: (file: string) => string | undefined;
  /** What the command took, for the last line. */
  readonly seconds?: number | undefined;
  /** `part`: of many problems, the first of each rule; `whole`: all, since somebody asked; `summary`: numbers alone. */
  readonly extent?: 'part' | 'whole' | 'summary';
  /** How many problems were left out since nobody asked for their rules. */
  readonly ofOtherRules?: number;
  /** What lists all problems of a rule, where only a part of many is listed. */
  readonly ruleOption?: string;
}

/** Makes a report of problems in the order given: text for stdout, with a line end at its end, or `''`. */
export type Reporter = (problems: readonly Problem[], options: ReporterOptions) => string;
