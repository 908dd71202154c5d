import { existsSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { ExpectedError } from '../problems/expected-error.ts';
import { runGit } from './git.ts';

const folders = ['articles', 'categories'] as const;

/**
 * Finds renamed Markdown files between two states of a content folder by git's rename detection. The folders themselves
 * are compared, so that untracked files count.
 *
 * @param before absolute path of a content folder
 * @param now absolute path of the same one, later
 * @returns old path to new path, relative to the content folders, with `/`
 */
export async function findRenamedFiles(before: string, now: string): Promise<ReadonlyMap<string, string>> {
  const renames = new Map<string, string>();
  for (const folder of folders) {
    if (!existsSync(join(before, folder)) || !existsSync(join(now, folder))) continue;
    for (const [from, to] of await renamesBetween(join(before, folder), join(now, folder))) {
      renames.set(contentPath(before, from), contentPath(now, to));
    }
  }
  return renames;
}

async function renamesBetween(before: string, now: string): Promise<[from: string, to: string][]> {
  const { code, stdout, complaint } = await runGit(before, [
    'diff',
    '--no-index',
    '--no-ext-diff',
    '--no-textconv',
    '--find-renames',
    '--diff-filter=R',
    '--name-status',
    '-z',
    '--',
    before,
    now,
  ]);
  // As of `diff`: 1 says that there are differences.
  if (code > 1)
    throw new ExpectedError(`Git cannot compare the content with its earlier state: ${complaint}`);
  const fields = stdout.toString('utf8').split('\0').slice(0, -1);
  // Three fields a rename: how much is the same, old path, new path.
  return Array.from({ length: Math.floor(fields.length / 3) }, (_, index) => [
    fields[index * 3 + 1] ?? '',
    fields[index * 3 + 2] ?? '',
  ]);
}

function contentPath(contentDir: string, path: string): string {
  return relative(contentDir, path).split(sep).join('/');
}
