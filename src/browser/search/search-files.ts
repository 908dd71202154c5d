import type { LoadFile } from '../../search/shared/types.ts';

/** The one file whose address stays the same from build to build. */
const directory = 'directory.bin';

/**
 * Creates the loader of index files. Offline, it falls back to the browser's HTTP cache.
 *
 * @param folder address of the search files, with a slash at its end
 */
export function createLoader(folder: string): LoadFile {
  return async (path) => {
    const address = folder + path;
    const response = await fetch(address, { cache: path === directory ? 'no-cache' : 'default' }).catch(() =>
      fetch(address, { cache: 'force-cache' }),
    );
    if (!response.ok) throw new Error(`${address}: ${response.status}`);
    return unpacked(new Uint8Array(await response.arrayBuffer()));
  };
}

/** Leaves the unpacking to the search, save where a browser cannot (Safari before 16.4). */
async function unpacked(contents: Uint8Array): Promise<Uint8Array> {
  if ('DecompressionStream' in globalThis) return contents;
  const { gunzip } = await import('../older-browsers/gunzip.ts');
  return gunzip(contents);
}
