import { editDistance } from '../problems/distance.ts';
import type { Phrase } from './suggest-phrase.ts';
import { createCoverage } from './suggest-words.ts';

/** How alike two phrases are, from 0, nothing in common, to 1, the same letters in the same order. */
export type Likeness = (typed: Phrase, existing: Phrase) => number;

/** Less alike than this is chance: two names that have nothing to do with each other come near it. */
export const nearEnough = 0.6;

/** Letters and words see different mistakes: the one that sees more likeness counts, the other one decides ties. */
const betterShare = 0.8;

/**
 * Makes the comparison of phrases for a site: by letters, which sees misspellings; by words, which sees another
 * order, other forms and additions; and by the beginning.
 *
 * @param existing every name, title and id there is
 */
export function createLikeness(existing: readonly Phrase[]): Likeness {
  const coverage = createCoverage(existing);
  return (typed, other) => {
    if (typed.letters === '' || other.letters === '') return 0;
    if (typed.letters === other.letters) return 1;
    const words = (coverage(typed.words, other.words) + coverage(other.words, typed.words)) / 2;
    const letters = 1 - editDistance(typed.letters, other.letters) / longerOf(typed.letters, other.letters);
    const alike = betterShare * Math.max(words, letters) + (1 - betterShare) * Math.min(words, letters);
    // However long the rest is, a beginning is near; and the more of the whole it is, the nearer.
    return isBeginning(typed.words, other.words) ? nearEnough + (1 - nearEnough) * alike : alike;
  };
}

/** `#create` for `#create-items-and-folders`. A single letter or digit begins too much: `q`, `1`. */
function isBeginning(typed: readonly string[], existing: readonly string[]): boolean {
  return typed.some((word) => word.length > 1) && typed.every((word, at) => word === existing[at]);
}

function longerOf(a: string, b: string): number {
  return Math.max(a.length, b.length);
}
