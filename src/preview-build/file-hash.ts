import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { concurrently } from '../content/concurrently.ts';
import type { Asset } from '../content/types.ts';

const filesAtOnce = 8;

/** Length of a hash in a repository that names its objects by SHA-256. */
const sha256Length = 64;

/**
 * The names that git would give to files as they are on disk, so that they can be told from those of a commit without
 * reading what is in the commit.
 *
 * @param sample name of any object of the repository, for the kind of its hashes
 * @returns hash by path
 */
export async function hashFiles(
  files: readonly Asset[],
  sample: string,
): Promise<ReadonlyMap<string, string>> {
  const algorithm = sample.length === sha256Length ? 'sha256' : 'sha1';
  const hashes = await concurrently(files, filesAtOnce, async ({ path, absolutePath }) => {
    const contents = await readFile(absolutePath);
    const hash = createHash(algorithm).update(`blob ${contents.length}\0`).update(contents).digest('hex');
    return [path, hash] as const;
  });
  return new Map(hashes);
}
