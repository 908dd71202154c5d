import type { Language } from './language.ts';
import type { MarkedText } from './types.ts';
import { isUnspaced, smallLetters } from './words.ts';

/** From where to where in a text, end not included. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/**
 * Anything that a word can be cut out of: letters and digits, and what stands between them in `don't` and `2.0`. A letter
 * before `++` stands alone, since those before it would be of the same run.
 */
const run =
  /\p{L}(?:\+\+|#)|[\p{L}\p{N}\p{M}\u00ad\u200b-\u200f\u2060]+(?:[.'’‘ʼ`´@&+#][\p{L}\p{N}\p{M}\u00ad\u200b-\u200f\u2060]+)*/gu;

/** Where words of a text stand whose terms are among those given. */
export function matchesIn(text: string, terms: ReadonlySet<string>, language: Language): readonly Range[] {
  const found: Range[] = [];
  const isMatch = (word: string): boolean => {
    const term = language.term(word);
    return term !== undefined && terms.has(term);
  };
  for (const { written, word, start } of language.hyphenatedWords(text)) {
    if (isMatch(word)) found.push({ start, end: start + written.length });
  }
  for (const match of text.matchAll(run)) {
    const [written] = match;
    const words = language.words(written);
    const start = match.index;
    if (words.length < 2) {
      if (words.some(isMatch)) found.push({ start, end: start + written.length });
      continue;
    }
    // Each word is somewhere in the run. In scripts without spaces it is a pair of letters, and shares one with the next.
    let from = 0;
    for (const word of words) {
      const at = language.unified(smallLetters(written)).indexOf(word, from);
      if (at === -1) continue;
      from = at + (isUnspaced(word) ? 1 : word.length);
      if (isMatch(word)) found.push({ start: start + at, end: start + at + word.length });
    }
  }
  return joined(found.sort((one, other) => one.start - other.start));
}

/** Cuts a text into pieces that are marked and pieces that are not. */
export function mark(text: string, ranges: readonly Range[]): readonly MarkedText[] {
  const pieces: MarkedText[] = [];
  let from = 0;
  for (const { start, end } of ranges) {
    if (start > from) pieces.push({ text: text.slice(from, start), marked: false });
    pieces.push({ text: text.slice(start, end), marked: true });
    from = end;
  }
  if (from < text.length) pieces.push({ text: text.slice(from), marked: false });
  return pieces;
}

/** Ranges that overlap or touch, as one. */
function joined(ranges: readonly Range[]): readonly Range[] {
  const result: Range[] = [];
  for (const range of ranges) {
    const last = result.at(-1);
    if (last && range.start <= last.end) {
      result[result.length - 1] = { start: last.start, end: Math.max(last.end, range.end) };
    } else result.push(range);
  }
  return result;
}
