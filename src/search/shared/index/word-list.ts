import { type ByteReader, pushNumber } from './varints.ts';

/**
 * Adds words, which are in order, to bytes: how many there are; for each how many characters it shares with the word
 * before it, and how many it adds; then what all of them add, as one text.
 */
export function pushWords(bytes: number[], words: readonly string[]): void {
  const shared: number[] = [];
  const added: string[] = [];
  let last = '';
  for (const word of words) {
    const start = sharedLength(last, word);
    shared.push(start);
    added.push(word.slice(start));
    last = word;
  }
  const text = new TextEncoder().encode(added.join(''));
  pushNumber(bytes, words.length);
  for (const length of shared) pushNumber(bytes, length);
  for (const { length } of added) pushNumber(bytes, length);
  pushNumber(bytes, text.length);
  for (const byte of text) bytes.push(byte);
}

/** Reads what {@link pushWords} wrote. */
export function readWords(bytes: ByteReader): readonly string[] {
  const count = bytes.number();
  const shared = bytes.numbers(count);
  const added = bytes.numbers(count);
  const text = bytes.text(bytes.number());
  let at = 0;
  let word = '';
  return added.map((length, index) => {
    word = word.slice(0, shared[index]) + text.slice(at, at + length);
    at += length;
    return word;
  });
}

/** How many characters two words have in common at their beginning; never half of a character. */
function sharedLength(one: string, other: string): number {
  let length = 0;
  while (length < one.length && one[length] === other[length]) length += 1;
  const last = one.charCodeAt(length - 1);
  return last >= 0xd800 && last <= 0xdbff ? length - 1 : length;
}
