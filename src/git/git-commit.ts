import { ExpectedError } from '../problems/expected-error.ts';
import { runGit } from './git.ts';

/**
 * Resolves a Git ref (branch, tag or hash) in the repository around the content folder.
 *
 * @returns its whole hash
 * @throws ExpectedError when there is no repository, or no such commit in it
 */
export async function findCommit(contentDir: string, ref: string): Promise<string> {
  // The ending makes a plain word of everything: `-h` is no option any more, and a file is no commit.
  const args = ['rev-parse', '--verify', '--quiet', '--end-of-options', `${ref}^{commit}`];
  const { code, stdout, complaint } = await runGit(contentDir, args);
  const commit = stdout.toString('utf8').trim();
  if (code === 0 && /^[0-9a-f]{40,64}$/.test(commit)) return commit;
  if (complaint.includes('not a git repository')) {
    throw new ExpectedError(
      `\`${contentDir}\` is in no git repository, and so there is no earlier state to compare it with.`,
    );
  }
  if (code > 1) throw new ExpectedError(`Git cannot read \`${ref}\`: ${complaint}`);
  throw new ExpectedError(
    (await isShallow(contentDir))
      ? `There is no commit \`${ref}\` in this clone, which is shallow: fetch the rest with \`git fetch --unshallow\`, or clone with a greater \`--depth\`.`
      : `There is no commit \`${ref}\` in the git repository: write the name of a branch or tag, or the hash of a commit.`,
  );
}

/** Whether the repository is a shallow clone. */
export async function isShallow(contentDir: string): Promise<boolean> {
  const { stdout } = await runGit(contentDir, ['rev-parse', '--is-shallow-repository']);
  return stdout.toString('utf8').trim() === 'true';
}
