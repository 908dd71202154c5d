import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { z } from 'zod';

const usage = z.object({ cpuSeconds: z.number(), peakMegabytes: z.number() });

export interface RunMeasurement {
  /** User and system time, all threads. */
  readonly cpuSeconds: number;
  readonly wallSeconds: number;
  readonly peakMegabytes: number;
  readonly stdout: string;
}

export interface Run {
  /** The script, and what it is called with. */
  readonly args: readonly string[];
  /** Where it runs, and what the script is relative to; the project where nothing is said. */
  readonly cwd?: string;
  /** What it may end with. */
  readonly fine: readonly number[];
  /** A temporary folder for the measurement. */
  readonly folder: string;
}

/**
 * Runs a script in a process of its own.
 *
 * @throws where it ends as it should not, with what it printed
 */
export function measureRun({ args, fine, folder, cwd }: Run): RunMeasurement {
  const usageFile = path.join(folder, 'usage.json');
  const hook = path.join(import.meta.dirname, 'resource-usage.mjs');
  const start = performance.now();
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', hook, ...args], {
    cwd: cwd ?? path.join(import.meta.dirname, '..'),
    env: { ...process.env, BENCH_USAGE_FILE: usageFile },
    encoding: 'utf8',
    maxBuffer: 256 * 1024 * 1024,
  });
  const wallSeconds = (performance.now() - start) / 1000;
  if (status === null || !fine.includes(status))
    throw new Error(`\`${args.join(' ')}\` ended with ${status}:\n${stdout.slice(0, 5000)}\n${stderr}`);
  return { ...usage.parse(JSON.parse(readFileSync(usageFile, 'utf8'))), wallSeconds, stdout };
}
