import type { Language } from '../shared/language.ts';
import { memberOf } from '../shared/query/synonyms/member.ts';
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
  return groups
    .map((group) => {
      const members = group.map((text) => {
        const { term, words } = memberOf(text, language);
        return { text, frequency: placesOf(term), letters: words.join('') };
      });
      const known = members
        .filter(({ frequency }) => frequency > 0)
        .sort((one, other) => other.frequency - one.frequency);
      // `login` and `log in` are one: who types either finds both.
      const kept = [...new Set(known.map(({ letters }) => letters))].slice(0, most);
      const found = known.filter(({ letters }) => kept.includes(letters)).map(({ text }) => text);
      return { found, others: group.filter((text) => !found.includes(text)) };
    })
    .filter(({ found }) => found.length > 0);
}
