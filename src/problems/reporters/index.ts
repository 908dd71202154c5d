import { githubReport } from './github.ts';
import { jsonReport } from './json.ts';
import type { Reporter } from './reporter.ts';
import { sarifReport } from './sarif.ts';
import { textReport } from './text.ts';

/** What `--format` can be. */
export const formats = ['text', 'json', 'github', 'sarif'] as const;

export type Format = (typeof formats)[number];

/** The reporter of each format. Adding a format is adding a file and a row. */
export const reporters: Readonly<Record<Format, Reporter>> = {
  text: textReport,
  json: jsonReport,
  github: githubReport,
  sarif: sarifReport,
};
