import { existsSync, readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { ContentLayout } from '../content/layout/layout.ts';
import { inLanguageFolder, isLanguageFolder } from '../content/translations/language-folder.ts';
import { ExpectedError } from '../problems/expected-error.ts';
import { runGit } from './git.ts';

/**
 * Finds renamed Markdown files between two states of a content folder by git's rename detection. The folders themselves
 * are compared, so that untracked files count.
 *
 * @param before absolute path of a content folder
 * @param now absolute path of the same one, later
 * @param layout where both have what
 * @returns old path to new path, relative to the content folders, with `/`
 */
export async function findRenamedFiles(
  before: string,
  now: string,
  layout: ContentLayout,
): Promise<ReadonlyMap<string, string>> {
  const renames = new Map<string, string>();
  for (const folder of textFolders(before, layout)) {
    if (!existsSync(join(before, folder)) || !existsSync(join(now, folder))) continue;
    for (const [from, to] of await renamesBetween(join(before, folder), join(now, folder))) {
      renames.set(contentPath(before, from), contentPath(now, to));
    }
  }
  return renames;
}

/** Folders of articles and categories, those of translations among them. */
function textFolders(contentDir: string, layout: ContentLayout): readonly string[] {
  const ofSource = [layout.articles, ...(layout.categories === undefined ? [] : [layout.categories])];
  if (layout.isMapped) return ofSource;
  const languages = readdirSync(contentDir).filter(isLanguageFolder);
  return ['', ...languages].flatMap((language) =>
    ofSource.map((folder) => inLanguageFolder(language, folder)),
  );
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
