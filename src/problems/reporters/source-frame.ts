import { type Cell, cellsOf, widthOf } from './text-cells.ts';

export interface SourceFrame {
  /** The line of source, printable, cut where it is long. */
  readonly source: string;
  /** What stands before the carets in the line below. */
  readonly gap: string;
  readonly carets: string;
}

/** Cells of a line from `first` up to `last`, which is not among them. */
interface Range {
  readonly first: number;
  readonly last: number;
}

/** Shown where a line was cut. */
const ellipsis = '…';

/** No more than this many code units before and after a place are looked at: a line may be megabytes long. */
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
  const end = line.startsWith(written, start) ? start + Math.max(1, written.length) : start + 1;
  const from = Math.max(0, start - reach);
  const to = Math.min(line.length, start + reach);

  const cells = cellsOf(line.slice(from, to));
  const marked = cellsBetween(start - from, end - from, cells);
  const isWhole = from === 0 && to === line.length && widthOf(cells) <= width;
  const { first, last } = isWhole ? { first: 0, last: cells.length } : windowAround(marked, cells, width);
  const head = from > 0 || first > 0 ? ellipsis : '';
  const tail = to < line.length || last < cells.length ? ellipsis : '';
  const markedShown = cells.slice(marked.first, Math.min(marked.last, last));
  return {
    source:
      head +
      cells
        .slice(first, last)
        .map(({ shown }) => shown)
        .join('') +
      tail,
    gap: ' '.repeat(head.length + widthOf(cells.slice(first, marked.first))),
    carets: '^'.repeat(Math.max(1, widthOf(markedShown))),
  };
}

/** The cells that a stretch of the text touches; none, at the end, where the stretch is behind the text. */
function cellsBetween(start: number, end: number, cells: readonly Cell[]): Range {
  const isTouched = ({ offset, length }: Cell) => offset < end && offset + length > start;
  const first = cells.findIndex(isTouched);
  if (first === -1) return { first: cells.length, last: cells.length };
  return { first, last: cells.findLastIndex(isTouched) + 1 };
}

/** As much of the line as fits beside two ellipses: the marked cells first, and then what surrounds them, by turns. */
function windowAround(marked: Range, cells: readonly Cell[], width: number): Range {
  let { first } = marked;
  let last = first;
  let room = width - 2 * ellipsis.length;
  const take = (cell: Cell | undefined): boolean => {
    if (cell === undefined || cell.width > room) return false;
    room -= cell.width;
    return true;
  };
  while (last < marked.last && take(cells[last])) last += 1;
  for (let isGrowing = true; isGrowing; ) {
    const before = take(cells[first - 1]);
    if (before) first -= 1;
    const after = take(cells[last]);
    if (after) last += 1;
    isGrowing = before || after;
  }
  return { first, last };
}
