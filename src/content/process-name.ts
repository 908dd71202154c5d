import { readFileSync } from 'node:fs';

/**
 * Name of this process in the names of what it prepares: its number, and when it began, since numbers are given again.
 * Where a system does not tell the beginning, it is 0.
 */
export function processName(): string {
  return `${process.pid}-${beginningOf(process.pid) ?? 0}`;
}

/** Whether the process of this name still runs on this machine. A name that is none runs nowhere. */
export function isRunning(name: string): boolean {
  const [, pid, beginning] = /^(\d{1,10})-(\d{1,20})$/.exec(name) ?? [];
  if (pid === undefined || !isThere(Number(pid))) return false;
  return (beginningOf(Number(pid)) ?? '0') === beginning;
}

function isThere(pid: number): boolean {
  if (pid === 0) return false;
  try {
    // Signal 0 asks and sends nothing.
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/** Linux counts from the start of the machine; the name of the program, in front, may hold anything. */
function beginningOf(pid: number): string | undefined {
  try {
    const status = readFileSync(`/proc/${pid}/stat`, 'latin1');
    return status.slice(status.lastIndexOf(')') + 2).split(' ')[19];
  } catch {
    return undefined;
  }
}
