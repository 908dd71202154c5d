import type { Language } from './shared/language.ts';
import type { SynonymGroup } from './shared/types.ts';

/**
 * Groups of words that mean the same, as far as a site can use them: what no article has only finds others, and where no
 * article has any, nothing is found. Browsers would load a shard for each word to learn that it is not there.
 *
 * @param terms what the index has
 */
export function usableSynonyms(
  groups: readonly (readonly string[])[],
  language: Language,
  terms: { readonly has: (term: string) => boolean },
): readonly SynonymGroup[] {
  const isFound = (member: string): boolean =>
    language.words(member).every((word) => {
      const term = language.term(word);
      return term === undefined || terms.has(term);
    });
  return groups
    .map((group) => ({
      found: group.filter(isFound),
      others: group.filter((member) => !isFound(member)),
    }))
    .filter(({ found }) => found.length > 0);
}
