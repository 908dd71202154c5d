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
    const { letters, starts, ends } = usualLetters(written, language);
    let from = 0;
    for (const word of words) {
      const at = letters.indexOf(word, from);
      if (at === -1) continue;
      from = at + (isUnspaced(word) ? 1 : word.length);
      if (isMatch(word))
        found.push({ start: start + (starts[at] ?? 0), end: start + (ends[at + word.length - 1] ?? 0) });
    }
  }
  return joined(found.sort((one, other) => one.start - other.start));
}

/** A text in the letters of words, each with where it begins and ends as it is written: `ＡＰＩ` is `api`. */
interface UsualLetters {
  readonly letters: string;
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

/** A letter with the marks that belong to it: those of narrow Japanese letters are signs of their own. */
const letter = /.(?:[\uff9e\uff9f]|\p{M})*/gsu;

function usualLetters(written: string, language: Language): UsualLetters {
  const starts: number[] = [];
  const ends: number[] = [];
  const pieces: string[] = [];
  for (const { 0: piece, index } of written.matchAll(letter)) {
    const usual = piece.normalize('NFKC');
    pieces.push(usual);
    for (let unit = 0; unit < usual.length; unit += 1) {
      // Where it is as long as it was, each part of it stands where it stood.
      const isSame = usual.length === piece.length;
      starts.push(index + (isSame ? unit : 0));
      ends.push(index + (isSame ? unit + 1 : piece.length));
    }
  }
  return { letters: language.unified(smallLetters(pieces.join(''))), starts, ends };
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
