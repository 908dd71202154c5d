import type { TermIndex } from './shared/index/term-index.ts';
import type { Language } from './shared/language.ts';
import { searchIn } from './shared/search.ts';

/** An article that its own title does not find. */
export interface MissedArticle {
  /** Address without the base. */
  readonly url: string;
  readonly title: string;
  /** Every query that was tried, and what came first instead; `undefined` if nothing was found. */
  readonly queries: readonly { readonly query: string; readonly first: string | undefined }[];
}

/** The last place that readers look at. */
const top = 3;

/**
 * Finds articles that are missed by everybody who remembers their title: neither the whole of it nor all of it but
 * one word finds them in the first three places.
 */
export async function missedArticles(
  index: TermIndex,
  language: Language,
): Promise<readonly MissedArticle[]> {
  const missed: MissedArticle[] = [];
  for (const article of index.directory.sections.keys()) {
    const { url, title } = await index.article(article);
    const queries: MissedArticle['queries'][number][] = [];
    let isFound = false;
    for (const query of queriesOf(title, language)) {
      const { results } = await searchIn(index, query, { limit: top }, language);
      isFound = results.some((result) => result.url === url);
      if (isFound) break;
      queries.push({ query, first: results[0]?.url });
    }
    if (!isFound) missed.push({ url, title, queries });
  }
  return missed;
}

/** A title, and what is left of it without each of its words that mean anything. */
function queriesOf(title: string, language: Language): readonly string[] {
  const words = language.words(title).filter((word) => language.term(word) !== undefined);
  const shorter = words.map((_word, index) => words.toSpliced(index, 1).join(' '));
  return [title, ...(words.length > 1 ? shorter : [])];
}
