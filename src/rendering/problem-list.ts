import { counted } from '../problems/counted.ts';
import type { Problem } from '../problems/problem.ts';
import type { RuleName } from '../problems/rules.ts';

/** More than anybody reads of one article in one go; what repeats in an imported one is mended all at once. */
const maxProblems = 1000;

/** The problems of one article: all that somebody reads, and how many more there are. */
export interface ProblemList {
  /**
   * Keeps a problem while there is room, and the first of each rule in any case: whether a command fails must not
   * depend on what came first. What is not kept is not even made.
   */
  readonly add: (rule: RuleName, make: () => Problem) => void;
  readonly kept: readonly Problem[];
  /** How many were not kept. */
  readonly left: () => number;
}

export function createProblemList(): ProblemList {
  const kept: Problem[] = [];
  const seen = new Set<RuleName>();
  let left = 0;
  return {
    add: (rule, make) => {
      if (kept.length < maxProblems || !seen.has(rule)) kept.push(make());
      else left += 1;
      seen.add(rule);
    },
    kept,
    left: () => left,
  };
}

/** What is said of the problems that are not shown. */
export function restMessage(left: number): string {
  return `The article has ${counted(left, 'more problem')} than the ${maxProblems} that are shown: mend those, or what they have in common, and check it again.`;
}
