import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { ExpectedError } from '../../problems/expected-error.ts';
import { clearLeftovers, isRenamed, ownFolders, removeRetired } from './drafts.ts';
import { type OutputPlace, outputPlace, refuseForeignFiles } from './refused-output.ts';
import { listOutput, writeWrittenList, writtenListName } from './written-list.ts';

/** A draft of the output, written beside the last good one, which it replaces at the end. */
export interface OutputFolder {
  /** Where the build writes. */
  readonly draftDir: string;
  /**
   * Replaces the last output by the draft.
   *
   * @param files what the build has written at least, relative to the draft
   */
  readonly publish: (files: readonly string[]) => Promise<void>;
  /** Removes the draft; the last output stays as it was. */
  readonly discard: () => Promise<void>;
}

/**
 * Creates a draft folder next to the output, on the same file system, so that publishing is an atomic rename: nobody
 * sees half a build. What a killed build left behind is put back or removed first.
 *
 * @throws ExpectedError when replacing the output would take something with it that no build has written
 */
export async function openOutputFolder(
  output: string,
  contentDir: string,
  root: string,
): Promise<OutputFolder> {
  const place = await outputPlace(output, contentDir, root);
  await clearLeftovers(place.outputDir);
  await refuseForeignFiles(place);
  const folders = ownFolders(place.outputDir);
  return {
    draftDir: folders.draftDir,
    publish: async (files) => {
      const written = await listOutput(folders.draftDir).catch(() => []);
      refuseHalf(files, written);
      await writeWrittenList(
        folders.draftDir,
        written.filter((path) => path !== writtenListName),
      );
      // Somebody may have put a file there while pages were written.
      await refuseForeignFiles(place);
      await putInPlace(place, folders);
    },
    discard: () => rm(folders.draftDir, { recursive: true, force: true, maxRetries: 3 }),
  };
}

/** So often another build may put its own output there at the same moment. */
const triesAtMost = 100;

/** Another build may do the same at the same time; then the later one stays. */
async function putInPlace(
  { output, outputDir }: OutputPlace,
  { draftDir, retiredDir }: ReturnType<typeof ownFolders>,
): Promise<void> {
  for (let tries = 0; tries < triesAtMost; tries++) {
    const retired = `${retiredDir}-${tries}`;
    await isRenamed(outputDir, retired).catch((error: unknown) => {
      throw isImmovable(error) ? immovable(output) : error;
    });
    if (await isRenamed(draftDir, outputDir)) return removeRetired(retired);
    await removeRetired(retired);
    if (!existsSync(draftDir)) throw lostDraft();
  }
  throw new ExpectedError(
    `Other builds write into \`${output}\` at the same time, and nothing of this one was published: build again.`,
  );
}

/** Where another disk is mounted, or a layer of an image of a container ends. */
function isImmovable(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === 'EBUSY' || error.code === 'EXDEV');
}

/** Written into in place, a site would be half of the last one and half of this one for a while. */
function immovable(output: string): ExpectedError {
  return new ExpectedError(
    `The output folder \`${output}\` cannot be replaced as a whole, since it is mounted there, as folders of containers are, or another program has it open. Nothing was published: build into a folder in it, such as \`--output ${join(output, 'site')}\`.`,
  );
}

/** Half a site is never published, whoever has removed the other half. */
function refuseHalf(files: readonly string[], written: readonly string[]): void {
  const there = new Set(written.map((path) => path.normalize('NFC')));
  if (written.length === 0 || files.some((file) => !there.has(file.normalize('NFC')))) throw lostDraft();
}

function lostDraft(): ExpectedError {
  return new ExpectedError(
    'Another program has removed files that this build was writing, and nothing was published: build again.',
  );
}
