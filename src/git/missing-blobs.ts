import { runGit } from './git.ts';

/**
 * Fetches, in one batch, the blobs that a partial clone lacks. Left to itself, git fetches each one when it is read:
 * hundreds of connections for hundreds of files. Does nothing in a whole clone; if the fetch fails, git reports the
 * missing blob when it is read.
 *
 * @param folder in the working tree: the files that are looked at are below it
 * @param commit whose files the blobs are
 * @param address of the repository, that was checked, for a clone that has lost its remote
 */
export async function fetchMissingBlobs(
  folder: string,
  commit: string,
  blobs: readonly string[],
  address?: string,
): Promise<void> {
  const source = (await promisorRemote(folder)) ?? address;
  if (source === undefined) return;
  const missing = await missingBlobs(folder, commit);
  const wanted = [...new Set(blobs)].filter((blob) => missing.has(blob));
  if (wanted.length === 0) return;
  const input = wanted.map((blob) => `${blob}\n`).join('');
  // As git itself fetches what it misses: nothing is negotiated. A filter would be written into the configuration.
  const quiet = ['--quiet', '--no-tags', '--no-write-fetch-head', '--no-recurse-submodules'];
  const fetch = ['-c', 'fetch.negotiationAlgorithm=noop', 'fetch', ...quiet, '--no-auto-maintenance'];
  await runGit(folder, [...fetch, '--stdin', '--end-of-options', source], input);
}

/** The promisor remote of a partial clone. */
async function promisorRemote(folder: string): Promise<string | undefined> {
  const args = ['config', '--type=bool', '--get-regexp', String.raw`^remote\..*\.promisor$`];
  const { stdout } = await runGit(folder, args);
  return /^remote\.(.+)\.promisor true$/m.exec(stdout.toString('utf8'))?.[1];
}

async function missingBlobs(folder: string, commit: string): Promise<ReadonlySet<string>> {
  const prefix = (await runGit(folder, ['rev-parse', '--show-prefix'])).stdout.toString('utf8').trim();
  const args = ['rev-list', '--objects', '--no-object-names', '--missing=print', `${commit}:${prefix}`];
  const { stdout } = await runGit(folder, args);
  return new Set([...stdout.toString('utf8').matchAll(/^\?([0-9a-f]+)$/gm)].map(([, blob]) => blob ?? ''));
}
