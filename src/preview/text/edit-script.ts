import { landmarks, type Match } from './landmarks.ts';

/** How one sequence becomes another: everything that is in no match is removed or added. */
export interface EditScript {
  /** In order, none empty, none touching the next on both sides. */
  readonly matches: readonly Match[];
  /** Whether the sequences differ too much for the shortest script, and only landmarks were matched. */
  readonly isCoarse: boolean;
}

/** Limit of edits: nobody reads a longer script, and finding it takes quadratic time. */
export const mostEdits = 1000;

/**
 * Finds the shortest edit script (Myers, "An O(ND) Difference Algorithm and Its Variations", 1986). Where it would be
 * longer than `limit`, only what occurs once on both sides is matched, with what is equal around it, as in patience
 * diff; that takes no longer than sorting.
 */
export function editScript(
  before: readonly string[],
  after: readonly string[],
  limit = mostEdits,
): EditScript {
  const shortest = Math.min(before.length, after.length);
  let head = 0;
  while (head < shortest && before[head] === after[head]) head += 1;
  let tail = 0;
  while (tail < shortest - head && before.at(-1 - tail) === after.at(-1 - tail)) tail += 1;

  const old = before.slice(head, before.length - tail);
  const now = after.slice(head, after.length - tail);
  const path = shortestPath(old, now, limit);
  const matches = (path ?? landmarks(old, now)).map((match) => ({
    ...match,
    before: match.before + head,
    after: match.after + head,
  }));
  const ends = [
    { before: 0, after: 0, length: head },
    ...matches,
    { before: before.length - tail, after: after.length - tail, length: tail },
  ];
  return { matches: joined(ends), isCoarse: path === undefined };
}

/** The matches on the shortest edit path; `undefined` if it is longer than `limit`. */
function shortestPath(
  before: readonly string[],
  after: readonly string[],
  limit: number,
): readonly Match[] | undefined {
  const most = Math.min(limit, before.length + after.length);
  // How far each diagonal has come, with one more at both ends; and what that was before each step.
  const reached = new Int32Array(2 * most + 3);
  const steps: Int32Array[] = [];
  const from = (k: number): number => reached[k + most + 1] ?? 0;
  for (let edits = 0; edits <= most; edits += 1) {
    steps.push(reached.slice(most + 1 - edits, most + 2 + edits));
    for (let k = -edits; k <= edits; k += 2) {
      const isDown = k === -edits || (k !== edits && from(k - 1) < from(k + 1));
      let x = isDown ? from(k + 1) : from(k - 1) + 1;
      while (x < before.length && x - k < after.length && before[x] === after[x - k]) x += 1;
      reached[k + most + 1] = x;
      if (x >= before.length && x - k >= after.length) return walkBack(steps, before.length, after.length);
    }
  }
  return undefined;
}

/** @param steps of each number of edits, how far the diagonals from minus to plus that number had come before */
function walkBack(steps: readonly Int32Array[], before: number, after: number): readonly Match[] {
  const matches: Match[] = [];
  let x = before;
  let y = after;
  for (let edits = steps.length - 1; edits > 0; edits -= 1) {
    const reached = (k: number): number => steps[edits]?.[k + edits] ?? 0;
    const k = x - y;
    const isDown = k === -edits || (k !== edits && reached(k - 1) < reached(k + 1));
    const startX = isDown ? reached(k + 1) : reached(k - 1);
    const startY = startX - (isDown ? k + 1 : k - 1);
    const length = x - (isDown ? startX : startX + 1);
    matches.push({ before: x - length, after: y - length, length });
    x = startX;
    y = startY;
  }
  matches.push({ before: 0, after: 0, length: x });
  return matches.reverse();
}

/** Joins matches that touch, and leaves out empty ones. */
function joined(matches: readonly Match[]): readonly Match[] {
  const all: Match[] = [];
  for (const match of matches) {
    if (match.length === 0) continue;
    const last = all.at(-1);
    if (last && last.before + last.length === match.before && last.after + last.length === match.after) {
      all[all.length - 1] = { ...last, length: last.length + match.length };
    } else all.push(match);
  }
  return all;
}
