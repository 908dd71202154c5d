/*
 * Loaded into a measured process with `--import`; writes what it has used to the file named in the environment. In
 * JavaScript: a process that only starts would have to load what reads TypeScript, for this file alone.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import process from 'node:process';
import { isMainThread } from 'node:worker_threads';

const file = process.env.BENCH_USAGE_FILE;
if (file !== undefined && isMainThread) {
  process.on('exit', () => {
    const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
    const cpuSeconds = (userCPUTime + systemCPUTime) / 1e6 + childSeconds();
    writeFileSync(file, JSON.stringify({ cpuSeconds, peakMegabytes: maxRSS / 1024 }));
  });
}

/** CPU seconds of the children that have ended, where the system tells (Linux). */
function childSeconds() {
  const ticksPerSecond = 100;
  try {
    // The name of the program, in parentheses, may hold spaces; the fields after it are numbered from 3.
    const fields = readFileSync('/proc/self/stat', 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ');
    return (Number(fields[16 - 3]) + Number(fields[17 - 3])) / ticksPerSecond;
  } catch {
    return 0;
  }
}
