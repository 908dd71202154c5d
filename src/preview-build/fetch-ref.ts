import { runGit } from '../git/git.ts';
import { ExpectedError } from '../problems/expected-error.ts';

/** Nobody waits longer for a host that does not answer. */
const longestWait = 60_000;

/**
 * Fetches one ref into a ref of our own, below `refs/signpost/`: no branch, no tag, no `FETCH_HEAD` and no file of the
 * working tree changes. Never with a depth, which would make a shallow clone of a whole one.
 *
 * @param source name of a remote, or an address that was checked
 * @param ref whole name: `refs/heads/main`
 * @param name last part of our own ref
 * @returns the commit; `undefined` if the fetch fails
 */
export async function fetchRef(
  folder: string,
  source: string,
  ref: string,
  name: string,
): Promise<string | undefined> {
  const own = `refs/signpost/${name}`;
  const quiet = ['--quiet', '--no-tags', '--no-write-fetch-head', '--no-recurse-submodules'];
  // Without the refmap, the remote's branches would be updated too.
  const args = ['fetch', ...quiet, '--no-auto-maintenance', '--refmap=', '--', source, `+${ref}:${own}`];
  const { code } = await runGit(folder, args, '', longestWait).catch(asRefusal);
  return code === 0 ? commitAt(folder, own) : undefined;
}

/** The commit that a ref names; `undefined` if there is no such ref. */
export async function commitAt(folder: string, ref: string): Promise<string | undefined> {
  const args = ['rev-parse', '--verify', '--quiet', '--end-of-options', `${ref}^{commit}`];
  const { code, stdout } = await runGit(folder, args);
  return code === 0 ? stdout.toString('utf8').trim() : undefined;
}

/** A host that does not answer in time has not got the ref, as far as a preview goes. */
function asRefusal(error: unknown): { readonly code: number } {
  if (error instanceof ExpectedError) return { code: 1 };
  throw error;
}
