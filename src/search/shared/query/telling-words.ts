/** A word of a query as it was typed. */
export interface TypedWord {
  readonly word: string;
  /** What it was typed in: `ERR_SYNC_409`. */
  readonly piece: string;
}

/** Codes and names in programs: letters beside digits, dots or underscores, and capitals within. */
const code = /\p{L}{2}[._\p{N}]+[\p{L}\p{N}]|\p{N}\p{L}|\p{Ll}\p{Lu}/u;
const name = /^\P{L}*\p{Lu}/u;

/** Whether a word is of a code, which says of a message what it is: no time of day, and no other number alone. */
export function isOfCode({ word, piece }: TypedWord): boolean {
  return code.test(piece) && /\p{L}/u.test(word);
}

/**
 * Of more words than are looked for, those that say the most: of an error message that was pasted with all around it,
 * its code; then names, then the longest, which are the rarest.
 *
 * @param words different ones
 * @returns as many as are looked for, in their order
 */
export function tellingWords(words: readonly TypedWord[], most: number): readonly TypedWord[] {
  const worth = (typed: TypedWord): number =>
    (isOfCode(typed) ? 200 : 0) + (name.test(typed.piece) ? 100 : 0) + typed.word.length;
  const kept = new Set([...words].sort((one, other) => worth(other) - worth(one)).slice(0, most));
  return words.filter((word) => kept.has(word));
}
