import type { TermIndex } from '../../index/term-index.ts';
import type { Language } from '../../language.ts';
import type { SynonymGroup } from '../../types.ts';
import { isUnspaced } from '../../words.ts';
import type { Clause } from '../clause.ts';
import { endsOf, type Member, memberOf, placesAt, runOf } from './member.ts';

/** Words of a query that mean the same as others: one, or several that are meant as a whole. */
export interface KnownRun {
  /** Of its words among those that were asked. */
  readonly places: readonly number[];
  readonly member: Member;
  /** What is written otherwise, and is the same word: `login` for `log in`. */
  readonly same: readonly Member[];
  /** What is looked for in its place, or beside it. */
  readonly clauses: readonly Clause[];
}

/**
 * What words of a query are in groups of synonyms, the longest first.
 *
 * @param asked all words in order, stop words too: they tell `sign in` from `sign`
 */
export function knownRuns(
  asked: readonly string[],
  { directory, weights }: Pick<TermIndex, 'directory' | 'weights'>,
  language: Language,
): readonly KnownRun[] {
  const { clauses, synonymCovers, commonCovers } = weights;
  const text = runOf(asked, language);
  const groupsOf = (groups: readonly SynonymGroup[], boost: number, covers: number) =>
    groups.map(({ found, others }) => {
      const targets = found.map((member) => memberOf(member, language));
      return {
        targets,
        all: [...targets, ...others.map((member) => memberOf(member, language))],
        boost,
        covers,
      };
    });
  const groups = [
    ...groupsOf(directory.synonyms, clauses.synonym, synonymCovers),
    ...groupsOf(directory.commonSynonyms, clauses.common, commonCovers),
  ];
  const ends = endsOf(groups.flatMap(({ all }) => all));
  const runs = groups.flatMap(({ targets, all, boost, covers }) =>
    all.flatMap((member): readonly KnownRun[] => {
      const places = text.map((_term, at) => placesAt(member, text, at, ends)).find(Boolean);
      if (!places) return [];
      const others = targets.filter(({ term }) => term !== member.term);
      const same = others.filter((other) => lettersOf(other) === lettersOf(member));
      return [
        {
          places,
          member,
          same,
          clauses: others.map((other) =>
            same.includes(other) ? wholeClause(other, clauses.exact) : wholeClause(other, boost, covers),
          ),
        },
      ];
    }),
  );
  return runs.sort((one, other) => other.places.length - one.places.length);
}

/** What of a query is planned as a whole, and where its words are among those that were asked. */
export interface Wholes {
  readonly wholes: readonly KnownRun[];
  readonly taken: ReadonlySet<number>;
}

/**
 * The runs of several words that do not share one; in scripts without spaces, a run is a part of any word.
 *
 * @param begun where the word is that is still being typed, and may become another
 */
export function wholesAmong(runs: readonly KnownRun[], begun: number): Wholes {
  const wholes: KnownRun[] = [];
  const taken = new Set<number>();
  for (const run of runs) {
    const { places, member } = run;
    const isFree = places.every((place) => place !== begun && !taken.has(place));
    if (places.length < 2 || !isFree || isUnspaced(member.term)) continue;
    wholes.push(run);
    for (const place of places) taken.add(place);
  }
  return { wholes, taken };
}

/** A clause for all of a member. */
export function wholeClause({ term, telling }: Member, boost: number, covers = 1): Clause {
  return { term, boost, prefix: false, covers, words: telling };
}

function lettersOf({ words }: Member): string {
  return words.join('');
}
