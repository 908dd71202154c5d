import { spawnSync } from 'node:child_process';
import path from 'node:path';

/** The repository's own folder, where the command line is run. */
export const projectFolder = path.join(import.meta.dirname, '..', '..');

/** The real help center, and the address its expected pages were made for. */
export const corpus = {
  folder: path.join(projectFolder, '..', 'shared', 'corpus'),
  expectedSite: path.join(projectFolder, '..', 'shared', 'corpus', 'expected-site.json'),
  base: '/help',
  url: 'https://bitwarden.com',
} as const;

/**
 * Runs `signpost build` as a user does, with the options given. Images stay as they are where nothing else is said:
 * encoding hundreds of them, for several tests at once, takes minutes.
 *
 * @param cwd folder of the site
 * @throws where the build fails, with all that it printed
 */
export function buildSite(options: readonly string[], { images = false, cwd = projectFolder } = {}): void {
  const args = [
    path.join(projectFolder, 'src/cli/main.ts'),
    'build',
    ...(images ? [] : ['--no-images']),
    ...options,
  ];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, {
    cwd,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  if (status !== 0)
    throw new Error(`\`signpost build ${options.join(' ')}\` ended with ${status}:\n${stdout}\n${stderr}`);
}
