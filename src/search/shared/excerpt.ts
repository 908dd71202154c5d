import { mark, type Range } from './marked-text.ts';
import type { MarkedText } from './types.ts';

/** Characters of an excerpt, and how many of them stand before the first match. */
const length = 180;
const lead = 40;

/**
 * The part of a text that shows best why it was found: the one with the most different words of the query, the
 * first of several; the beginning of a text without any.
 */
export function excerptOf(text: string, ranges: readonly Range[]): readonly MarkedText[] {
  const { start, end } = window(text, ranges);
  const inside = ranges.flatMap((range) =>
    range.start >= start && range.end <= end ? [{ start: range.start - start, end: range.end - start }] : [],
  );
  const pieces = mark(text.slice(start, end), inside);
  return [
    ...(start > 0 ? [{ text: '… ', marked: false }] : []),
    ...pieces,
    ...(end < text.length ? [{ text: ' …', marked: false }] : []),
  ];
}

function window(text: string, ranges: readonly Range[]): Range {
  let best = { start: 0, words: 0 };
  for (const [index, { start }] of ranges.entries()) {
    const words = new Set<string>();
    for (let at = index; at < ranges.length; at += 1) {
      const range = ranges[at];
      if (!range || range.end > start + length - lead) break;
      words.add(text.slice(range.start, range.end).toLowerCase());
    }
    if (words.size > best.words) best = { start, words: words.size };
  }
  const start = wordStart(text, Math.max(0, best.start - lead));
  return { start, end: wordEnd(text, start + length) };
}

/** The next beginning of a word; where there is none near, as in scripts without spaces, the place itself. */
function wordStart(text: string, from: number): number {
  if (from === 0) return 0;
  const space = text.indexOf(' ', from);
  return space !== -1 && space < from + lead ? space + 1 : wholeCharacter(text, from);
}

function wordEnd(text: string, to: number): number {
  if (to >= text.length) return text.length;
  const space = text.lastIndexOf(' ', to);
  return space > to - lead ? space : wholeCharacter(text, to);
}

/** Never between the two halves of one character. */
function wholeCharacter(text: string, at: number): number {
  const code = text.charCodeAt(at);
  return code >= 0xdc00 && code <= 0xdfff ? at - 1 : at;
}
