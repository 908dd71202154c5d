import { randomUUID } from 'node:crypto';
import { chmod, lstat, readFile, realpath, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { ExpectedError } from '../../problems/expected-error.ts';
import type { FileEdit } from './fix.ts';

/**
 * Reads a file of the content folder as it is, with its line ends and byte order mark.
 *
 * @param file path relative to the content folder
 * @throws ExpectedError for a path that leaves the folder or leads through a symbolic link, and for what is no text
 */
export async function readWhole(contentDir: string, file: string): Promise<string> {
  const bytes = await readFile(await regularFile(contentDir, file));
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch (cause) {
    throw new ExpectedError(`\`${file}\` is not text in UTF-8. Save it with the encoding UTF-8.`, { cause });
  }
}

/**
 * Writes the edits. Every new file is whole on disk before the first takes the place of an old one, so that whatever
 * goes wrong until then leaves the folder as it was, and nobody ever reads half a file.
 *
 * @throws ExpectedError when a file is not what it was when the edits were made; then nothing is written
 */
export async function applyFixes(contentDir: string, edits: readonly FileEdit[]): Promise<void> {
  const drafts: { readonly path: string; readonly draft: string }[] = [];
  try {
    for (const edit of edits) {
      const path = await regularFile(contentDir, edit.file);
      if ((await readWhole(contentDir, edit.file)) !== edit.before) throw changedMeanwhile(edit);
      // Hidden, so that neither builds nor a watching server take it for an article.
      const draft = join(dirname(path), `.signpost-fix-${randomUUID()}`);
      drafts.push({ path, draft });
      await writeFile(draft, edit.after, { flag: 'wx', flush: true });
      await chmod(draft, (await lstat(path)).mode & 0o7777);
    }
    for (const { path, draft } of drafts) await rename(draft, path);
  } finally {
    for (const { draft } of drafts) await rm(draft, { force: true });
  }
}

async function regularFile(contentDir: string, file: string): Promise<string> {
  const isInside = file
    .split('/')
    .every((name) => name !== '' && !name.startsWith('.') && !name.includes('\0'));
  if (!isInside) throw new ExpectedError(`\`${file}\` is no file of the content folder.`);
  const path = join(await realpath(contentDir), ...file.split('/'));
  const real = await realpath(path).catch(() => undefined);
  if (real === undefined)
    throw new ExpectedError(`There is no file \`${file}\` in the content folder any more.`);
  if (real !== path) {
    throw new ExpectedError(`\`${file}\` is reached through a symbolic link, and links are not followed.`);
  }
  if (!(await lstat(path)).isFile()) throw new ExpectedError(`\`${file}\` is not a file.`);
  return path;
}

function changedMeanwhile({ file }: FileEdit): ExpectedError {
  return new ExpectedError(
    `\`${file}\` has changed since it was checked, and nothing was written. Try again.`,
  );
}
