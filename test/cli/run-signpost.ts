import { spawnSync } from 'node:child_process';
import { lstatSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { projectFolder } from '../corpus/build-site.ts';

export interface Outcome {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the command line as a user in the folder `cwd` does. */
export function runSignpost(cwd: string, ...args: readonly string[]): Outcome {
  const main = path.join(projectFolder, 'src', 'cli', 'main.ts');
  const { status, stdout, stderr } = spawnSync(process.execPath, [main, ...args], {
    cwd,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  return { code: status, stdout, stderr };
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
