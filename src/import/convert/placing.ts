import type { SourceRange } from '../../rendering/mapped-text.ts';
import {
  dedent,
  type Edit,
  indentOf,
  isAlone,
  type Line,
  lineAfter,
  lineBefore,
  wholeLine,
} from './edits.ts';

/** What stands between two tags, and the tags. */
export interface Span {
  readonly open: SourceRange;
  readonly close: SourceRange | undefined;
  readonly inner: SourceRange;
}

/**
 * Writes other lines in the place of a pair of tags: each on a line of its own, as far indented and quoted as the tag
 * is, with the text between them no further indented than they are, since it would be code.
 *
 * @param around the tag that this one stands in, where it is to be as far indented as that
 */
export function replaceTags(
  text: string,
  span: Span,
  open: string,
  close: string,
  around: SourceRange = span.open,
): readonly Edit[] {
  const { open: opening, close: closing, inner } = span;
  const head = levelWith(text, lineEdit(text, opening, open), around);
  if (closing === undefined) return [head];
  return [head, ...levelled(text, inner, around), lineEdit(text, closing, close)];
}

/** Indents what is written for a tag as far as the tag around it is. */
function levelWith(text: string, edit: Edit, around: SourceRange): Edit {
  const before = lineBefore(text, edit.from);
  const pad = lineBefore(text, around.from);
  if (before === pad || before.trim() !== '' || pad.trim() !== '') return edit;
  return {
    from: edit.from - before.length,
    to: edit.to,
    text: edit.text.split(`\n${before}`).join(`\n${pad}`).replace(/^/, pad),
  };
}

/** Takes a pair of tags out; what stands between them stays. */
export function unwrap(text: string, { open, close, inner }: Span): readonly Edit[] {
  const out = (range: SourceRange): Edit => ({ ...wholeLine(text, range), text: '' });
  // In a line of text, the tags go and nothing else moves.
  if (close === undefined) return [out(open)];
  return [out(open), ...levelled(text, inner, open), out(close)];
}

/** Takes a stretch out, with its line where it is all that stands there. */
export function takeOut(text: string, range: SourceRange): Edit {
  const whole = wholeLine(text, range);
  // Of two empty lines around it, one is left.
  const isBetween =
    (whole.from === 0 || text.slice(0, whole.from).endsWith('\n\n')) &&
    text[whole.to] === '\n' &&
    whole.from !== range.from - 1;
  const isLine = whole.to > range.to;
  return { ...whole, to: isLine && isBetween ? whole.to + 1 : whole.to, text: '' };
}

/** Writes a line of its own in the place of a stretch. */
export function lineEdit(text: string, range: SourceRange, written: string): Edit {
  if (written === '') return takeOut(text, range);
  const before = lineBefore(text, range.from);
  const pad = /^[\s>]*/.exec(before)?.[0] ?? '';
  const lines = written.split('\n').join(`\n${pad}`);
  if (isAlone(text, range)) return { ...range, text: lines };
  const startsLine = before.trim().replace(/^>+$/, '') === '';
  const endsLine = lineAfter(text, range.to).trim() === '';
  const inside = pad + ' '.repeat(startsLine ? 0 : markWidth(before.slice(pad.length)));
  const body = written.split('\n').join(`\n${inside}`);
  return { ...range, text: `${startsLine ? '' : `\n${inside}`}${body}${endsLine ? '' : `\n${inside}`}` };
}

/** The width of the marks of a list that a line begins with: what stands on the next lines is indented by it. */
function markWidth(before: string): number {
  return /^(?:(?:[-*+]|\d+[.)])[ \t]+)+/.exec(before)?.[0].length ?? 0;
}

/** Takes away the white space that all lines of a stretch have more than the line that its opening tag stands in. */
export function levelled(text: string, inner: SourceRange, opening: SourceRange): readonly Edit[] {
  const lines = innerLines(text, inner);
  const own = indentOf(lineBefore(text, opening.from));
  const filled = lines.filter((line) => line.text.trim() !== '');
  const least = filled.reduce((min, line) => Math.min(min, indentOf(line.text)), Number.POSITIVE_INFINITY);
  if (filled.length === 0 || least <= own) return [];
  return filled.flatMap((line) => dedent(line, least - own));
}

/** The lines of a stretch that begin in it. */
export function innerLines(text: string, { from, to }: SourceRange): readonly Line[] {
  const lines: Line[] = [];
  for (let at = text.indexOf('\n', from) + 1; at > 0 && at < to; ) {
    const next = text.indexOf('\n', at);
    const end = Math.min(to, next === -1 ? text.length : next);
    lines.push({ from: at, to: end, text: text.slice(at, end) });
    if (next === -1) break;
    at = next + 1;
  }
  return lines;
}

/** Indents the lines of a stretch, as what belongs to an item of a list. */
export function indented(text: string, inner: SourceRange, columns: number): readonly Edit[] {
  return innerLines(text, inner)
    .filter((line) => line.text.trim() !== '')
    .map(({ from }) => ({ from, to: from, text: ' '.repeat(columns) }));
}
