/** What a name, an id, a title or the text of a link says, however it is written. */
export interface Phrase {
  /** Words in small letters, each once, in order. */
  readonly words: readonly string[];
  /** The letters and digits alone: `howdoi` of `--how-do-i-`. */
  readonly letters: string;
}

/** Nobody types a longer name; what is behind it would only cost time. */
const longestPhrase = 200;

const liquid = /\{[{%].*?[%}]\}/g;
/** Inside a word, where ids leave them out: `don’t` is `dont`. */
const apostrophes = /['’‘]/g;

/** Takes the words out of a name, an id or a title. Liquid is no text: `{% icon fa-download %} Example` is `Example`. */
export function phraseOf(written: string): Phrase {
  const text = written.replace(liquid, ' ').replace(apostrophes, '').slice(0, longestPhrase).toLowerCase();
  const words = text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  return { words: [...new Set(words)], letters: words.join('') };
}
