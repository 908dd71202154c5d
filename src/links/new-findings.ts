import type { Problem } from '../problems/problem.ts';
import type { RuleName } from '../problems/rules.ts';
import type { LinkFinding } from './finding.ts';

/** What these rules call the target is the page itself, whose address a rename changes. */
const aboutThePage: readonly RuleName[] = ['orphan-page'];

/**
 * Finds what is wrong now and was not before, in the order of `now`.
 *
 * A finding is known by its file, its rule, its target as written, and its how-manieth of these in the file; then,
 * where the target is written otherwise than before, by what is said of it: a dead link with another spelling is as
 * dead as it was. Lines do not count: text added above an old broken link does not make it new, and a second link to
 * the same target does.
 *
 * @param renames files that have moved: old path to new path, as findings name them
 */
export function newFindings(
  now: readonly LinkFinding[],
  before: readonly LinkFinding[],
  renames: ReadonlyMap<string, string> = new Map(),
): readonly LinkFinding[] {
  const old = before.map(({ problem }) => ({
    ...problem,
    file: renames.get(problem.file) ?? problem.file,
  }));
  const [byTarget, gone] = unmatched(now, old, keyOf);
  const [byMessage] = unmatched(byTarget, gone, messageKey);
  return byMessage;
}

/** Pairs what has the same key, each with one: what is left of both. */
function unmatched(
  now: readonly LinkFinding[],
  before: readonly Problem[],
  key: (problem: Problem) => string,
): readonly [now: readonly LinkFinding[], before: readonly Problem[]] {
  const known = Map.groupBy(before, key);
  const left = now.filter(({ problem }) => known.get(key(problem))?.shift() === undefined);
  return [left, [...known.values()].flat()];
}

function keyOf({ file, rule, target }: Problem): string {
  return JSON.stringify([file, rule, aboutThePage.includes(rule) ? '' : target]);
}

function messageKey({ file, rule, message }: Problem): string {
  return JSON.stringify([file, rule, message]);
}
