import { styleText } from 'node:util';
import type { Problem } from '../problem.ts';
import type { Severity } from '../rules.ts';
import { printable } from './printable.ts';
import type { ReporterOptions } from './reporter.ts';
import { countsOf, openableFile, sentence } from './wording.ts';

const colors = { error: 'red', warning: 'yellow' } as const satisfies Record<Severity, string>;

/** For people: one problem a line, `content/articles/x.md:3:8: error: ... (rule)`, then the totals. */
export function textReport(problems: readonly Problem[], options: ReporterOptions): string {
  if (problems.length === 0) return '';
  const lines = problems.map((problem) => line(problem, options));
  return `${[...lines, '', countsOf(problems)].join('\n')}\n`;
}

function line(problem: Problem, options: ReporterOptions): string {
  const { position, rule, severity } = problem;
  const place = position === 'unknown' ? '' : `:${position.line}:${position.column}`;
  const word = options.color ? styleText(colors[severity], severity, { validateStream: false }) : severity;
  return `${printable(openableFile(problem, options))}${place}: ${word}: ${printable(sentence(problem))} (${rule})`;
}
