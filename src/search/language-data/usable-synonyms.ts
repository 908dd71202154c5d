import type { Language } from '../shared/language.ts';
import type { SynonymGroup } from '../shared/types.ts';
import type { TermTable } from '../term-table.ts';

/**
 * Groups of words that mean the same, as far as a site can use them: what no article has only finds others, and where no
 * article has any, nothing is found. Browsers would load a shard for each word to learn that it is not there.
 *
 * @param most of a group's words are looked for, the most frequent: each costs a request
 */
export function usableSynonyms(
  groups: readonly (readonly string[])[],
  language: Language,
  table: Pick<TermTable, 'get'>,
  most = Number.POSITIVE_INFINITY,
): readonly SynonymGroup[] {
  const placesOf = (term: string): number => {
    const fields = [...(table.get(term)?.values() ?? [])];
    return fields.reduce((sum, { places }) => sum + places.length, 0);
  };
  /** Of a phrase, that of its rarest word. */
  const frequencyOf = (member: string): number => {
    const terms = language.words(member).flatMap((word) => language.term(word) ?? []);
    return terms.length === 0 ? 0 : Math.min(...terms.map(placesOf));
  };
  return groups
    .map((group) => {
      const frequencies = new Map(group.map((member) => [member, frequencyOf(member)]));
      const frequent = (member: string): number => frequencies.get(member) ?? 0;
      const known = group.filter((member) => frequent(member) > 0);
      const found = known.sort((one, other) => frequent(other) - frequent(one)).slice(0, most);
      return { found, others: group.filter((member) => !found.includes(member)) };
    })
    .filter(({ found }) => found.length > 0);
}
