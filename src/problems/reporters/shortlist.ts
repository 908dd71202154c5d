import type { Problem } from '../problem.ts';
import { severities } from '../rules.ts';

/** From so many problems on, a report for people is sorted by cause: nobody reads hundreds of lines to find what they share. */
export const manyProblems = 20;

/** What is wrong in the same way is understood by then. */
const mostOfRule = 10;
const mostInAll = 100;

/**
 * The problems that a report for people lists of many, in their order: the first one of each rule, then more of each,
 * errors before warnings where there is no room for all.
 */
export function shortlist(problems: readonly Problem[]): readonly Problem[] {
  if (problems.length < manyProblems) return problems;
  const groups = severities.flatMap((severity) => {
    const found = problems.filter((problem) => problem.severity === severity);
    return [...Map.groupBy(found, ({ rule }) => rule).values()];
  });
  const listed = new Set<Problem>();
  // By turns, so that a rule with few problems is not crowded out.
  for (let turn = 0; turn < mostOfRule; turn += 1) {
    for (const group of groups) {
      const next = group[turn];
      if (next && (turn === 0 || listed.size < mostInAll)) listed.add(next);
    }
  }
  return problems.filter((problem) => listed.has(problem));
}
