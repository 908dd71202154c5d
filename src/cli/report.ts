import { didYouMean } from '../problems/did-you-mean.ts';
import { ExpectedError } from '../problems/expected-error.ts';
import { nearest } from '../problems/nearest.ts';
import type { Problem } from '../problems/problem.ts';
import { frameReport } from '../problems/reporters/frames.ts';
import { type Format, reporters } from '../problems/reporters/index.ts';
import { textReport } from '../problems/reporters/text.ts';
import { rules } from '../problems/rules.ts';
import type { Options, Terminal, Values } from './command.ts';
import { formatOption, formatValue, shownPath, textValues } from './options.ts';
import { createSourceReader } from './source-reader.ts';

/** Options of commands that report on a whole content folder: in which form, and which part of it. */
export const reportOptions = {
  ...formatOption,
  rule: {
    type: 'string',
    value: 'NAME',
    multiple: true,
    description: 'print the problems of this rule alone; may be given several times',
  },
  summary: { type: 'boolean', description: 'print how many problems of each rule there are, and no list' },
} as const satisfies Options;

/** How somebody wants to be told what was found. */
export interface Reporting {
  readonly format: Format;
  /** Empty for all. */
  readonly rules: ReadonlySet<string>;
  readonly isSummary: boolean;
}

/** @throws ExpectedError for a format or a rule that there is not */
export function reportingOf(values: Values): Reporting {
  const format = formatValue(values);
  const isSummary = values.summary === true;
  if (isSummary && format !== 'text')
    throw new ExpectedError('`--summary` is text: leave `--format` out, or count what it prints.');
  const asked = textValues(values, 'rule');
  const known = Object.keys(rules);
  for (const name of asked) {
    if (known.includes(name)) continue;
    throw new ExpectedError(
      `There is no rule \`${name}\`: write one as it stands behind a problem, or in the list of rules in \`--summary\`.${didYouMean(nearest(name, known))}`,
    );
  }
  return { format, rules: new Set(asked), isSummary };
}

/** What was reported on. */
export interface Reported {
  readonly problems: readonly Problem[];
  readonly contentDir: string;
  /** Folder of the site. */
  readonly root: string;
  /** What the command took, where the report ends with it. */
  readonly seconds?: number;
  /** Whether few problems are shown with their lines of source too. */
  readonly withSource?: boolean;
}

/** The report in the form, and of the part, that was asked for. What the command ends with does not depend on it. */
export function reportText(
  { problems, contentDir, root, seconds, withSource = false }: Reported,
  { format, rules: asked, isSummary }: Reporting,
  terminal: Terminal,
): string {
  const shown = asked.size === 0 ? problems : problems.filter(({ rule }) => asked.has(rule));
  const options = { contentPath: shownPath(contentDir, terminal), color: terminal.color };
  if (format !== 'text') return reporters[format](shown, options);
  const report = withSource ? frameReport : textReport;
  return report(shown, {
    ...options,
    seconds,
    sourceOf: createSourceReader(contentDir, root),
    extent: isSummary ? 'summary' : asked.size === 0 ? 'part' : 'whole',
    ofOtherRules: problems.length - shown.length,
    ruleOption: '`--rule NAME`',
  });
}
