import { createHash } from 'node:crypto';
import { lstatSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { isChangeable } from './changeable-file.ts';

/**
 * Name of the folder in a content folder that holds a change of several files that is certain: the new files, and a
 * journal of what is to become of each. While it is prepared, a folder has this name with more behind it. Hidden, so
 * that neither builds nor a watching server look at it.
 */
export const changeFolder = '.signpost-change';

export const journalName = 'changes.json';

const changeable = z.string().refine(isChangeable);

/** `before` is the hash of the old file's bytes; none where there is no file yet. */
const journalShape = z.array(
  z.strictObject({
    file: changeable,
    target: changeable,
    before: z.string().optional(),
  }),
);

/** What becomes of each file; the new one of the first is `new-0`. */
export type Journal = z.infer<typeof journalShape>;

/**
 * Reads the journal of a change. It may come with a content folder that somebody else has made: what it names is
 * nothing but files that Signpost itself changes.
 *
 * @returns nothing where there is none, or none that Signpost has written
 */
export function readJournal(folder: string): Journal | undefined {
  const path = join(folder, journalName);
  if (!isKind(folder, 'isDirectory') || !isKind(path, 'isFile')) return undefined;
  try {
    return journalShape.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof z.ZodError) return undefined;
    throw error;
  }
}

/** The journal goes first: without it, the folder is nothing but drafts. */
export function removeChange(folder: string): void {
  rmSync(join(folder, journalName), { force: true });
  rmSync(folder, { recursive: true, force: true });
}

export function draftPath(folder: string, index: number): string {
  return join(folder, `new-${index}`);
}

/** Hash of a file's bytes; none where there is no file, or something else in its place. */
export function hashOf(path: string): string | undefined {
  return isKind(path, 'isFile') ? hashOfBytes(readFileSync(path)) : undefined;
}

export function hashOfBytes(bytes: Uint8Array | string): string {
  return createHash('sha256').update(bytes).digest('hex');
}

function isKind(path: string, kind: 'isFile' | 'isDirectory'): boolean {
  return lstatSync(path, { throwIfNoEntry: false })?.[kind]() === true;
}
