import type { Content } from '../content/types.ts';
import { pathFromFile } from '../model/file-paths.ts';
import type { PublishedFile } from '../rendering/context.ts';

/**
 * Prepares the look-up of what a path leads to that counts from a file of the content folder.
 *
 * @param addresses of articles and categories without the base, by their files
 */
export function createPublishedFiles(
  { assets }: Pick<Content, 'assets'>,
  addresses: ReadonlyMap<string, string>,
): (written: string, from: string) => PublishedFile | undefined {
  // Most sites write no such path.
  let known: ReadonlyMap<string, PublishedFile> | undefined;
  const allFiles = (): ReadonlyMap<string, PublishedFile> => {
    const pages = [...addresses].map(([file, address]) => ({ file, address }));
    const others = assets.map(({ file, path }) => ({ file, address: encodeURI(`/${path}`) }));
    return new Map([...others, ...pages].map((found) => [found.file.normalize('NFC'), found]));
  };
  return (written, from) => {
    const file = pathFromFile(written, from);
    if (file === undefined) return undefined;
    known ??= allFiles();
    return known.get(file);
  };
}
