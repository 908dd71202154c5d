import { secondsAnArticleMore } from './growth.ts';
import { markdownTable } from './markdown-table.ts';
import type { CheckMeasurement } from './measure-check.ts';

export interface CheckRow {
  /** As often as there is each article: `10x`. */
  readonly name: string;
  readonly articleCount: number;
  readonly check: CheckMeasurement;
}

/**
 * What the check of links costs, and how many times as much linkinator took: as much as the whole check, which reads
 * and renders all articles, and as much as its part after that, which is what it adds to a build.
 */
export function checkTable(rows: readonly CheckRow[]): string {
  const header = [
    'check',
    'articles',
    'CPU s',
    'CPU ms an article more',
    'wall s',
    'peak MB',
    'after rendering, CPU s',
    'linkinator, CPU s',
    'times the check',
    'times what is after rendering',
  ];
  const costs = rows.map(({ articleCount, check }) => ({ articleCount, cpuSeconds: check.whole.cpuSeconds }));
  return markdownTable(
    header,
    rows.map(({ name, articleCount, check: { whole, addedSeconds, linkinator } }, index) => [
      name,
      String(articleCount),
      whole.cpuSeconds.toFixed(2),
      (1000 * secondsAnArticleMore(costs[index - 1], { articleCount, ...whole })).toFixed(1),
      whole.wallSeconds.toFixed(2),
      whole.peakMegabytes.toFixed(0),
      addedSeconds.toFixed(2),
      ...(linkinator === undefined
        ? ['', '', '']
        : [
            linkinator.cpuSeconds.toFixed(2),
            (linkinator.cpuSeconds / whole.cpuSeconds).toFixed(1),
            (linkinator.cpuSeconds / addedSeconds).toFixed(1),
          ]),
    ]),
  );
}
