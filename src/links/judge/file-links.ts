import path from 'node:path';
import type { ContentAsset } from '../../content/types.ts';
import { decodedAddress } from '../../model/decoded-address.ts';
import { pathFromFile } from '../../model/file-paths.ts';
import { editDistance } from '../../problems/edit-distance.ts';
import { nearest } from '../../problems/nearest.ts';
import type { CheckedPage } from '../targets.ts';

/** A file that is published, and its address without the base. */
export interface KnownFile {
  readonly file: string;
  readonly address: string;
}

/** What a link means as a path that counts from the file it stands in, where there is no such file. */
export interface FileMeant {
  /** Where it leads in the content folder, as it is written, and with the ending that articles have. */
  readonly path: string;
  readonly file: string;
  readonly fragment: string;
  /** The one file that is certainly meant: of another ending, or in other capitals. */
  readonly certain: KnownFile | undefined;
  /** A page has no such ending, so that nothing but a file can be meant. */
  readonly isMarkdown: boolean;
  /** Files that may have been meant. */
  readonly near: () => readonly KnownFile[];
}

/** Reads a link as a path of a file that is not there; nothing for one that is no path counted from somewhere. */
export type FileReading = (link: { readonly href: string; readonly file: string }) => FileMeant | undefined;

const markdownEnding = /\.(?:md|mdx|markdown)$/i;

/** So many parts of a path say enough: a name alone in another folder may be anything else. */
const fewestEqualParts = 2;

/** So many letters may differ in the folder of a file that has the name. */
const mostFolderEdits = 2;

/** Prepares the reading of links as paths of files, for all files that are published. */
export function createFileReading(
  pages: readonly CheckedPage[],
  assets: readonly ContentAsset[],
): FileReading {
  const known = new Map([
    ...pages.map(({ page }) => [page.document.file.normalize('NFC'), page.url] as const),
    ...assets.map(({ file, path: address }) => [file, `/${address}`] as const),
  ]);
  const folders = Map.groupBy(known.keys(), path.posix.dirname);
  const names = Map.groupBy(known.keys(), (file) => path.posix.basename(file));
  const inSmall = Map.groupBy(known.keys(), (file) => file.toLowerCase());
  const knownFile = (file: string): KnownFile[] => {
    const address = known.get(file);
    return address === undefined ? [] : [{ file, address }];
  };

  const near = (file: string): readonly KnownFile[] => {
    const folder = path.posix.dirname(file);
    const neighbors = (folders.get(folder) ?? []).map((other) => path.posix.basename(other, '.md'));
    const inFolder = nearest(path.posix.basename(file, '.md'), neighbors, 3).map((name) =>
      path.posix.join(folder, `${name}.md`),
    );
    const sameName = names.get(path.posix.basename(file)) ?? [];
    // Counted from the content folder, or from a folder that the file has been moved out of.
    const ofPath = sameName.filter((other) => equalParts(file, other) >= fewestEqualParts);
    const ofName = sameName.filter((other) => {
      return editDistance(folder, path.posix.dirname(other), mostFolderEdits) <= mostFolderEdits;
    });
    ofPath.sort((a, b) => equalParts(file, b) - equalParts(file, a));
    return [...new Set([...ofPath, ...ofName, ...inFolder])].flatMap(knownFile).slice(0, 3);
  };
  return ({ href, file: from }) => {
    const joined = pathFromFile(href, from)?.replace(/\/$/, '');
    if (joined === undefined) return undefined;
    const isMarkdown = markdownEnding.test(joined);
    const file = isMarkdown ? joined.replace(markdownEnding, '.md') : joined;
    const spellings = isMarkdown ? [file] : [file, `${file}.md`];
    const found = spellings.flatMap((one) => inSmall.get(one.toLowerCase()) ?? []).flatMap(knownFile);
    const exact = found.find((one) => spellings.includes(one.file));
    const certain = exact ?? (found.length === 1 ? found[0] : undefined);
    const fragment = decodedAddress(href.split('#')[1] ?? '');
    return { path: joined, file, fragment, certain, isMarkdown, near: () => near(file) };
  };
}

/** How many parts two paths have in common at their ends. */
function equalParts(one: string, other: string): number {
  const [a, b] = [one.split('/').reverse(), other.split('/').reverse()];
  const different = a.findIndex((part, index) => part !== b[index]);
  return different === -1 ? a.length : different;
}
