import type { TermIndex } from '../index/term-index.ts';
import type { Language } from '../language.ts';
import type { ArticleText } from '../types.ts';

/** With a phrase, articles are read in order of rank until there are enough; this many at most. */
const mostReadForPhrases = 50;

/** Articles in which the phrases stand, with the section where they do. */
export async function withPhrases<Ranked extends { readonly article: number; readonly section: number }>(
  ranked: readonly Ranked[],
  phrases: readonly (readonly string[])[],
  limit: number,
  index: TermIndex,
  language: Language,
): Promise<readonly Ranked[]> {
  const verified: Ranked[] = [];
  const candidates = ranked.slice(0, mostReadForPhrases);
  for (let from = 0; from < candidates.length && verified.length < limit; from += limit) {
    const batch = candidates.slice(from, from + limit);
    const texts = await Promise.all(batch.map(({ article }) => index.article(article)));
    for (const [place, candidate] of batch.entries()) {
      const text = texts[place];
      const section = text && sectionWith(phrases, text, language);
      if (section !== undefined) verified.push({ ...candidate, section });
    }
  }
  return verified;
}

/**
 * The first section of an article in which all phrases stand word for word; the title counts for every section.
 *
 * @returns the section's place; `undefined` if a phrase stands nowhere
 */
function sectionWith(
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
