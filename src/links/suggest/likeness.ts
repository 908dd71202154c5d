import { editDistance } from '../../problems/edit-distance.ts';
import type { Phrase } from './phrase.ts';
import { createCoverage } from './words.ts';

/** How alike two phrases are, from 0, nothing in common, to 1, the same letters in the same order. */
export type Likeness = (one: Phrase, existing: Phrase) => number;

export interface Comparison {
  /** Of a name or an id as somebody typed it; people shorten them to their beginning. */
  readonly ofTyped: Likeness;
  /** Of the words that readers see; they are part of a sentence, and their beginning means nothing. */
  readonly ofText: Likeness;
}

/** Less alike than this is chance: two names that have nothing to do with each other come near it. */
export const nearEnough = 0.6;

/** Letters and words see different mistakes: the one that sees more likeness counts, the other one decides ties. */
const betterShare = 0.8;

/**
 * Makes the comparison of phrases for a site: by letters, which sees misspellings, and by words, which sees another
 * order, other forms and additions.
 *
 * @param existing every name, title and id there is
 */
export function createComparison(existing: readonly Phrase[]): Comparison {
  const coverage = createCoverage(existing);
  const ofText: Likeness = (one, other) => {
    if (one.letters === '' || other.letters === '') return 0;
    if (one.letters === other.letters) return 1;
    const words = (coverage(one.words, other.words) + coverage(other.words, one.words)) / 2;
    const letters = lettersAlike(one.letters, other.letters);
    return betterShare * Math.max(words, letters) + (1 - betterShare) * Math.min(words, letters);
  };
  const ofTyped: Likeness = (typed, other) => {
    const alike = ofText(typed, other);
    // However long the rest is, a beginning is near; and the more of the whole it is, the nearer.
    return isBeginning(typed.words, other.words) ? nearEnough + (1 - nearEnough) * alike : alike;
  };
  return { ofTyped, ofText };
}

/** `#create` for `#create-items-and-folders`. A single letter or digit begins too much: `q`, `1`. */
function isBeginning(typed: readonly string[], existing: readonly string[]): boolean {
  return typed.some((word) => word.length > 1) && typed.every((word, at) => word === existing[at]);
}

function lettersAlike(a: string, b: string): number {
  return 1 - editDistance(a, b) / Math.max(a.length, b.length);
}
