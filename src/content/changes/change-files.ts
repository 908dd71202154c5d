import { createHash, randomUUID } from 'node:crypto';
import { chmodSync, lstatSync, mkdirSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ExpectedError } from '../../problems/expected-error.ts';
import { draftFolderName, hashOf, type Journal, type JournalChange, journalFile } from './change-journal.ts';
import { changeablePath } from './changeable-file.ts';
import { finishChanges, syncFolder } from './finish-changes.ts';

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
 * Every new file is whole on disk first, then a journal that says what is to be done, then each takes its place by a
 * rename. Nothing in between waits, so that no signal but the one that ends a process at once can come between; after
 * that one, {@link recoverChanges} finishes what the journal says, or removes what was prepared.
 *
 * @throws ExpectedError when a file is not what it was when the changes were made; then nothing is written
 */
export function changeFiles(contentDir: string, changes: readonly FileChange[]): void {
  const root = realpathSync(contentDir);
  const folder = draftFolderName(randomUUID());
  const entries = changes.map((change, index) => journalEntry(change, `new-${index}`));
  try {
    mkdirSync(join(root, folder));
    for (const [index, { after }] of changes.entries()) {
      const source = changeablePath(root, changes[index]?.file ?? '');
      const draft = join(root, folder, `new-${index}`);
      writeFileSync(draft, after, { flag: 'wx', flush: true });
      const status = lstatSync(source, { throwIfNoEntry: false });
      if (status) chmodSync(draft, status.mode & 0o7777);
    }
    syncFolder(join(root, folder));
    for (const entry of entries) refuseChanged(root, entry);
    writeJournal(root, { folder, changes: entries });
  } catch (error) {
    rmSync(join(root, folder), { recursive: true, force: true });
    throw error;
  }
  finishChanges(root, { folder, changes: entries });
}

function journalEntry({ file, target = file, before, after }: FileChange, draft: string): JournalChange {
  return {
    file,
    target,
    before: before === undefined ? undefined : hashOfText(before),
    after: hashOfText(after),
    draft,
  };
}

function refuseChanged(root: string, { file, target, before }: JournalChange): void {
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

function writeJournal(root: string, journal: Journal): void {
  try {
    // `wx`: two changes at once would each know nothing of the other.
    writeFileSync(join(root, journalFile), JSON.stringify(journal), { flag: 'wx', flush: true });
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) {
      rmSync(join(root, journalFile), { force: true });
      throw error;
    }
    throw new ExpectedError(
      'Another command changes this content folder, and nothing was written. Try again.',
    );
  }
  syncFolder(root);
}

function hashOfText(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
