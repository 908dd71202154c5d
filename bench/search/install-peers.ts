import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';

const packageFile = z.object({ dependencies: z.record(z.string(), z.string()) });

/** Installs what only benchmarks need, where it is not there yet. */
export function installPeers(): void {
  const bench = path.join(import.meta.dirname, '..');
  const { dependencies } = packageFile.parse(
    JSON.parse(readFileSync(path.join(bench, 'package.json'), 'utf8')),
  );
  const isThere = (name: string): boolean => existsSync(path.join(bench, 'node_modules', name));
  if (Object.keys(dependencies).every(isThere)) return;
  // `npm ci` asks for programs of all systems in the lock file, and a registry may not have them all.
  execFileSync('npm', ['install', '--no-save', '--prefix', bench, '--no-audit', '--no-fund'], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
}
