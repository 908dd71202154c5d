import { editDistance } from './edit-distance.ts';

/** A shorter word is the beginning of too many others to be a hint. */
const shortestPrefix = 3;

/**
 * Finds what somebody may have meant: `nearest('tilte', ['title', 'tags'])` is `['title']`.
 *
 * Case does not count. Near is a difference of at most a third of the letters (a swapped pair counts as one),
 * or a word that is the beginning of the other. The word itself is never an answer, and nothing near is `[]`.
 *
 * @param limit how many answers at most, best first; equally near ones in code unit order
 */
export function nearest(word: string, candidates: Iterable<string>, limit = 1): string[] {
  const wanted = word.toLowerCase();
  const letters = lettersOf(wanted);
  const near: { candidate: string; difference: number }[] = [];
  for (const candidate of new Set(candidates)) {
    if (candidate === word) continue;
    const difference = differenceWithin(wanted, candidate.toLowerCase(), letters);
    if (difference !== undefined) near.push({ candidate, difference });
  }
  near.sort((a, b) => a.difference - b.difference || (a.candidate < b.candidate ? -1 : 1));
  return near.slice(0, limit).map(({ candidate }) => candidate);
}

/** The number of differing letters, or nothing when the words are too different to be mistaken for each other. */
function differenceWithin(a: string, b: string, lettersOfA: number): number | undefined {
  const longest = Math.max(a.length, b.length);
  const shortest = Math.min(a.length, b.length);
  const allowed = Math.max(1, Math.floor(longest / 3));
  if (longest - shortest <= allowed && missing(lettersOfA, lettersOf(b)) <= allowed) {
    const difference = editDistance(a, b, allowed);
    if (difference <= allowed && difference < longest) return difference;
  }
  if (shortest >= shortestPrefix && (a.startsWith(b) || b.startsWith(a))) return allowed + 1;
  return undefined;
}

/** Which letters a word has, as a set of bits. */
function lettersOf(word: string): number {
  let letters = 0;
  for (let index = 0; index < word.length; index += 1) letters |= 1 << (word.charCodeAt(index) & 31);
  return letters;
}

/** How many letters of a word another has not at all: an edit makes up for one of them, so most words need no more. */
function missing(letters: number, others: number): number {
  let count = 0;
  for (let rest = letters & ~others; rest !== 0; rest &= rest - 1) count += 1;
  return count;
}
