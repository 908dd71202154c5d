import type { QuerySet } from './queries.ts';
import { createRandom } from './random.ts';
import { type Answer, reciprocalRankOf } from './relevance.ts';

/** A difference, and the interval that holds 95 % of those of samples of the same queries. */
export interface Difference {
  readonly mean: number;
  readonly low: number;
  readonly high: number;
}

const draws = 1000;
const seed = 100;

/** Mean reciprocal rank, each set counting the same. */
export function macroOf(answers: readonly Answer[]): number {
  return meanOfSets(
    bySet(answers.map((answer) => ({ set: answer.query.set, value: reciprocalRankOf(answer) }))),
  );
}

/** How much better one engine's answers are than another's to the same queries: paired bootstrap, set by set. */
export function differenceOf(one: readonly Answer[], other: readonly Answer[]): Difference {
  const sets = bySet(
    one.map((answer, place) => {
      const compared = other[place];
      const against = compared === undefined ? 0 : reciprocalRankOf(compared);
      return { set: answer.query.set, value: reciprocalRankOf(answer) - against };
    }),
  );
  const random = createRandom(seed);
  const samples = Array.from({ length: draws }, () =>
    meanOfSets(sets.map((values) => values.map(() => random.pick(values)))),
  ).sort((first, second) => first - second);
  return {
    mean: meanOfSets(sets),
    low: samples[Math.floor(draws * 0.025)] ?? 0,
    high: samples[Math.floor(draws * 0.975)] ?? 0,
  };
}

function bySet(
  values: readonly { readonly set: QuerySet; readonly value: number }[],
): readonly (readonly number[])[] {
  return [...Map.groupBy(values, ({ set }) => set).values()].map((ofSet) => ofSet.map(({ value }) => value));
}

function meanOfSets(sets: readonly (readonly number[])[]): number {
  return meanOf(sets.map(meanOf));
}

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}
