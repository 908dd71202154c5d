import { codeStretches } from '../../rendering/liquid/code-stretches.ts';
import {
  joinMapped,
  type MappedText,
  mapGenerated,
  type SourceRange,
  sliceMapped,
  sourceRange,
} from '../../rendering/mapped-text.ts';

/** A stretch of a text, and what is written in its place; with nothing in it, what is put in there. */
export interface Edit extends SourceRange {
  readonly text: string;
}

/**
 * Applies edits to a text that knows where it comes from. Those that overlap an earlier one are left out: whoever finds
 * them looks at the text again afterwards.
 */
export function applyEdits(mapped: MappedText, edits: readonly Edit[]): MappedText {
  const pieces: MappedText[] = [];
  let at = 0;
  for (const { from, to, text } of [...edits].sort((a, b) => a.from - b.from || a.to - b.to)) {
    if (from < at) continue;
    pieces.push(sliceMapped(mapped, at, from));
    if (text !== '') pieces.push(mapGenerated(text, sourceRange(mapped, from, to)));
    at = to;
  }
  pieces.push(sliceMapped(mapped, at, mapped.text.length));
  return joinMapped(pieces);
}

/** What Signpost does not read: the text of `raw`, and comments, those that an import writes among them. */
const unread = /\{%-?\s*(raw|comment)\s*-?%\}[\s\S]*?\{%-?\s*end\1\s*-?%\}/g;

/** Says whether an offset of a text stands in code, or in what nobody reads; asked in any order. */
export function codeIn(text: string): (offset: number) => boolean {
  const code = codeStretches(text);
  const silent = text.includes('{%') ? [...text.matchAll(unread)] : [];
  const stretches = [
    ...code,
    ...silent.map(({ index, 0: all }) => ({ from: index, to: index + all.length })),
  ].sort((a, b) => a.from - b.from || b.to - a.to);
  // One stretch in another adds nothing, and would hide the end of the outer one.
  const outer = stretches.filter(
    ({ to }, index) => !stretches.slice(Math.max(0, index - 50), index).some((earlier) => earlier.to >= to),
  );
  return within(outer);
}

function within(stretches: readonly SourceRange[]): (offset: number) => boolean {
  return (offset) => {
    let low = 0;
    let high = stretches.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      const stretch = stretches[middle];
      if (!stretch || stretch.from > offset) high = middle;
      else if (stretch.to <= offset) low = middle + 1;
      else return true;
    }
    return false;
  };
}

/** What a pattern finds in a text outside of code. */
export function outsideCode(text: string, pattern: RegExp): readonly RegExpExecArray[] {
  const found = [...text.matchAll(pattern)];
  if (found.length === 0) return [];
  const isCode = codeIn(text);
  return found.filter(({ index }) => !isCode(index));
}

/** A line of a text with its offsets, its end not counted. */
export interface Line extends SourceRange {
  readonly text: string;
}

export function linesOf(text: string): readonly Line[] {
  let from = 0;
  return text.split('\n').map((line) => {
    const start = from;
    from += line.length + 1;
    return { from: start, to: start + line.length, text: line };
  });
}

/** White space before the first sign of a line, in columns; a tab goes to the next fourth. */
export function indentOf(line: string): number {
  let column = 0;
  for (const sign of line) {
    if (sign === ' ') column += 1;
    else if (sign === '\t') column += 4 - (column % 4);
    else break;
  }
  return column;
}

/** The edit that takes columns of white space from the beginning of a line; none where there is none. */
export function dedent({ from, text }: Line, columns: number): readonly Edit[] {
  const spaces = /^[ \t]*/.exec(text)?.[0] ?? '';
  let length = 0;
  let column = 0;
  while (length < spaces.length && column < columns) {
    column += spaces[length] === '\t' ? 4 - (column % 4) : 1;
    length += 1;
  }
  if (length === 0) return [];
  return [{ from, to: from + length, text: ' '.repeat(Math.max(0, column - columns)) }];
}

/** What stands before an offset in its line. */
export function lineBefore(text: string, offset: number): string {
  return text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset);
}

/** What stands behind an offset in its line. */
export function lineAfter(text: string, offset: number): string {
  const end = text.indexOf('\n', offset);
  return text.slice(offset, end === -1 ? text.length : end);
}

/** Whether a stretch is all that its lines hold, beside white space and the marks of quotations. */
export function isAlone(text: string, { from, to }: SourceRange): boolean {
  return /^[\s>]*$/.test(lineBefore(text, from)) && lineAfter(text, to).trim() === '';
}

/** The stretch with its whole line and the line's end, where it is alone on it; else as it is. */
export function wholeLine(text: string, range: SourceRange): SourceRange {
  if (!isAlone(text, range)) return range;
  const from = range.from - lineBefore(text, range.from).length;
  const to = range.to + lineAfter(text, range.to).length;
  return { from, to: Math.min(text.length, to + 1) };
}

/** Whether what stands next in a line is the target of a link or the value of an attribute. */
export function isTarget(before: string): boolean {
  return /(?:\]\(\s*<?|^ {0,3}\[[^\]]+\]:\s*<?|=\s*["']?)(?:\{\{[^}]*\}\}|[^\s"'()<>])*$/.test(before);
}
