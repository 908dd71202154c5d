import { posix } from 'node:path';

/**
 * The path of the source that another path leads to from a folder of it.
 *
 * @returns a path that begins with `../` where it leads out of the source, which no file has
 */
export function joinPath(folder: string, path: string): string {
  const joined = posix.normalize(posix.join(folder, path)).replace(/\/+$/, '');
  return joined === '.' ? '' : joined.replace(/^\/+/, '');
}

export function folderOf(path: string): string {
  const at = path.lastIndexOf('/');
  return at === -1 ? '' : path.slice(0, at);
}

/** A part of an address as it was meant, where it can be read. */
export function decoded(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}
