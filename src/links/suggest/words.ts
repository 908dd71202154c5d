import { editDistance } from '../../problems/edit-distance.ts';
import type { Phrase } from './phrase.ts';

/** Says how much of one phrase is in another, from 0 to 1, by the worth of its words. */
export type Coverage = (words: readonly string[], by: readonly string[]) => number;

/** A shorter beginning stands for too many words: `org` is the shortest that people write. */
const shortestBeginning = 3;
/** What an abbreviation counts for: more than a guess, less than the word. */
const abbreviation = 0.5;
/** More differing letters than a third of a word make another word of it: the same share as for misspelled keys. */
const mostDiffering = 1 / 3;

/**
 * Makes the comparison by words. Words that stand in few of the site's names say more than those that stand in many
 * (`how`, `to`); and a word that the site knows is no misspelling of another: `import` is not `export`.
 *
 * @param existing every name, title and id there is
 */
export function createCoverage(existing: readonly Phrase[]): Coverage {
  const frequencies = new Map<string, number>();
  for (const { words } of existing)
    for (const word of words) frequencies.set(word, (frequencies.get(word) ?? 0) + 1);
  const worthOf = (word: string) => Math.log(1 + existing.length / (frequencies.get(word) ?? 1));

  const bestMatch = (word: string, others: readonly string[]): number => {
    if (others.includes(word)) return 1;
    const isKnown = frequencies.has(word);
    let best = 0;
    for (const other of others) {
      const mayBeTypo = !isKnown || !frequencies.has(other);
      best = Math.max(best, inflection(word, other), mayBeTypo ? misspelling(word, other) : 0);
    }
    return best;
  };

  return (words, by) => {
    let total = 0;
    let found = 0;
    for (const word of words) {
      const worth = worthOf(word);
      total += worth;
      found += worth * bestMatch(word, by);
    }
    return total === 0 ? 0 : found / total;
  };
}

/** How alike two words are by their beginning: `org` and `organization`, `deleting` and `delete`. */
function inflection(a: string, b: string): number {
  const longest = Math.max(a.length, b.length);
  const shortest = Math.min(a.length, b.length);
  let common = 0;
  while (common < shortest && a[common] === b[common]) common += 1;
  if (common < shortestBeginning) return 0;
  if (common === shortest) return Math.max(abbreviation, common / longest);
  return common / longest > 1 / 2 ? common / longest : 0;
}

function misspelling(a: string, b: string): number {
  const longest = Math.max(a.length, b.length);
  const allowed = longest * mostDiffering;
  if (Math.abs(a.length - b.length) > allowed) return 0;
  const difference = editDistance(a, b);
  return difference <= allowed ? 1 - difference / longest : 0;
}
