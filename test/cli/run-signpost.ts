import { lstatSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { signpost } from '../../src/cli/signpost.ts';

export interface Outcome {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the command line in this process, as a user in the folder `cwd` does; what it shows on a screen is left out. */
export async function runSignpost(cwd: string, ...args: readonly string[]): Promise<Outcome> {
  let stdout = '';
  let stderr = '';
  const code = await signpost(args, {
    cwd,
    environment: process.env,
    stdout: (text) => {
      stdout += text;
    },
    stderr: (text) => {
      stderr += text;
    },
    stdin: () => process.stdin,
    progress: () => undefined,
    color: false,
  });
  return { code, stdout, stderr };
}

/** All that is in a folder: the bytes of each file as text, by path; a symbolic link is said to be one. */
export function readFolder(folder: string): Record<string, string> {
  const entries = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
  return Object.fromEntries(
    entries.flatMap((entry) => {
      const status = lstatSync(path.join(folder, entry));
      const name = entry.split(path.sep).join('/');
      if (status.isSymbolicLink()) return [[name, 'a symbolic link']];
      return status.isFile() ? [[name, readFileSync(path.join(folder, entry), 'latin1')]] : [];
    }),
  );
}
