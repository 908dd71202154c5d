import { type Cell, cellsOf, widthOf } from './text-cells.ts';

export interface SourceFrame {
  /** The line of source, printable, cut where it is long. */
  readonly source: string;
  /** What stands before the carets in the line below. */
  readonly gap: string;
  readonly carets: string;
}

/** Shown where a line was cut. */
const ellipsis = '…';

/** Of a long line no more than this many code units before and after a place are looked at. */
const reach = 500;

/**
 * Shows a place in a line of source, with a caret for each column of the target: one alone where the target does not
 * stand there as it is.
 *
 * @param line without its line end
 * @param column 1-based, in UTF-16 code units
 * @param width columns of a terminal that the frame may take
 */
export function sourceFrame(line: string, column: number, target: string, width: number): SourceFrame {
  const start = Math.min(column - 1, line.length);
  const [written = ''] = target.split('\n');
  const end = written !== '' && line.startsWith(written, start) ? start + written.length : start + 1;

  const from = Math.max(0, start - reach);
  const to = Math.min(line.length, start + reach);
  const cells = cellsOf(line.slice(from, to));
  const isMarked = ({ offset, text }: Cell) => from + offset < end && from + offset + text.length > start;
  const firstMarked = cells.findIndex(isMarked);
  const marked = firstMarked === -1 ? { first: cells.length, last: cells.length } : {
    first: firstMarked,
    last: cells.findLastIndex(isMarked) + 1,
  };

  const { first, last } = windowAround(marked, cells, width);
  const head = from > 0 || first > 0 ? ellipsis : '';
  const tail = to < line.length || last < cells.length ? ellipsis : '';
  const shown = cells.slice(first, last);
  return {
    source: head + shown.map(({ shown: text }) => text).join('') + tail,
    gap: ' '.repeat(head.length + widthOf(cells.slice(first, marked.first))),
    carets: '^'.repeat(Math.max(1, widthOf(cells.slice(marked.first, Math.min(marked.last, last))))),
  };
}

interface Range {
  readonly first: number;
  readonly last: number;
}

/** As much of the line as fits: the marked cells first, and then what surrounds them, by turns. */
function windowAround(marked: Range, cells: readonly Cell[], width: number): Range {
  if (widthOf(cells) <= width) return { first: 0, last: cells.length };
  let room = width - 2 * ellipsis.length;
  let { first } = marked;
  let last = first;
  const take = (cell: Cell | undefined): boolean => {
    if (cell === undefined || cell.width > room) return false;
    room -= cell.width;
    return true;
  };
  while (last < marked.last && take(cells[last])) last += 1;
  let isGrowing = true;
  while (isGrowing) {
    isGrowing = false;
    if (take(cells[first - 1])) {
      first -= 1;
      isGrowing = true;
    }
    if (take(cells[last])) {
      last += 1;
      isGrowing = true;
    }
  }
  return { first, last };
}
