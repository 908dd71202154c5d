import path from 'node:path';
import type { TestEvent } from 'node:test/reporters';

/** How many files are told. */
const most = 10;

/** A reporter of node's tests that tells at the end which files took longest. */
export default async function* slowestFiles(events: AsyncIterable<TestEvent>): AsyncGenerator<string> {
  const files: { readonly file: string; readonly duration: number }[] = [];
  for await (const { type, data } of events) {
    // The summary of the whole run has no file.
    if (type === 'test:summary' && data.file !== undefined)
      files.push({ file: path.relative('.', data.file), duration: data.duration_ms });
  }
  const slowest = files.toSorted((one, other) => other.duration - one.duration).slice(0, most);
  yield `The ${slowest.length} slowest of ${files.length} test files:\n`;
  for (const { file, duration } of slowest) yield `${(duration / 1000).toFixed(1).padStart(7)} s  ${file}\n`;
}
