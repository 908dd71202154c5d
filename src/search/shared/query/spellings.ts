import type { Language } from '../language.ts';
import { nameOf } from '../words.ts';

/** How a word is written too, or what form of it the articles may have, by the language of the site. */
const written: Readonly<Record<string, (word: string) => readonly string[]>> = {
  // Umlauts that a keyboard lacked; and `Installation` for `installieren`, which are two in the index: there, one term
  // for both would cost sentences a point of their first answers.
  de: (word) => [
    word.replace(/[aou]e/gu, ([vowel = '']) => ({ a: 'ä', o: 'ö', u: 'ü' })[vowel] ?? vowel),
    ...(/^.{4,}(?:ation|ieren|ierung)$/u.test(word)
      ? ['ation', 'ieren', 'ierung'].map((ending) => word.replace(/(?:ation|ieren|ierung)$/u, ending))
      : []),
  ],
  // Accents that decide what is a stem; nobody types them who is in a hurry.
  es: (word) => [word.replace(/([cs])ion$/u, '$1ión')],
  fr: (word) => [word.replace(/ite(s?)$/u, 'ité$1')],
  it: (word) => [word.replace(/ita$/u, 'ità')],
  pt: (word) => [
    word
      .replace(/c(ao|oes)$/u, 'ç$1')
      .replace(/ao$/u, 'ão')
      .replace(/oes$/u, 'ões'),
  ],
  // Small letters of a text in capitals, of which some are English: `ID`, `WINDOWS`.
  tr: (word) => [word.replace(/ı/gu, 'i'), word.replace(/i/gu, 'ı')],
};

/** How else a word is written: in its language, and a version without its letter. */
export function otherSpellings(word: string, language: Language): readonly string[] {
  const version = word.replace(/^v(?=\d)/u, '');
  const all = [version, ...(written[nameOf(language.tag)]?.(word) ?? [])];
  return [...new Set(all)].filter((spelling) => spelling !== word);
}
