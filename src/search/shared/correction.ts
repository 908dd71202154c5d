import type { Language } from './language.ts';

/** What stands between spaces, hyphens and other signs of a text. */
const run = /[\p{L}\p{N}\p{M}'’]+/gu;

/**
 * A query with its wrong words put right, and all else as it was typed: quotes, hyphens, filters.
 *
 * @param corrections what each wrong word is taken for, both in small letters
 * @param texts of the results, which say how the right words are written
 */
export function correctedQuery(
  written: string,
  corrections: ReadonlyMap<string, string>,
  texts: readonly string[],
  language: Language,
): string {
  const forms = writtenForms(new Set(corrections.values()), texts, language);
  return written.trim().replace(run, (typed) => {
    const [word = '', ...others] = language.words(typed);
    const right = others.length === 0 ? corrections.get(word) : undefined;
    return right === undefined ? typed : (forms.get(right) ?? right);
  });
}

/** How words are written in texts most often, capitals and marks and all: `GitHub` for `github`. */
function writtenForms(
  words: ReadonlySet<string>,
  texts: readonly string[],
  language: Language,
): ReadonlyMap<string, string> {
  const counts = new Map<string, Map<string, number>>();
  const hasLargeNouns = /^de\b/i.test(language.tag);
  for (const text of texts) {
    for (const { 0: written, index } of text.matchAll(run)) {
      const [word = ''] = language.words(written);
      if (!words.has(word)) continue;
      // The first word of a sentence or a title is large whatever it is; in German a noun is so everywhere.
      const isFirst = !hasLargeNouns && /(?:^|[.!?:]\s)$/u.test(text.slice(Math.max(0, index - 2), index));
      const form = isFirst && /^\p{Lu}[^\p{Lu}]*$/u.test(written) ? word : written;
      const ofWord = counts.get(word) ?? new Map<string, number>();
      counts.set(word, ofWord.set(form, (ofWord.get(form) ?? 0) + 1));
    }
  }
  return new Map(
    [...counts].map(([word, ofWord]) => {
      // A word that begins sentences is written small as well.
      const forms = [...ofWord].sort(
        ([one, times], [other, otherTimes]) =>
          Number(other === word) - Number(one === word) || otherTimes - times,
      );
      return [word, forms[0]?.[0] ?? word];
    }),
  );
}
