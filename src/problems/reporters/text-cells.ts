import { printable } from './printable.ts';

/** What a terminal shows as one sign, however many code units it is made of. */
export interface Cell {
  /** Where it starts in the text, in UTF-16 code units, and how many it takes there. */
  readonly offset: number;
  readonly length: number;
  /** What to print for it. */
  readonly shown: string;
  /** Columns of a terminal that this takes. */
  readonly width: number;
}

const tab = '    ';

/** Signs of two columns: emoji, and the blocks that Unicode's East Asian Width calls wide or fullwidth. */
const wide =
  /^[\p{Emoji_Presentation}\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\ua960-\ua97f\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\u{20000}-\u{3fffd}]|\ufe0f/u;

/** Signs of no width: marks that stand on others, and joiners. */
const weightless = /^[\p{Mn}\p{Me}\p{Cf}]+$/u;

/** Cuts one line of text into what a terminal shows, safe to print. */
export function cellsOf(line: string): Cell[] {
  const segments = new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(line.toWellFormed());
  return [...segments].map(({ segment, index }) => ({
    offset: index,
    length: segment.length,
    ...display(segment),
  }));
}

export function widthOf(cells: readonly Cell[]): number {
  return cells.reduce((total, { width }) => total + width, 0);
}

function display(segment: string): { shown: string; width: number } {
  if (segment === '\t') return { shown: tab, width: tab.length };
  const shown = printable(segment);
  if (shown !== segment) return { shown, width: shown.length };
  if (weightless.test(segment)) return { shown, width: 0 };
  return { shown, width: wide.test(segment) ? 2 : 1 };
}
