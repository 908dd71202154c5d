import { styleText } from 'node:util';
import type { Problem } from '../problem.ts';
import { severities } from '../rules.ts';
import { printable } from './printable.ts';
import type { ReporterOptions } from './reporter.ts';
import { openableFile, severityColors } from './wording.ts';

/**
 * Counts problems by rule, the most frequent first and errors before warnings, each with the first place of its kind:
 * ``  250  error  missing-page  content/articles/x.md:6:5``. Without a line end; empty without problems.
 */
export function ruleSummary(problems: readonly Problem[], options: ReporterOptions): string {
  const rows = severities.flatMap((severity) => {
    const found = problems.filter((problem) => problem.severity === severity);
    return [...Map.groupBy(found, ({ rule }) => rule)]
      .map(([rule, ofRule]) => ({ rule, severity, count: ofRule.length, first: ofRule[0] }))
      .sort((a, b) => b.count - a.count || (a.rule < b.rule ? -1 : 1));
  });
  const width = (texts: readonly string[]): number => Math.max(0, ...texts.map(({ length }) => length));
  const numbers = width(rows.map(({ count }) => String(count)));
  const words = width(rows.map(({ severity }) => severity));
  const names = width(rows.map(({ rule }) => rule));
  const lines = rows.map(({ rule, severity, count, first }) => {
    const word = severity.padEnd(words);
    const shown = options.color ? styleText(severityColors[severity], word, { validateStream: false }) : word;
    const place = first ? placeOf(first, options) : '';
    return `  ${String(count).padStart(numbers)}  ${shown}  ${rule.padEnd(names)}  ${place}`;
  });
  return lines.length === 0 ? '' : ['By rule, each with its first place:', ...lines].join('\n');
}

function placeOf(problem: Problem, options: ReporterOptions): string {
  const { position } = problem;
  const place = position === 'unknown' ? '' : `:${position.line}:${position.column}`;
  return `${printable(openableFile(problem, options))}${place}`;
}
