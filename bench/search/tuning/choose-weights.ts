import type { Weights } from '../../../src/search/shared/weights.ts';

/** A constant of the ranking, and the values that it is tried with. */
export interface Tunable {
  readonly name: string;
  readonly grid: readonly number[];
  readonly of: (weights: Weights) => number;
  readonly with: (weights: Weights, value: number) => Weights;
}

/** What a match of a word as it was typed is worth, and one in the text, are what the others are measured in. */
export const tunables: readonly Tunable[] = [
  constant('coverage', [1, 1.5, 2, 2.5, 3, 4]),
  constant('headingBonus', [0, 1, 2, 3, 4, 6]),
  constant('titleBonus', [1, 2, 4, 6, 8, 12]),
  constant('neighbours', [0, 0.5, 1, 1.5, 2]),
  constant('nextDocument', [0.06, 0.12, 0.18, 0.25, 0.35, 0.5]),
  ...(
    [
      ['title', [2.5, 5, 7.5, 10, 14, 20]],
      ['headings', [1, 2, 3, 4, 6, 8]],
      ['links', [2, 3, 4, 5, 6, 8, 10, 14]],
      ['description', [0.5, 1, 2, 3, 4]],
      ['tags', [0.5, 1, 2]],
    ] as const
  ).map(
    ([field, grid]): Tunable => ({
      name: `fields.${field}`,
      grid,
      of: ({ fields }) => fields[field],
      with: (weights, value) => ({ ...weights, fields: { ...weights.fields, [field]: value } }),
    }),
  ),
  ...(
    [
      ['corrected', [4, 6, 9, 10]],
      ['completed', [1, 3, 5, 8, 10]],
      ['prefix', [0.5, 1, 2, 3, 4, 6]],
    ] as const
  ).map(
    ([clause, grid]): Tunable => ({
      name: `clauses.${clause}`,
      grid,
      of: ({ clauses }) => clauses[clause],
      with: (weights, value) => ({ ...weights, clauses: { ...weights.clauses, [clause]: value } }),
    }),
  ),
];

/** Less than this is chance: one query of a set of fifty, of eight sets, of one of four corpora. */
const leastGain = 0.0005;
const mostRounds = 3;

/**
 * Coordinate ascent: each constant in turn takes the best value of its grid, until none gains anything.
 *
 * @param quality of weights; higher is better
 */
export function chooseWeights(start: Weights, quality: (weights: Weights) => number): Weights {
  let best = start;
  let reached = quality(start);
  for (let round = 0; round < mostRounds; round += 1) {
    const before = best;
    for (const tunable of tunables) {
      for (const value of tunable.grid) {
        const tried = tunable.with(best, value);
        const found = quality(tried);
        if (found < reached + leastGain) continue;
        best = tried;
        reached = found;
      }
    }
    if (best === before) break;
  }
  return best;
}

function constant(
  name: 'coverage' | 'headingBonus' | 'titleBonus' | 'neighbours' | 'nextDocument',
  grid: readonly number[],
): Tunable {
  return {
    name,
    grid,
    of: (weights) => weights[name],
    with: (weights, value) => ({ ...weights, [name]: value }),
  };
}
