import type { Problem } from '../problem.ts';
import { printable } from './printable.ts';
import type { ReporterOptions } from './reporter.ts';
import { openableFile, sentence } from './wording.ts';

/**
 * For GitHub Actions: workflow commands, which become annotations of the changed lines.
 * https://docs.github.com/actions/reference/workflow-commands-for-github-actions
 */
export function githubReport(problems: readonly Problem[], options: ReporterOptions): string {
  return problems.map((problem) => `${command(problem, options)}\n`).join('');
}

function command(problem: Problem, options: ReporterOptions): string {
  const { position, rule, severity } = problem;
  const properties = [`file=${property(openableFile(problem, options))}`];
  if (position !== 'unknown') properties.push(`line=${position.line}`, `col=${position.column}`);
  properties.push(`title=${property(rule)}`);
  return `::${severity} ${properties.join(',')}::${data(sentence(problem))}`;
}

function data(text: string): string {
  return printable(text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A'));
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
