import { lstatSync, realpathSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { draftFolders, hashOf, type Journal, journalFile, readJournal } from './change-journal.ts';
import { changeablePath } from './changeable-file.ts';
import { finishChanges, removeJournal } from './finish-changes.ts';

/** What became of a change that was interrupted. */
export interface Recovery {
  readonly outcome: 'finished' | 'undone';
  /** The files that it is about. */
  readonly files: readonly string[];
  /** Files that somebody has changed since, and that stay as they are. */
  readonly left: readonly string[];
}

/**
 * Looks for a change of several files that was interrupted. One that had written its journal is finished; of one that
 * had not, and of one whose files have been changed since by somebody before any was replaced, nothing remains.
 *
 * @returns nothing where no change was interrupted, or there is no such folder
 */
export function recoverChanges(contentDir: string): Recovery | undefined {
  if (!lstatSync(contentDir, { throwIfNoEntry: false })) return undefined;
  const root = realpathSync(contentDir);
  if (!lstatSync(root).isDirectory()) return undefined;
  const journal = readJournal(root);
  const folders = draftFolders(root);
  const isLive = folders.some(({ owner }) => isRunning(owner));
  // Somebody is writing it at this moment.
  if (journal === 'torn' && isLive) return undefined;
  const recovery = journal === undefined || journal === 'torn' ? undefined : recover(root, journal);
  if (journal === 'torn') rmSync(join(root, journalFile), { force: true });
  const unowned = folders.filter(({ owner }) => !isRunning(owner));
  for (const { name } of unowned) rmSync(join(root, name), { recursive: true, force: true });
  return recovery ?? (unowned.length > 0 ? { outcome: 'undone', files: [], left: [] } : undefined);
}

function recover(root: string, journal: Journal): Recovery {
  const files = journal.changes.map(({ file }) => file);
  const untouched = journal.changes.every(
    ({ draft }) => hashOf(join(root, journal.folder, draft)) !== undefined,
  );
  const changed = journal.changes.some(
    ({ file, before, draft, after }) =>
      hashOf(changeablePath(root, file)) !== before || hashOf(join(root, journal.folder, draft)) !== after,
  );
  if (untouched && changed) {
    removeJournal(root, journal.folder);
    return { outcome: 'undone', files, left: [] };
  }
  return { outcome: 'finished', files, left: finishChanges(root, journal) };
}

/** Signal 0 asks whether there is such a process. */
function isRunning(id: number): boolean {
  if (id === process.pid) return false;
  try {
    process.kill(id, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
