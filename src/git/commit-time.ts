import { ExpectedError } from '../problems/expected-error.ts';
import { runGit } from './git.ts';

/**
 * When the commit that is checked out was made, so that one commit is always built alike.
 *
 * @param folder in the repository
 * @returns milliseconds since 1970; nothing outside of a repository, before its first commit and without git
 */
export async function commitTime(folder: string): Promise<number | undefined> {
  try {
    const { code, stdout } = await runGit(folder, ['log', '-1', '--format=%ct', '--no-show-signature']);
    const seconds = stdout.toString('utf8').trim();
    return code === 0 && /^\d+$/.test(seconds) ? Number(seconds) * 1000 : undefined;
  } catch (error) {
    if (error instanceof ExpectedError) return undefined;
    throw error;
  }
}
