import { createHash } from 'node:crypto';
import { lstatSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { isChangeable } from './changeable-file.ts';
import { journalName } from './folder-names.ts';

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
