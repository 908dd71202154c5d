import { ExpectedError } from '../problems/expected-error.ts';
import { type GitAnswer, runGit } from './git.ts';

/** A regular file of a commit. */
export interface GitFile {
  /** Relative to the folder it was listed for, with `/`. */
  readonly path: string;
  /** Object name (hash) of its content. */
  readonly blob: string;
}

/**
 * Lists the regular files that a folder of the working tree had in a commit; an empty list if there was no such folder.
 *
 * @param commit whole hash of a commit that exists
 */
export async function listGitFiles(folder: string, commit: string): Promise<GitFile[]> {
  // Without `--full-tree`, the list is of the folder that git runs in.
  const listed = answered(await runGit(folder, ['ls-tree', '-r', '-z', commit])).toString('utf8');
  return listed.split('\0').flatMap((entry) => {
    const [, blob, path] = /^100\d{3} blob ([0-9a-f]+)\t(.+)$/s.exec(entry) ?? [];
    return blob === undefined || path === undefined ? [] : [{ path, blob }];
  });
}

/** Reads the content of blobs, in their order. */
export async function readBlobs(folder: string, blobs: readonly string[]): Promise<Buffer[]> {
  const input = blobs.map((blob) => `${blob}\n`).join('');
  const answer = answered(await runGit(folder, ['cat-file', '--batch'], input));
  let at = 0;
  return blobs.map((blob) => {
    const start = answer.indexOf('\n', at) + 1;
    const [, size] = /^[0-9a-f]+ blob (\d+)\n$/.exec(answer.toString('latin1', at, start)) ?? [];
    if (size === undefined)
      throw new ExpectedError(`The git repository does not hold its own object \`${blob}\`.`);
    // A line end follows the content.
    at = start + Number(size) + 1;
    return answer.subarray(start, at - 1);
  });
}

function answered({ code, stdout, complaint }: GitAnswer): Buffer {
  if (code !== 0) throw new ExpectedError(`Git cannot read the earlier state of the content: ${complaint}`);
  return stdout;
}
