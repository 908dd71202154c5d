import { weights as shipped, type Weights } from '../../../src/search/shared/weights.ts';
import { markdownTable } from '../../markdown-table.ts';
import type { Difference } from '../paired.ts';
import { tunables } from './choose-weights.ts';
import { type Fold, qualityOf, type RecordedCorpus, weightsBefore } from './folds.ts';

/** How weights that were chosen on the other corpora do on each, in percent, each set counting the same. */
export function foldTable(folds: readonly Fold[]): string {
  return markdownTable(
    [
      'held out: mean of the sets, MRR, %',
      'weights before',
      'chosen on the others',
      'more by',
      'shipped',
      'more than chosen by',
    ],
    folds.map((fold) => [
      fold.name,
      percent(fold.before),
      percent(fold.chosen),
      interval(fold.chosenMoreThanBefore),
      percent(fold.shipped),
      interval(fold.shippedMoreThanChosen),
    ]),
  );
}

/** What each fold chose; where folds agree, it is not one corpus that wants it. */
export function chosenTable(folds: readonly Fold[]): string {
  return markdownTable(
    ['constant', 'before', ...folds.map(({ name }) => `without ${name}`), 'shipped'],
    tunables.map(({ name, of }) => [
      name,
      String(of(weightsBefore)),
      ...folds.map(({ weights }) => String(of(weights))),
      String(of(shipped)),
    ]),
  );
}

/** What the mean of all corpora loses, or gains, with half and with twice of a constant that is shipped. */
export function sensitivityTable(corpora: readonly RecordedCorpus[]): string {
  const quality = qualityOf(corpora, shipped);
  const change = (weights: Weights): string => (100 * (qualityOf(corpora, weights) - quality)).toFixed(2);
  return markdownTable(
    ['constant', 'shipped', 'half of it', 'twice'],
    tunables.map((tunable) => {
      const value = tunable.of(shipped);
      return [
        tunable.name,
        String(value),
        change(tunable.with(shipped, value / 2)),
        change(tunable.with(shipped, value * 2)),
      ];
    }),
  );
}

function interval({ mean, low, high }: Difference): string {
  return `${percent(mean)} [${percent(low)}..${percent(high)}]`;
}

function percent(share: number): string {
  return (100 * share).toFixed(1);
}
