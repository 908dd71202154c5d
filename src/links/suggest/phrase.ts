/** What a name, an id, a title or the text of a link says, however it is written. */
export interface Phrase {
  /** Words in small letters, each once, in order. */
  readonly words: readonly string[];
  /** The letters and digits alone: `howdoi` of `--how-do-i-`. */
  readonly letters: string;
}

/** Nobody types a longer name, and comparing takes the square of the length. */
const longestPhrase = 200;

const liquid = /\{[{%][^{}]*[%}]\}/g;
/** Ids leave them out inside a word: `don’t` is `dont`. */
const apostrophes = /['’‘]/g;

/** Takes the words out of a name, an id or a text. Liquid says nothing: `{% icon fa-download %} Example` is `Example`. */
export function phraseOf(written: string): Phrase {
  const text = written.replace(liquid, ' ').replace(apostrophes, '').slice(0, longestPhrase).toLowerCase();
  const words = text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  return { words: [...new Set(words)], letters: words.join('') };
}
