import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { isMissing } from '../../content/missing-file.ts';
import { ExpectedError } from '../../problems/expected-error.ts';

/** Where an import keeps what it has written, in the content folder; needed for a second import alone. */
export const recordFile = 'import.json';

/** Hashes of the files that an import has written, by path in the content folder. */
export type ImportRecord = ReadonlyMap<string, string>;

const shape = z.object({ format: z.string(), files: z.record(z.string(), z.string()) });

/**
 * Reads what the last import has written.
 *
 * @returns nothing where there is no record
 * @throws ExpectedError for a record that cannot be read
 */
export function readRecord(contentDir: string): ImportRecord | undefined {
  let text: string;
  try {
    text = readFileSync(join(contentDir, recordFile), 'utf8');
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
  try {
    return new Map(Object.entries(shape.parse(JSON.parse(text)).files));
  } catch (cause) {
    throw new ExpectedError(
      `\`${recordFile}\` in the content folder cannot be read, so that nobody knows what has been edited since the last import, and nothing was written: take it from Git again.`,
      { cause },
    );
  }
}

export function recordText(format: string, record: ImportRecord): string {
  const files = Object.fromEntries([...record].sort(([a], [b]) => (a < b ? -1 : 1)));
  return `${JSON.stringify({ format, files }, undefined, 2)}\n`;
}

export function hashOf(contents: Uint8Array | string): string {
  return createHash('sha256').update(contents).digest('hex').slice(0, 32);
}
