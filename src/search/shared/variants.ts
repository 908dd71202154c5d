import type { Language } from './language.ts';

/**
 * A language in which some letters are read as others: texts and queries alike, so that each is found by the other.
 *
 * @param pairs a letter and the one that it is read as, in turn, each of one UTF-16 unit
 */
export function withVariants(language: Language, pairs: string): Language {
  if (pairs === '') return language;
  const letters = new Map(
    Array.from({ length: pairs.length / 2 }, (_pair, index) => [
      pairs.charAt(index * 2),
      pairs.charAt(index * 2 + 1),
    ]),
  );
  const unified = (text: string): string =>
    text.replace(/\p{sc=Han}/gu, (letter) => letters.get(letter) ?? letter);
  return {
    ...language,
    unified,
    words: (text) => language.words(unified(text)),
    joinedWords: (text) => language.joinedWords(unified(text)),
    hyphenatedWords: (text) => language.hyphenatedWords(unified(text)),
  };
}
