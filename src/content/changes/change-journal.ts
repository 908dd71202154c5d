import { createHash } from 'node:crypto';
import { lstatSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { isChangeable } from './changeable-file.ts';

/** What becomes of one file; hashes are of its bytes. */
export interface JournalChange {
  /** Path relative to the content folder. */
  readonly file: string;
  /** Where the file goes; its own path where it stays. */
  readonly target: string;
  /** None where there is no file yet. */
  readonly before: string | undefined;
  readonly after: string;
  /** Name of the file in the draft folder that takes the place. */
  readonly draft: string;
}

/** What a change of several files is about to do, written down before its first step. */
export interface Journal {
  /** Name of the folder in the content folder that holds the new files. */
  readonly folder: string;
  readonly changes: readonly JournalChange[];
}

/** In the content folder; hidden, so that neither builds nor a watching server look at it. */
export const journalFile = '.signpost-change.json';

const folderName = /^\.signpost-change-(\d+)-[\w-]+$/;
const hash = z.string().regex(/^[0-9a-f]{64}$/);

const journalShape = z.strictObject({
  folder: z.string().regex(folderName),
  changes: z.array(
    z.strictObject({
      file: z.string().refine(isChangeable),
      target: z.string().refine(isChangeable),
      before: hash.optional(),
      after: hash,
      draft: z.string().regex(/^new-\d+$/),
    }),
  ),
});

/** A name for the folder of drafts that tells which process it belongs to. */
export function draftFolderName(id: string): string {
  return `.signpost-change-${process.pid}-${id}`;
}

/**
 * Reads a journal. It may come with a content folder that somebody else has made: what it names is nothing but files
 * that Signpost itself changes.
 *
 * @returns nothing where there is none; `'torn'` where its writing was interrupted
 */
export function readJournal(root: string): Journal | 'torn' | undefined {
  const path = join(root, journalFile);
  if (!lstatSync(path, { throwIfNoEntry: false })?.isFile()) return undefined;
  try {
    const { folder, changes } = journalShape.parse(JSON.parse(readFileSync(path, 'utf8')));
    if (lstatSync(join(root, folder), { throwIfNoEntry: false })?.isDirectory() === false) return 'torn';
    return { folder, changes: changes.map((change) => ({ ...change, before: change.before })) };
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof z.ZodError) return 'torn';
    throw error;
  }
}

/** Folders of drafts in a content folder, with the process that each belongs to. */
export function draftFolders(root: string): readonly { readonly name: string; readonly owner: number }[] {
  return readdirSync(root).flatMap((name) => {
    const owner = folderName.exec(name)?.[1];
    return owner === undefined ? [] : [{ name, owner: Number(owner) }];
  });
}

/** Hash of a file's bytes; none where there is no file, or something else in its place. */
export function hashOf(path: string): string | undefined {
  if (!lstatSync(path, { throwIfNoEntry: false })?.isFile()) return undefined;
  return createHash('sha256').update(readFileSync(path)).digest('hex');
}
