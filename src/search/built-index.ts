import { readFile } from 'node:fs/promises';
import { resolve, sep } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { isMissing } from '../content/missing-file.ts';
import { loadLanguage } from './languages.ts';
import { readDirectory } from './shared/index/directory.ts';
import type { Language } from './shared/language.ts';
import type { LoadFile } from './shared/types.ts';

/** The search files of a site that was built. */
export interface BuiltIndex {
  readonly load: LoadFile;
  /** Of the articles, as it was when the site was built. */
  readonly language: Language;
}

/**
 * Opens the search files of a built site.
 *
 * @param folder `search/` in the folder of the site
 * @returns `undefined` if there are none
 */
export async function openBuiltIndex(folder: string): Promise<BuiltIndex | undefined> {
  const load = loadFrom(folder);
  const directory = await load('directory.bin').catch((error: unknown) => {
    if (isMissing(error)) return undefined;
    throw error;
  });
  if (!directory) return undefined;
  return { load, language: loadLanguage(readDirectory(gunzipSync(directory)).language) };
}

/** Reads files of one folder, each once; a path that leaves the folder is refused. */
export function loadFrom(folder: string): LoadFile {
  const root = resolve(folder);
  const files = new Map<string, Promise<Uint8Array>>();
  return async (path) => {
    const file = resolve(root, path);
    if (!file.startsWith(root + sep)) throw new Error(`\`${path}\` is no file of the search index.`);
    const known = files.get(file) ?? readFile(file);
    files.set(file, known);
    return known;
  };
}

/** Counts what is loaded, as a browser that has nothing yet would load it. */
export function countLoads(load: LoadFile): {
  readonly load: LoadFile;
  readonly loaded: () => { readonly bytes: number; readonly files: number };
} {
  const sizes = new Map<string, number>();
  return {
    load: async (path) => {
      const bytes = await load(path);
      sizes.set(path, bytes.length);
      return bytes;
    },
    loaded: () => ({ bytes: [...sizes.values()].reduce((sum, size) => sum + size, 0), files: sizes.size }),
  };
}
