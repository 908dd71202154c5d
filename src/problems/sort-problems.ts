import { isDeepStrictEqual } from 'node:util';
import type { Problem } from './problem.ts';

/**
 * Puts problems in the order they are reported in: by file, place (unknown first), rule and target. What is found twice
 * is one problem: a snippet is looked at wherever it is shown.
 */
export function sortProblems(problems: readonly Problem[]): Problem[] {
  const sorted = problems.toSorted(
    (a, b) =>
      byCodeUnit(a.file, b.file) ||
      lineOf(a) - lineOf(b) ||
      columnOf(a) - columnOf(b) ||
      byCodeUnit(a.rule, b.rule) ||
      byCodeUnit(a.target, b.target) ||
      byCodeUnit(a.message, b.message),
  );
  return sorted.filter((problem, index) => !isDeepStrictEqual(problem, sorted[index - 1]));
}

function byCodeUnit(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

function lineOf({ position }: Problem): number {
  return position === 'unknown' ? 0 : position.line;
}

function columnOf({ position }: Problem): number {
  return position === 'unknown' ? 0 : position.column;
}
