import { randomUUID } from 'node:crypto';
import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  realpathSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { ExpectedError } from '../../problems/expected-error.ts';
import { refusedAt } from '../../problems/system-refusal.ts';
import { processName } from '../process-name.ts';
import { draftPath, hashOf, hashOfBytes, type Journal } from './change-journal.ts';
import { ownerOf, signFolder } from './change-owner.ts';
import { changeablePath } from './changeable-file.ts';
import { finishChanges, syncFolder } from './finish-changes.ts';
import { changeFolder, journalName } from './folder-names.ts';
import { foreignReason } from './leftovers.ts';

/** What is to become of one file of a content folder. */
export interface FileChange {
  /** Path relative to the content folder, with `/`. */
  readonly file: string;
  /** Where it goes, if it does not stay. */
  readonly target?: string;
  /** The whole file as it is on disk, with its line ends and byte order mark; none where there is no file yet. */
  readonly before?: string | undefined;
  readonly after: string;
}

/**
 * Changes several files of a content folder, all of them or none.
 *
 * Every new file is whole on disk first, in a folder with a journal of what is to be done. That folder gets its last
 * name by one rename, from which on the change is certain; then each file takes its place by a rename. Nothing in
 * between waits, so that no signal but the one that ends a process at once can come between; after that one,
 * {@link recoverChanges} finishes what the journal says, or removes what was prepared.
 *
 * @throws ExpectedError when a file is not what it was when the changes were made; then nothing is written
 */
export function changeFiles(contentDir: string, changes: readonly FileChange[]): void {
  const root = realpathSync(contentDir);
  const folder = join(root, changeFolder);
  const drafts = `${folder}-${processName()}-${randomUUID()}`;
  const journal = changes.map(({ file, target = file, before }) => ({
    file,
    target,
    before: before === undefined ? undefined : hashOfBytes(before),
  }));
  mkdirSync(drafts);
  try {
    signFolder(drafts);
    for (const [index, { file, after }] of changes.entries()) {
      const old = lstatSync(changeablePath(root, file), { throwIfNoEntry: false });
      writeFileSync(draftPath(drafts, index), after, { flush: true });
      if (old) chmodSync(draftPath(drafts, index), old.mode & 0o7777);
    }
    writeFileSync(join(drafts, journalName), JSON.stringify(journal), { flush: true });
    syncFolder(drafts);
    for (const entry of journal) refuseChanged(root, entry);
    renameSync(drafts, folder);
  } catch (cause) {
    // Two changes at once would each know nothing of the other.
    const isAlone = existsSync(drafts) && !existsSync(folder);
    rmSync(drafts, { recursive: true, force: true });
    if (isAlone) throw refusedAt(root, cause);
    throw new ExpectedError(inTheWay(folder), { cause });
  }
  syncFolder(root);
  finishChanges(root, journal);
}

function inTheWay(folder: string): string {
  if (ownerOf(folder) !== 'foreign')
    return `Another command changes this content folder (\`${folder}\`), and nothing was written. Try again.`;
  return `\`${folder}\` is in the way, and nothing was written: it ${foreignReason}`;
}

function refuseChanged(root: string, { file, target, before }: Journal[number]): void {
  const now = hashOf(changeablePath(root, file));
  if (now === undefined && before !== undefined)
    throw new ExpectedError(`There is no file \`${file}\` in the content folder any more.`);
  if (now !== before) {
    throw new ExpectedError(`\`${file}\` has changed meanwhile, and nothing was written. Try again.`);
  }
  if (file !== target && lstatSync(changeablePath(root, target), { throwIfNoEntry: false })) {
    throw new ExpectedError(`There is a file \`${target}\` already, and nothing was written.`);
  }
}
