import type { Directory, LoadFile } from '../types.ts';
import { readDirectory } from './directory.ts';

/** The files of one version of the index. */
export interface IndexFiles {
  readonly directory: Directory;
  /** Reads a file of the version's folder, unpacked. Rejects when it cannot be loaded. */
  readonly read: LoadFile;
}

/** @throws what `load` rejects with */
export async function openFiles(load: LoadFile): Promise<IndexFiles> {
  const directory = readDirectory(await unpack(await load('directory.bin')));
  return { directory, read: async (path) => unpack(await load(`${directory.version}/${path}`)) };
}

/** Remembers what was loaded, and what is being loaded; what could not be loaded is tried again. */
export function remember<Key, Value>(load: (key: Key) => Promise<Value>): (key: Key) => Promise<Value> {
  const loaded = new Map<Key, Promise<Value>>();
  return (key) => {
    const known = loaded.get(key);
    if (known) return known;
    const value = load(key);
    loaded.set(key, value);
    value.catch(() => loaded.delete(key));
    return value;
  };
}

/** What a file holds as JSON. */
export function readJson<Value>(contents: Uint8Array): Value {
  return JSON.parse(new TextDecoder().decode(contents));
}

/** Files are packed with gzip; a server may have unpacked them on their way. */
async function unpack(contents: Uint8Array): Promise<Uint8Array> {
  if (contents[0] !== 0x1f || contents[1] !== 0x8b) return contents;
  const stream = new Blob([new Uint8Array(contents)]).stream();
  const unpacked = new Response(stream.pipeThrough(new DecompressionStream('gzip')));
  return new Uint8Array(await unpacked.arrayBuffer());
}
