import { distance } from 'fastest-levenshtein';

/** Number of letters to insert, remove or replace to make one word of another. */
export function editDistance(a: string, b: string): number {
  return distance(a, b);
}
