import { editDistance } from '../problems/distance.ts';
import type { Phrase } from './suggest-phrase.ts';

/** How alike two phrases are, from 0, nothing in common, to 1, the same but for dashes and order. */
export type Likeness = (typed: Phrase, existing: Phrase) => number;

/** A shorter beginning stands for too many words: `org` is the shortest that people write. */
const shortestBeginning = 3;
/** What an abbreviation counts for: more than a guess, less than the word. */
const abbreviation = 0.5;
/** More differing letters than a third of a word make another word of it: the same share as for misspelled keys. */
const mostDiffering = 1 / 3;
/** Letters and words see different mistakes: the one that sees more likeness counts, the other one decides ties. */
const betterShare = 0.8;

/**
 * Makes the comparison for a site. Words that stand in few of its names say more than those that stand in many
 * (`how`, `to`); and a word that the site knows is no misspelling of another: `import` is not `export`.
 *
 * @param existing every name, title and id there is
 */
export function createLikeness(existing: readonly Phrase[]): Likeness {
  const frequencies = new Map<string, number>();
  for (const { words } of existing)
    for (const word of words) frequencies.set(word, (frequencies.get(word) ?? 0) + 1);
  const weight = (word: string) => Math.log(1 + existing.length / (frequencies.get(word) ?? 1));

  const covered = (words: readonly string[], by: readonly string[]): number => {
    let total = 0;
    let found = 0;
    for (const word of words) {
      const worth = weight(word);
      total += worth;
      found += worth * bestMatch(word, by);
    }
    return total === 0 ? 0 : found / total;
  };
  const bestMatch = (word: string, others: readonly string[]): number => {
    if (others.includes(word)) return 1;
    const isKnown = frequencies.has(word);
    let best = 0;
    for (const other of others) {
      const mayBeTypo = !isKnown || !frequencies.has(other);
      best = Math.max(best, wordLikeness(word, other, mayBeTypo));
    }
    return best;
  };

  return (typed, other) => {
    if (typed.letters === '' || other.letters === '') return 0;
    if (typed.letters === other.letters) return 1;
    const words = (covered(typed.words, other.words) + covered(other.words, typed.words)) / 2;
    const letters = lettersAlike(typed.letters, other.letters);
    return betterShare * Math.max(words, letters) + (1 - betterShare) * Math.min(words, letters);
  };
}

function wordLikeness(a: string, b: string, mayBeTypo: boolean): number {
  const longest = Math.max(a.length, b.length);
  const shortest = Math.min(a.length, b.length);
  if (shortest >= shortestBeginning && (a.startsWith(b) || b.startsWith(a)))
    return Math.max(abbreviation, shortest / longest);
  if (!mayBeTypo || longest - shortest > longest * mostDiffering) return 0;
  const difference = editDistance(a, b);
  return difference <= longest * mostDiffering ? 1 - difference / longest : 0;
}

function lettersAlike(a: string, b: string): number {
  return 1 - editDistance(a, b) / Math.max(a.length, b.length);
}
