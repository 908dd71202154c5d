import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { type Outcome, runSignpost } from '../cli/run-signpost.ts';

/** A center of another system, and an empty folder beside it that it is imported into. */
export interface ImportFolder {
  /** Where the new site is. */
  readonly site: string;
  readonly run: (...args: readonly string[]) => Promise<Outcome>;
  /** A file of the new site. */
  readonly text: (path: string) => Promise<string>;
  /** Writes a file of the source. */
  readonly write: (path: string, text: string | Uint8Array) => Promise<void>;
}

/** Writes a source for one test, and removes it afterwards. */
export async function importFolder(
  t: { readonly after: (work: () => Promise<void>) => void },
  files: Readonly<Record<string, string | Uint8Array>>,
): Promise<ImportFolder> {
  const folder = await mkdtemp(join(tmpdir(), 'signpost-import-'));
  t.after(() => rm(folder, { recursive: true, force: true }));
  const site = join(folder, 'site');
  await mkdir(site);
  const write = async (path: string, text: string | Uint8Array): Promise<void> => {
    const file = join(folder, 'source', path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, text);
  };
  for (const [path, text] of Object.entries(files)) await write(path, text);
  return {
    site,
    write,
    run: (...args) => runSignpost(site, 'import', join(folder, 'source'), ...args),
    text: (path) => readFile(join(site, path), 'utf8'),
  };
}

/** A picture of one pixel. */
export const pixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

/** What stands below the front matter of an article. */
export function bodyOf(text: string): string {
  return text.split('---\n').slice(2).join('---\n').trim();
}
