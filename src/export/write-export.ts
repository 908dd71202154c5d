import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { ExpectedError } from '../problems/expected-error.ts';
import type { ExportDocument } from './export-document.ts';
import type { ExportFile, ExportFormat } from './formats/format.ts';
import { type ExportFormatName, exportFormats } from './formats/index.ts';

/** What an export wrote, and by which the next one in the same folder tells what has changed. */
const manifestSchema = z.object({
  writtenBy: z.literal('signpost export'),
  format: z.string(),
  /** Hashes of documents by their ids. */
  documents: z.record(z.string(), z.string()),
});

type Manifest = z.infer<typeof manifestSchema>;

export interface ExportCounts {
  readonly all: number;
  /** New, or otherwise than in the last export. */
  readonly changed: number;
  readonly removed: number;
}

/**
 * Writes an export into a folder: all documents, those that are new or changed since the last export there, what
 * takes away those that are gone, and what the service has to know. The manifest comes last: an export that was
 * interrupted is made again as a whole.
 *
 * @throws ExpectedError where the folder has files and none of them is the manifest of an export
 */
export async function writeExport(
  folder: string,
  format: ExportFormatName,
  documents: readonly ExportDocument[],
): Promise<ExportCounts> {
  const before = await readManifest(folder);
  const known = before?.format === format ? before.documents : {};
  const changed = documents.filter(({ id, hash }) => !Object.hasOwn(known, id) || known[id] !== hash);
  const ids = new Set(documents.map(({ id }) => id));
  const removed = Object.keys(known).filter((id) => !ids.has(id));
  const manifest: Manifest = {
    writtenBy: 'signpost export',
    format,
    documents: Object.fromEntries(documents.map(({ id, hash }) => [id, hash])),
  };
  await mkdir(folder, { recursive: true });
  for (const file of filesOf(exportFormats[format], { documents, changed, removed })) {
    await replace(join(folder, file.name), file.text);
  }
  await replace(join(folder, manifestName), `${JSON.stringify(manifest, null, 1)}\n`);
  return { all: documents.length, changed: changed.length, removed: removed.length };
}

const manifestName = 'manifest.json';

function filesOf(
  { ending, put, remove, schema }: ExportFormat,
  parts: {
    readonly documents: readonly ExportDocument[];
    readonly changed: readonly ExportDocument[];
    readonly removed: readonly string[];
  },
): readonly ExportFile[] {
  return [
    ...schema([...new Set(parts.documents.map(({ language }) => language))]),
    { name: `documents.${ending}`, text: put(parts.documents) },
    { name: `changed.${ending}`, text: put(parts.changed) },
    remove(parts.removed),
  ];
}

/** The manifest of the last export into a folder; none where the folder is not there, or empty. */
async function readManifest(folder: string): Promise<Manifest | undefined> {
  if (!existsSync(folder)) return undefined;
  const names = await readdir(folder);
  if (names.length === 0) return undefined;
  if (names.includes(manifestName)) {
    const written = manifestSchema.safeParse(parsed(await readFile(join(folder, manifestName), 'utf8')));
    if (written.success) return written.data;
  }
  throw new ExpectedError(
    `The folder \`${folder}\` has files that no export wrote: name an empty one, or one that there is not yet.`,
  );
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Whole or not at all. */
async function replace(file: string, text: string): Promise<void> {
  const draft = `${file}.draft`;
  try {
    await writeFile(draft, text);
    await rename(draft, file);
  } finally {
    await rm(draft, { force: true });
  }
}
