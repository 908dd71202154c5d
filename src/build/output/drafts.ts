import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { isMissing } from '../../content/missing-file.ts';
import { isRunning, processName } from '../../content/process-name.ts';
import { listOutput, readWrittenList } from './written-list.ts';

const draftMark = '.signpost-new-';
const retiredMark = '.signpost-old-';

/** The two folders that a build has beside its output, of the same file system; no other build has them. */
export interface OwnFolders {
  readonly draftDir: string;
  /** Where the last output goes when the draft takes its place. */
  readonly retiredDir: string;
}

/** Names them: after the process that writes, so that other builds leave them alone while it runs. */
export function ownFolders(outputDir: string): OwnFolders {
  const owner = `${processName()}-${randomUUID()}`;
  return { draftDir: outputDir + draftMark + owner, retiredDir: outputDir + retiredMark + owner };
}

/**
 * Puts back or removes what builds have left that were killed. What a build has that still runs is left alone, and so
 * is a folder that no build has named.
 */
export async function clearLeftovers(outputDir: string): Promise<void> {
  const parent = dirname(outputDir);
  await mkdir(parent, { recursive: true });
  for (const entry of (await readdir(parent)).sort()) {
    const leftover = leftoverOf(entry, basename(outputDir));
    if (leftover === undefined || isRunning(leftover.owner)) continue;
    const path = join(parent, entry);
    if (leftover.kind === 'draft') await removeDraft(path, outputDir);
    else if (existsSync(outputDir) || !(await readWrittenList(path)) || !(await isRenamed(path, outputDir)))
      await removeRetired(path);
  }
}

/** Removes what was an output, unless somebody has put something of their own into it meanwhile. */
export async function removeRetired(folder: string): Promise<void> {
  if (!existsSync(folder)) return;
  const isWritten = await readWrittenList(folder);
  const paths = await listOutput(folder);
  // Without a list it was an earlier output, whose files were looked at one by one before it was retired.
  if (isWritten && !paths.every(isWritten)) return;
  await rm(folder, { recursive: true, force: true, maxRetries: 3 });
}

/** By a name of our own first: of two builds that remove it, one does. */
async function removeDraft(path: string, outputDir: string): Promise<void> {
  const { draftDir } = ownFolders(outputDir);
  if (await isRenamed(path, draftDir)) await rm(draftDir, { recursive: true, force: true, maxRetries: 3 });
}

/**
 * Gives a folder another name.
 *
 * @returns false where it is not there any more, or something is there already
 */
export async function isRenamed(from: string, to: string): Promise<boolean> {
  try {
    await rename(from, to);
    return true;
  } catch (error) {
    if (isMissing(error) || isTaken(error)) return false;
    throw error;
  }
}

function isTaken(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === 'ENOTEMPTY' || error.code === 'EEXIST');
}

interface Leftover {
  readonly kind: 'draft' | 'retired';
  /** Name of a process. */
  readonly owner: string;
}

/** As {@link ownFolders} and a build that publishes name them: what only begins so is somebody's own. */
const ownName = /^(\d+-\d+)-[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}(?:-\d+)?$/;

function leftoverOf(entry: string, output: string): Leftover | undefined {
  for (const [kind, mark] of [
    ['draft', draftMark],
    ['retired', retiredMark],
  ] as const) {
    if (!entry.startsWith(output + mark)) continue;
    const owner = ownName.exec(entry.slice((output + mark).length))?.[1];
    if (owner !== undefined) return { kind, owner };
  }
  return undefined;
}
