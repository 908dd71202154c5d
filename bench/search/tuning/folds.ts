import { weights as shipped, type Weights } from '../../../src/search/shared/weights.ts';
import { type Difference, differenceOf, macroOf } from '../paired.ts';
import { createRandom } from '../random.ts';
import { chooseWeights } from './choose-weights.ts';
import { answerWith } from './recorded-answer.ts';
import type { RecordedQuery } from './recorded-query.ts';

/** All queries of a corpus, recorded. */
export interface RecordedCorpus {
  readonly name: string;
  readonly queries: readonly RecordedQuery[];
}

/** Weights that were chosen without a corpus, tried on it. */
export interface Fold {
  /** Of the corpus that was held out. */
  readonly name: string;
  readonly weights: Weights;
  /** Mean reciprocal ranks on it: with what was there before, with the weights shipped, with those chosen. */
  readonly before: number;
  readonly shipped: number;
  readonly chosen: number;
  readonly chosenMoreThanBefore: Difference;
  readonly shippedMoreThanChosen: Difference;
}

/** So many queries of a set choose weights; all of them try them. */
const mostOfSet = 40;
const seed = 100;

/** The weights that the ranking had until sections with all words came first: where each search for weights starts. */
export const weightsBefore: Weights = {
  fields: { title: 5, headings: 2, tags: 1, description: 2, body: 1, links: 10, category: 1 },
  clauses: { exact: 10, corrected: 9, completed: 5, synonym: 4, common: 0, prefix: 1 },
  coverage: 1,
  synonymCovers: 1,
  commonCovers: 0,
  partCovers: 1,
  titleBonus: 4,
  headingBonus: 0,
  neighbours: 0,
  nextDocument: 0.5,
  aim: 0,
  borrowed: 1,
};

/** For each corpus in turn, weights are chosen on all others. */
export function foldsOf(corpora: readonly RecordedCorpus[]): readonly Fold[] {
  const sampled = corpora.map(({ name, queries }) => ({ name, queries: sampleOf(queries) }));
  return corpora.map(({ name, queries }) => {
    const others = sampled.filter((other) => other.name !== name);
    const weights = chooseWeights(weightsBefore, (tried) => qualityOf(others, tried));
    const answers = (tried: Weights) => queries.map((query) => answerWith(query, tried));
    const [before, withShipped, chosen] = [weightsBefore, shipped, weights].map(answers);
    if (!before || !withShipped || !chosen) throw new Error('There are three.');
    return {
      name,
      weights,
      before: macroOf(before),
      shipped: macroOf(withShipped),
      chosen: macroOf(chosen),
      chosenMoreThanBefore: differenceOf(chosen, before),
      shippedMoreThanChosen: differenceOf(withShipped, chosen),
    };
  });
}

/** The mean of corpora, of the mean of their sets. */
export function qualityOf(corpora: readonly RecordedCorpus[], weights: Weights): number {
  const macros = corpora.map(({ queries }) => macroOf(queries.map((query) => answerWith(query, weights))));
  return macros.reduce((sum, macro) => sum + macro, 0) / corpora.length;
}

function sampleOf(queries: readonly RecordedQuery[]): readonly RecordedQuery[] {
  const sets = [...Map.groupBy(queries, ({ query }) => query.set).values()];
  return sets.flatMap((ofSet) => createRandom(seed).shuffle(ofSet).slice(0, mostOfSet));
}
