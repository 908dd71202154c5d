import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, realpath, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join, resolve, sep } from 'node:path';
import { ExpectedError } from '../problems/expected-error.ts';

/** A draft of the output, written beside the last good one, which it replaces at the end. */
export interface OutputFolder {
  /** Where the build writes. */
  readonly draftDir: string;
  /** Replaces the last output by the draft. */
  readonly publish: () => Promise<void>;
  /** Removes the draft; the last output stays as it was. */
  readonly discard: () => Promise<void>;
}

const draftMark = '.signpost-new-';
const retiredMark = '.signpost-old-';

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
  const outputDir = resolve(output);
  await refuseForeignFolder(output, outputDir, contentDir, root);
  await mkdir(dirname(outputDir), { recursive: true });
  await recover(outputDir);
  const id = randomUUID();
  const draftDir = `${outputDir}${draftMark}${id}`;
  const retiredDir = `${outputDir}${retiredMark}${id}`;
  return {
    draftDir,
    publish: async () => {
      if (existsSync(outputDir)) await rename(outputDir, retiredDir);
      await rename(draftDir, outputDir);
      await rm(retiredDir, { recursive: true, force: true });
    },
    discard: () => rm(draftDir, { recursive: true, force: true }),
  };
}

/** Refuses to replace anything but an earlier output. */
async function refuseForeignFolder(
  output: string,
  outputDir: string,
  contentDir: string,
  root: string,
): Promise<void> {
  const existing = existsSync(outputDir);
  const real = existing ? await realpath(outputDir) : outputDir;
  for (const kept of [root, process.cwd(), await realpath(contentDir).catch(() => resolve(contentDir))]) {
    if (kept === real || kept.startsWith(real + sep)) {
      throw new ExpectedError(
        `The output folder \`${output}\` holds \`${kept}\`, which a build would replace: choose another.`,
      );
    }
  }
  if (!existing) return;
  if (!(await stat(real)).isDirectory()) {
    throw new ExpectedError(`The output folder \`${output}\` is a file: choose a folder.`);
  }
  const entries = await readdir(real);
  const isOurs =
    entries.includes('404.html') && entries.includes('_redirects') && entries.includes('robots.txt');
  if (entries.length > 0 && !isOurs) {
    throw new ExpectedError(
      `The output folder \`${output}\` holds files that no build has written, and a build would remove them: choose an empty folder, or a new one.`,
    );
  }
}

async function recover(outputDir: string): Promise<void> {
  const parent = dirname(outputDir);
  const own = basename(outputDir);
  for (const entry of (await readdir(parent)).sort()) {
    const path = join(parent, entry);
    if (entry.startsWith(own + retiredMark) && !existsSync(outputDir)) await rename(path, outputDir);
    else if (entry.startsWith(own + retiredMark) || entry.startsWith(own + draftMark)) {
      await rm(path, { recursive: true, force: true });
    }
  }
}
