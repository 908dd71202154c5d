import { styleText } from 'node:util';
import type { Problem } from '../problem.ts';
import { frameReport } from './frames.ts';
import { printable } from './printable.ts';
import type { ReporterOptions, TextOptions } from './reporter.ts';
import { manyProblems } from './shortlist.ts';
import { countsOf, openableFile, sentence, severityColors } from './wording.ts';

/**
 * For people: one problem a line, `content/articles/x.md:3:8: error: ... (rule)`, then the totals. Many problems are
 * listed file by file, and summed up by rule.
 */
export function textReport(problems: readonly Problem[], options: TextOptions): string {
  const { extent, ofOtherRules = 0 } = options;
  if (problems.length >= manyProblems || extent === 'summary' || ofOtherRules > 0)
    return frameReport(problems, options);
  if (problems.length === 0) return '';
  const lines = problems.map((problem) => line(problem, options));
  return `${[...lines, '', countsOf(problems)].join('\n')}\n`;
}

function line(problem: Problem, options: ReporterOptions): string {
  const { position, rule, severity } = problem;
  const place = position === 'unknown' ? '' : `:${position.line}:${position.column}`;
  const word = options.color
    ? styleText(severityColors[severity], severity, { validateStream: false })
    : severity;
  return `${printable(openableFile(problem, options))}${place}: ${word}: ${printable(sentence(problem))} (${rule})`;
}
