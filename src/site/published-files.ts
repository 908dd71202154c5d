import type { Content } from '../content/types.ts';
import { pathFromFile } from '../model/file-paths.ts';
import type { PublishedFile } from '../rendering/context.ts';

/**
 * Prepares the look-up of what a path leads to that counts from a file of the content folder.
 *
 * @param addresses of articles and categories without the base, by their files
 */
export function createPublishedFiles(
  { assets, articles, categories }: Pick<Content, 'assets' | 'articles' | 'categories'>,
  addresses: ReadonlyMap<string, string>,
): (written: string, from: string) => PublishedFile | undefined {
  // Most sites write no such path.
  let known: ReadonlyMap<string, PublishedFile> | undefined;
  const allFiles = (): ReadonlyMap<string, PublishedFile> => {
    const pages = [...addresses].map(([file, address]) => ({ file, address }));
    const others = assets.map(({ file, path }) => ({ file, address: encodeURI(`/${path}`) }));
    return new Map([...others, ...pages].map((found) => [found.file.normalize('NFC'), found]));
  };
  const sourceOf = new Map(
    [...articles, ...categories].map(({ file, translationOf }) => [file, translationOf?.file]),
  );
  return (written, from) => {
    // Translators leave links as they are, so that a path may count from the source as well.
    const counted = [from, sourceOf.get(from) ?? from].map((file) => pathFromFile(written, file));
    if (counted[0] === undefined) return undefined;
    known ??= allFiles();
    const files = known;
    return counted.flatMap((file) => (file === undefined ? [] : (files.get(file) ?? [])))[0];
  };
}
