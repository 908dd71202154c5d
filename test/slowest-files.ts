import path from 'node:path';

/** How many files are told. */
const most = 10;

export interface FileDuration {
  readonly file: string;
  readonly milliseconds: number;
}

/** Says which files of a run took longest. */
export function slowestFiles(files: readonly FileDuration[]): string {
  const slowest = files.toSorted((one, other) => other.milliseconds - one.milliseconds).slice(0, most);
  const lines = slowest.map(
    ({ file, milliseconds }) =>
      `${(milliseconds / 1000).toFixed(1).padStart(7)} s  ${path.relative('.', file)}\n`,
  );
  return `The ${slowest.length} slowest of ${files.length} test files:\n${lines.join('')}`;
}
