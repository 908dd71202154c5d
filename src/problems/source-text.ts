import type { SourcePosition } from './problem.ts';

/**
 * Finds line and column of an offset in a text with `\n` line ends.
 *
 * @param text the whole file
 * @param offset 0-based offset in UTF-16 code units; beyond the end counts as the end
 */
export function positionAt(text: string, offset: number): SourcePosition {
  return createPositions(text)(offset);
}

/** The same for many offsets of one text: its lines are looked for once. */
export function createPositions(text: string): (offset: number) => SourcePosition {
  let starts: readonly number[] | undefined;
  return (offset) => {
    starts ??= lineStarts(text);
    const at = Math.min(Math.max(0, offset), text.length);
    const line = lastAtOrBefore(starts, at, (start) => start);
    return { line: line + 1, column: at - (starts[line] ?? 0) + 1 };
  };
}

/** Offsets at which the lines of a text begin, the first at 0. */
export function lineStarts(text: string): readonly number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

/**
 * Index of the last entry that begins at an offset or before it; -1 where none does.
 *
 * @param entries sorted by where they begin
 */
export function lastAtOrBefore<Entry>(
  entries: readonly Entry[],
  offset: number,
  startOf: (entry: Entry) => number,
): number {
  let low = 0;
  let high = entries.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const entry = entries[middle];
    if (entry !== undefined && startOf(entry) <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
