import { closeSync, fsyncSync, mkdirSync, openSync, renameSync, unlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ExpectedError } from '../../problems/expected-error.ts';
import { draftPath, hashOf, type Journal } from './change-journal.ts';
import { removeChange } from './change-owner.ts';
import { changeablePath } from './changeable-file.ts';
import { changeFolder } from './folder-names.ts';

/**
 * Does what a journal says, as far as it is not done yet, and removes it.
 *
 * @returns files that somebody has changed since, and that are left as they are
 */
export function finishChanges(root: string, journal: Journal): readonly string[] {
  const folder = join(root, changeFolder);
  const left: string[] = [];
  for (const [index, change] of journal.entries()) {
    try {
      if (!finishChange(root, draftPath(folder, index), change)) left.push(change.file);
    } catch (cause) {
      const reason = cause instanceof Error ? cause.message : String(cause);
      const message = `\`${change.file}\` could not be changed: ${reason}. What is left to do is done by the next command, once that is mended.`;
      throw new ExpectedError(message, { cause });
    }
  }
  for (const path of new Set(journal.flatMap(({ file, target }) => [dirname(file), dirname(target)]))) {
    syncFolder(join(root, path));
  }
  removeChange(folder);
  return left;
}

function finishChange(root: string, draft: string, change: Journal[number]): boolean {
  const file = changeablePath(root, change.file);
  const target = changeablePath(root, change.target);
  if (hashOf(draft) !== undefined) {
    if (hashOf(target) !== (file === target ? change.before : undefined)) return false;
    mkdirSync(dirname(target), { recursive: true });
    renameSync(draft, target);
  }
  if (file === target) return true;
  if (hashOf(file) !== change.before) return hashOf(file) === undefined;
  unlinkSync(file);
  return true;
}

/** Makes new names last through a loss of power, where a system lets folders be opened. */
export function syncFolder(folder: string): void {
  try {
    const handle = openSync(folder, 'r');
    try {
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
  } catch {
    // Windows opens no folders, and an old folder may be gone with its last file.
  }
}
