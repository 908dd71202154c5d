import { lstatSync, readdirSync, realpathSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { draftPath, hashOf, type Journal, readJournal } from './change-journal.ts';
import { ownerOf, removeChange } from './change-owner.ts';
import { changeablePath } from './changeable-file.ts';
import { finishChanges } from './finish-changes.ts';
import { changeFolder } from './folder-names.ts';

/** What became of a change that was interrupted. */
export interface Recovery {
  readonly outcome: 'finished' | 'undone';
  /** The files that it is about. */
  readonly files: readonly string[];
  /** Files that somebody has changed since, and that stay as they are. */
  readonly left: readonly string[];
}

/** Folders of changes in a content folder, whoever made them. */
export function changeFolders(contentDir: string): readonly string[] {
  if (!lstatSync(contentDir, { throwIfNoEntry: false })) return [];
  const root = realpathSync(contentDir);
  if (!lstatSync(root).isDirectory()) return [];
  return readdirSync(root).filter((name) => name === changeFolder || name.startsWith(`${changeFolder}-`));
}

/**
 * Looks for a change of several files that was interrupted. One that had written its journal is finished; of one that
 * had not, and of one whose files have been changed since by somebody before any was replaced, nothing remains. What
 * another command is at, and what no command of this computer has left, stays as it is.
 *
 * @param kept folders that Git knows: they came with the content, or go with it
 * @returns nothing where no change was interrupted, or there is no such folder
 */
export function recoverChanges(
  contentDir: string,
  kept: ReadonlySet<string> = new Set(),
): Recovery | undefined {
  const names = changeFolders(contentDir).filter((name) => !kept.has(name));
  if (names.length === 0) return undefined;
  const root = realpathSync(contentDir);
  const interrupted = names.filter((name) => ownerOf(join(root, name)) === 'interrupted');
  const drafts = interrupted.filter((name) => name !== changeFolder);
  for (const name of drafts) removeDrafts(join(root, name));
  if (interrupted.includes(changeFolder)) {
    const journal = readJournal(join(root, changeFolder));
    if (journal) return recover(root, journal);
    removeChange(join(root, changeFolder));
  }
  return drafts.length > 0 ? { outcome: 'undone', files: [], left: [] } : undefined;
}

function recover(root: string, journal: Journal): Recovery {
  const folder = join(root, changeFolder);
  const files = journal.map(({ file }) => file);
  const isUntouched = journal.every((_change, index) => hashOf(draftPath(folder, index)) !== undefined);
  const isChanged = journal.some(({ file, before }) => hashOf(changeablePath(root, file)) !== before);
  if (isUntouched && isChanged) {
    removeChange(folder);
    return { outcome: 'undone', files, left: [] };
  }
  return { outcome: 'finished', files, left: finishChanges(root, journal) };
}

/** By another name first: whoever is still writing there finds that all of it is gone, and never a part. */
function removeDrafts(path: string): void {
  const removed = `${path}-removed`;
  try {
    renameSync(path, removed);
  } catch {
    // Its change has just become certain, or another command removes it.
    return;
  }
  removeChange(removed);
}
