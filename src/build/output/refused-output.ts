import { realpath, stat } from 'node:fs/promises';
import { basename, dirname, join, resolve, sep } from 'node:path';
import { ExpectedError } from '../../problems/expected-error.ts';
import { readEarlierOutput } from './earlier-output.ts';
import { listOutput, readWrittenList } from './written-list.ts';

/** Where an output is to be, and what must not be replaced by it. */
export interface OutputPlace {
  /** As messages name it. */
  readonly output: string;
  /** Absolute, without symbolic links. */
  readonly outputDir: string;
  readonly contentDir: string;
}

/**
 * Finds the place of an output.
 *
 * @param root of the project
 * @throws ExpectedError where the output would hold the content or the project, or be in the content
 */
export async function outputPlace(output: string, contentDir: string, root: string): Promise<OutputPlace> {
  const outputDir = await realPathOf(resolve(output));
  const content = await realPathOf(resolve(contentDir));
  for (const kept of [await realPathOf(root), process.cwd(), content]) {
    if (isIn(kept, outputDir)) {
      throw new ExpectedError(
        `The output folder \`${output}\` holds \`${kept}\`, which a build would replace: choose another.`,
      );
    }
  }
  if (isIn(outputDir, content)) {
    throw new ExpectedError(
      `The output folder \`${output}\` is in the content folder, where everything is content: choose one outside of it.`,
    );
  }
  return { output, outputDir, contentDir: content };
}

/**
 * Makes sure that nothing is lost when an output is replaced: all that is there was written by a build.
 *
 * @throws ExpectedError where something else is there
 */
export async function refuseForeignFiles(place: OutputPlace): Promise<void> {
  for (let tries = 1; ; tries++) {
    const before = await identityOf(place.outputDir);
    if (before === undefined) return;
    const found = await foreignFiles(place).catch((error: unknown) => ({ error }));
    // Another build may have put its output there meanwhile: then two of them were looked at.
    const isSame = before === (await identityOf(place.outputDir));
    if (!isSame && tries < looksAtMost) continue;
    if ('error' in found) throw found.error;
    if (found.refused !== undefined) throw new ExpectedError(found.refused);
    return;
  }
}

/** So often other builds may publish while one looks at what is there. */
const looksAtMost = 100;

async function identityOf(folder: string): Promise<string | undefined> {
  const status = await stat(folder, { bigint: true }).catch(() => undefined);
  return status && `${status.dev}:${status.ino}`;
}

async function foreignFiles({
  output,
  outputDir,
  contentDir,
}: OutputPlace): Promise<{ readonly refused: string | undefined }> {
  if (!(await stat(outputDir)).isDirectory()) {
    return { refused: `The output folder \`${output}\` is a file: choose a folder.` };
  }
  const paths = await listOutput(outputDir);
  const listed = await readWrittenList(outputDir);
  const isWritten = listed ?? (await readEarlierOutput(outputDir, paths, contentDir));
  if (!isWritten && paths.length > 0) {
    return {
      refused: `The output folder \`${output}\` holds files that no build has written, and a build would remove them: choose an empty folder, or a new one.`,
    };
  }
  const foreign = paths.filter((path) => !isWritten?.(path));
  if (foreign.length === 0) return { refused: undefined };
  const others = foreign.length === 1 ? '' : ` and ${foreign.length - 1} more`;
  const advice = listed
    ? 'Move what you need elsewhere, or choose another folder.'
    : 'An earlier version of Signpost has written most of this folder: move what you need elsewhere, and remove the folder once.';
  return {
    refused: `The output folder \`${output}\` holds \`${foreign[0] ?? ''}\`${others}, which no build has written, and a build would remove it. ${advice}`,
  };
}

/** Whether a path is a folder, or something in it. */
function isIn(path: string, folder: string): boolean {
  return path === folder || path.startsWith(folder.endsWith(sep) ? folder : folder + sep);
}

/** The path without symbolic links, of what may not be there yet. */
async function realPathOf(path: string): Promise<string> {
  const missing: string[] = [];
  for (let there = path; ; there = dirname(there)) {
    const real = await realpath(there).catch(() => undefined);
    if (real !== undefined) return join(real, ...missing.reverse());
    if (there === dirname(there)) return path;
    missing.push(basename(there));
  }
}
