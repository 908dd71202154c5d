import type { Language } from '../language.ts';
import type { ArticleText } from '../types.ts';

/**
 * The first section of an article in which all phrases stand word for word; the title counts for every section.
 *
 * @returns the section's place; `undefined` if a phrase stands nowhere
 */
export function sectionWith(
  phrases: readonly (readonly string[])[],
  article: ArticleText,
  language: Language,
): number | undefined {
  const title = language.words(article.title);
  const left = phrases.filter((phrase) => !holds(title, phrase));
  if (left.length === 0) return 0;
  const sections = article.sections.map(({ heading, text }) => [
    language.words(heading),
    language.words(text),
  ]);
  const hasAll = sections.findIndex((texts) =>
    left.every((phrase) => texts.some((text) => holds(text, phrase))),
  );
  if (hasAll !== -1) return hasAll;
  // In different sections of one article is near enough; the first phrase says where to go.
  const places = left.map((phrase) =>
    sections.findIndex((texts) => texts.some((text) => holds(text, phrase))),
  );
  return places.includes(-1) ? undefined : places[0];
}

/** Whether words stand in a text next to each other. */
function holds(text: readonly string[], phrase: readonly string[]): boolean {
  const [first] = phrase;
  if (first === undefined) return true;
  for (let at = text.indexOf(first); at !== -1; at = text.indexOf(first, at + 1)) {
    if (phrase.every((word, offset) => text[at + offset] === word)) return true;
  }
  return false;
}
