import type { RuleName } from '../problems/rules.ts';
import type { LinkFinding } from './finding.ts';

/** What these rules call the target is the page itself, whose address a rename changes. */
const aboutThePage: readonly RuleName[] = ['orphan-page'];

/**
 * Finds what is wrong now and was not before, in the order of `now`.
 *
 * A finding is known by its file, its rule, its target as written, and its how-manieth of these in the file. Lines do
 * not count: text added above an old broken link does not make it new, and a second link to the same target does.
 *
 * @param renames files that have moved: old path to new path, as findings name them
 */
export function newFindings(
  now: readonly LinkFinding[],
  before: readonly LinkFinding[],
  renames: ReadonlyMap<string, string> = new Map(),
): readonly LinkFinding[] {
  const known = new Map<string, number>();
  for (const { problem } of before) {
    const key = keyOf(problem, renames.get(problem.file) ?? problem.file);
    known.set(key, (known.get(key) ?? 0) + 1);
  }
  return now.filter(({ problem }) => {
    const key = keyOf(problem, problem.file);
    const left = known.get(key) ?? 0;
    known.set(key, left - 1);
    return left <= 0;
  });
}

function keyOf({ rule, target }: LinkFinding['problem'], file: string): string {
  return JSON.stringify([file, rule, aboutThePage.includes(rule) ? '' : target]);
}
