import { globSync, mkdtempSync, rmSync, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { run } from 'node:test';
import { spec } from 'node:test/reporters';
import { type Batch, inBatches } from './batches.ts';
import { type BatchDuration, slowestBatches } from './slowest-batches.ts';

/** What `npm test` runs: all test files, or those that the patterns after the command name. */
const patterns = process.argv.length > 2 ? process.argv.slice(2) : ['test/**/*.test.ts'];

/**
 * Files that take longest, from first to last: whatever is long and starts late, one processor waits for. The second
 * one needs neither Chromium, which the first may have to install, nor the build of the real help center, which the
 * first makes meanwhile for all that come after.
 */
const slowFirst: readonly string[] = [
  'test/browser/whole-site.test.ts',
  'test/links/move/real-help-center.test.ts',
  'test/browser/browser.test.ts',
  'test/preview-build/real-change.test.ts',
  'test/packaging/package.test.ts',
  'test/eleventy/command.test.ts',
  'test/browser/real-tabs.test.ts',
  'test/hosts/hosts.test.ts',
  'test/site/html-validity.test.ts',
];

/** What takes longer hangs. */
const timeout = 15 * 60 * 1000;

/**
 * A folder in memory, where there is one with room for all that tests write: thousands of files that are there for a
 * moment. A disk has to find a place for each, which took a fifth of all processor time.
 */
const memory = '/dev/shm';
const room = 4 * 1024 ** 3;

/** The folder is new and goes with this run: nobody can have put anything into it. */
const folder = mkdtempSync(path.join(hasRoom(memory) ? memory : tmpdir(), 'signpost-test-'));
process.env.TMPDIR = folder;
// What Node makes of our modules and packages is the same for each process, and a good part of what it costs.
process.env.NODE_COMPILE_CACHE = path.join(folder, 'compiled');

const stopped = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stopped.abort());

try {
  const durations: BatchDuration[] = [];
  const batches = new Map(
    inOrder(globSync(patterns)).map(({ module, files }) => [path.resolve(module), files]),
  );
  const events = run({ files: [...batches.keys()], concurrency: 3, timeout, signal: stopped.signal });
  events.on('test:summary', ({ file, duration_ms, success }) => {
    // The summary of the whole run has no file.
    if (file !== undefined) durations.push({ files: batches.get(file) ?? [file], milliseconds: duration_ms });
    else if (!success) process.exitCode = 1;
  });
  await pipeline(events, new spec(), process.stdout, { end: false });
  process.stdout.write(slowestBatches(durations));
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** @throws where there is nothing to run: a run without tests has not passed */
function inOrder(files: readonly string[]): readonly Batch[] {
  if (files.length === 0) throw new Error(`No test file matches ${patterns.join(' ')}.`);
  const names = files.map((file) => file.split(path.sep).join('/')).sort();
  const first = slowFirst.filter((name) => names.includes(name));
  return [
    ...first.map((name) => ({ module: name, files: [name] })),
    ...inBatches(
      names.filter((name) => !first.includes(name)),
      folder,
    ),
  ];
}

function hasRoom(folder: string): boolean {
  try {
    const { bavail, bsize } = statfsSync(folder);
    return bavail * bsize > room;
  } catch {
    return false;
  }
}
