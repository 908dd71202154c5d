import { realpath } from 'node:fs/promises';
import { relative } from 'node:path';
import { runGit } from './git.ts';

/**
 * Where a folder is in its repository, with `/`: `docs/content`; empty for the repository itself.
 *
 * @throws ExpectedError when there is no git
 */
export async function pathInRepository(folder: string): Promise<string> {
  const { code, stdout } = await runGit(folder, ['rev-parse', '--show-toplevel']);
  if (code !== 0) return 'content';
  const top = await realpath(stdout.toString('utf8').replace(/\n$/, ''));
  return relative(top, await realpath(folder))
    .split('\\')
    .join('/');
}
