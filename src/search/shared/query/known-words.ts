import type { KnownWord } from '../index/term-index.ts';
import { pushNumber, readBytes } from '../index/varints.ts';
import { pushWords, readWords } from '../index/word-list.ts';

/** Writes a list of words for corrections; the words are in order. */
export function writeKnownWords(words: readonly KnownWord[]): Uint8Array<ArrayBuffer> {
  const bytes: number[] = [];
  pushWords(
    bytes,
    words.map(({ word }) => word),
  );
  for (const { frequency } of words) pushNumber(bytes, frequency);
  return Uint8Array.from(bytes);
}

/** Reads what {@link writeKnownWords} wrote. */
export function readKnownWords(contents: Uint8Array): readonly KnownWord[] {
  const bytes = readBytes(contents);
  return readWords(bytes).map((word) => ({ word, frequency: bytes.number() }));
}

/** A word spelled from its end. */
export function backwards(word: string): string {
  return [...word].reverse().join('');
}

/** Shorter words are like too many others. */
export const shortestWord = 3;

/** Whether a word can be the correction of another. */
export function isCorrection(word: string): boolean {
  return [...word].length >= shortestWord && /\p{L}/u.test(word);
}
