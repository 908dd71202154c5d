import type { TermIndex } from '../index/term-index.ts';
import type { Language } from '../language.ts';
import type { SynonymGroup } from '../types.ts';
import type { Clause } from './clause.ts';

/** What a word that means the same is worth, and how much of the word it stands for it covers. */
interface Worth {
  readonly boost: number;
  readonly covers: number;
}

/**
 * For each word of a query, the clauses of what else its groups of synonyms hold.
 *
 * @param words that are looked for
 * @param asked all words in order, stop words too: they tell `sign in` from `sign`
 */
export function synonymsOf(
  words: readonly string[],
  asked: readonly string[],
  { directory, weights }: TermIndex,
  language: Language,
): readonly (readonly Clause[])[] {
  const found: Clause[][] = words.map(() => []);
  const terms = asked.map((word) => language.term(word) ?? word);
  const add = (groups: readonly SynonymGroup[], worth: Worth): void => {
    for (const group of groups) {
      const wordsOf = (members: readonly string[]) => members.map((member) => language.words(member));
      const targets = wordsOf(group.found);
      for (const member of [...targets, ...wordsOf(group.others)]) {
        const place = placeOf(
          member.map((word) => language.term(word) ?? word),
          terms,
        );
        if (place === undefined) continue;
        const others = targets.filter((other) => other !== member).flat();
        const meant = [...new Set(others.flatMap((word) => language.term(word) ?? []))];
        for (const word of asked.slice(place, place + member.length)) {
          found[words.indexOf(word)]?.push(
            ...meant.map((term) => ({ term, prefix: false, boost: worth.boost, covers: worth.covers })),
          );
        }
      }
    }
  };
  add(directory.synonyms, { boost: weights.clauses.synonym, covers: weights.synonymCovers });
  add(directory.commonSynonyms, { boost: weights.clauses.common, covers: weights.commonCovers });
  return found;
}

/** Where a run of terms stands among others. */
function placeOf(run: readonly string[], terms: readonly string[]): number | undefined {
  if (run.length === 0) return undefined;
  const places = terms.map((_term, place) => place);
  return places.find((place) => run.every((term, offset) => terms[place + offset] === term));
}
