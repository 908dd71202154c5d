import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { z } from 'zod';

const usage = z.object({ cpuSeconds: z.number(), peakMegabytes: z.number() });

export interface BuildMeasurement {
  /** User and system time, all threads. */
  readonly cpuSeconds: number;
  readonly wallSeconds: number;
  readonly peakMegabytes: number;
}

/**
 * Builds a content folder in a process of its own.
 *
 * @param folder a temporary folder for the measurement
 * @throws where the build fails, with what it printed
 */
export function measureBuild(
  content: string,
  output: string,
  base: string,
  folder: string,
): BuildMeasurement {
  const usageFile = path.join(folder, 'usage.json');
  const hook = path.join(import.meta.dirname, 'resource-usage.ts');
  const options = ['build', '--content', content, '--base', base, '--output', output];
  const start = performance.now();
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', hook, 'src/cli/main.ts', ...options],
    {
      cwd: path.join(import.meta.dirname, '..'),
      env: { ...process.env, BENCH_USAGE_FILE: usageFile },
      encoding: 'utf8',
      maxBuffer: 256 * 1024 * 1024,
    },
  );
  const wallSeconds = (performance.now() - start) / 1000;
  if (status !== 0)
    throw new Error(`The build of ${content} ended with ${status}:\n${stdout.slice(0, 5000)}\n${stderr}`);
  return { ...usage.parse(JSON.parse(readFileSync(usageFile, 'utf8'))), wallSeconds };
}
