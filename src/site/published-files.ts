import { folderIn, ownLayout } from '../content/layout/layout.ts';
import type { Content } from '../content/types.ts';
import { pathFromFile } from '../model/file-paths.ts';
import type { HelpCenter } from '../model/types.ts';
import type { PublishedFile } from '../rendering/context.ts';

/**
 * Prepares the look-up of what a path leads to that counts from a file of the content folder. The path of a folder
 * leads to the page of the folder.
 */
export function createPublishedFiles(
  { assets, layout = ownLayout, ...content }: Pick<Content, 'assets' | 'layout' | 'articles' | 'categories'>,
  { articles, categories }: HelpCenter,
): (written: string, from: string) => PublishedFile | undefined {
  // Most sites write no such path.
  let known: ReadonlyMap<string, PublishedFile> | undefined;
  const allFiles = (): ReadonlyMap<string, PublishedFile> => {
    const pages = [...articles, ...categories].flatMap(({ document: { file, isMade }, url }) => {
      const folder = folderIn(file, layout);
      const found = { file, address: url };
      const path = folder === undefined ? file : `${layout.articles}/${folder}`;
      return [...(isMade ? [] : [[file, found] as const]), [path, found] as const];
    });
    const others = assets.map(({ file, path }) => [file, { file, address: encodeURI(`/${path}`) }] as const);
    return new Map([...others, ...pages].map(([path, found]) => [path.normalize('NFC'), found]));
  };
  const sourceOf = new Map(
    [...content.articles, ...content.categories].map(({ file, translationOf }) => [
      file,
      translationOf?.file,
    ]),
  );
  return (written, from) => {
    // Translators leave links as they are, so that a path may count from the source as well.
    const counted = [from, sourceOf.get(from) ?? from].map((file) =>
      pathFromFile(written, file)?.replace(/\/$/, ''),
    );
    if (counted[0] === undefined) return undefined;
    known ??= allFiles();
    const files = known;
    return counted.flatMap((file) => (file === undefined ? [] : (files.get(file) ?? [])))[0];
  };
}
