import { commonSynonyms } from './language-data/common-synonyms.ts';
import type { Language } from './shared/language.ts';
import { endsOf, type Member, memberOf, placesAt, runOf } from './shared/query/synonyms/member.ts';

/** The terms of several words that stand in a text, given its words in order. */
export type MemberTerms = (words: readonly string[]) => readonly string[];

/** What means the same in a help center. */
export interface SearchSynonyms {
  /** Groups of words and phrases, as the site says. */
  readonly own: readonly (readonly string[])[];
  /** The same as most help centers have them. */
  readonly common: readonly (readonly string[])[];
  readonly membersIn: MemberTerms;
}

/**
 * @param own groups of the site
 * @param hasCommon whether words that mean the same in most help centers do so in this one
 */
export function searchSynonyms(
  language: Language,
  own: readonly (readonly string[])[] = [],
  hasCommon = true,
): SearchSynonyms {
  const common = hasCommon ? commonSynonyms(language.tag) : [];
  return { own, common, membersIn: memberTerms([...own, ...common], language) };
}

/**
 * Finds what means the same as others and is several words: it has a term of its own in the index, since the words of
 * `log in` stand in `log out of all devices, in the settings` as well.
 */
function memberTerms(groups: readonly (readonly string[])[], language: Language): MemberTerms {
  const members = groups.flatMap((group) => group.map((member) => memberOf(member, language)));
  const ends = endsOf(members);
  const byTerm = new Map<string, Set<Member>>();
  for (const member of members)
    if (member.run.length > 1)
      for (const term of member.run) byTerm.set(term, (byTerm.get(term) ?? new Set()).add(member));
  return (words) => {
    const text = runOf(words, language);
    return text.flatMap((term, at) =>
      [...(byTerm.get(term) ?? [])].flatMap((member) =>
        placesAt(member, text, at, ends) ? [member.term] : [],
      ),
    );
  };
}
