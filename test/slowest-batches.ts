import path from 'node:path';

/** How many are told. */
const most = 10;

export interface BatchDuration {
  /** Test files that one process ran. */
  readonly files: readonly string[];
  readonly milliseconds: number;
}

/** Says which test files of a run took longest; of those that a process ran together the first, and how many more. */
export function slowestBatches(batches: readonly BatchDuration[]): string {
  const slowest = batches.toSorted((one, other) => other.milliseconds - one.milliseconds).slice(0, most);
  const lines = slowest.map(({ files: [first = '', ...others], milliseconds }) => {
    const more = others.length === 0 ? '' : ` and ${others.length} more`;
    return `${(milliseconds / 1000).toFixed(1).padStart(7)} s  ${path.relative('.', first)}${more}\n`;
  });
  return `The ${slowest.length} slowest of ${batches.length} processes with tests:\n${lines.join('')}`;
}
