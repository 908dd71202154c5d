import { createHash } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isMissing } from '../../content/missing-file.ts';

/**
 * File of an output that lists what the build has written there: what is not on it belongs to somebody else. It names
 * files by hashes, since an output is published, and some pages are listed nowhere.
 */
export const writtenListName = '.signpost-output';

const firstLine = 'signpost output 1';

/** Left by systems in any folder that somebody looks at; nobody misses it. */
const clutter: ReadonlySet<string> = new Set(['.ds_store', 'thumbs.db', 'desktop.ini']);

/** Whether a path of an output is on its list. */
export type IsWritten = (path: string) => boolean;

/** Reads the list of an output; nothing where there is none, or where something else has its name. */
export async function readWrittenList(folder: string): Promise<IsWritten | undefined> {
  const text = await readFile(join(folder, writtenListName), 'utf8').catch((error: unknown) => {
    if (isMissing(error)) return '';
    throw error;
  });
  const [first, ...lines] = text.split('\n');
  if (first !== firstLine) return undefined;
  const written = new Set(lines);
  return (path) => path === writtenListName || written.has(nameOf(path));
}

/** @param paths of all files of an output, as {@link listOutput} gives them */
export async function writeWrittenList(folder: string, paths: readonly string[]): Promise<void> {
  const names = paths.map(nameOf).sort();
  await writeFile(join(folder, writtenListName), [firstLine, ...names, ''].join('\n'));
}

/** Everything in a folder that is no folder, links not followed, with `/`, in order; what systems leave is left out. */
export async function listOutput(folder: string): Promise<readonly string[]> {
  const paths: string[] = [];
  // Not by `recursive`, which follows links.
  const enter = async (below: string): Promise<void> => {
    for (const entry of await readdir(join(folder, below), { withFileTypes: true })) {
      if (entry.isDirectory()) await enter(`${below}${entry.name}/`);
      else if (!clutter.has(entry.name.toLowerCase())) paths.push(below + entry.name);
    }
  };
  await enter('');
  return paths.sort();
}

function nameOf(path: string): string {
  return createHash('sha256').update(path.normalize('NFC')).digest('hex').slice(0, 16);
}
