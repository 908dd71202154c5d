import { runGit } from './git.ts';

/**
 * Which folders of a folder have files that Git's index lists.
 *
 * @param names below the folder; none of them is known where there is no repository, or no Git
 */
export async function knownToGit(folder: string, names: readonly string[]): Promise<ReadonlySet<string>> {
  const answer = await runGit(folder, ['--literal-pathspecs', 'ls-files', '-z', '--', ...names]).catch(
    () => undefined,
  );
  if (answer?.code !== 0) return new Set();
  const files = answer.stdout.toString('utf8').split('\0');
  return new Set(files.flatMap((file) => file.split('/', 1)));
}
