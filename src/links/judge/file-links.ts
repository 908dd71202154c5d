import path from 'node:path';
import type { Asset } from '../../content/types.ts';
import { decodedAddress } from '../../model/decoded-address.ts';
import { editDistance } from '../../problems/edit-distance.ts';
import { nearest } from '../../problems/nearest.ts';
import type { CheckedPage } from '../targets.ts';

/** What a link means as a path of a file, counted from the file that it stands in, as editors and GitHub count it. */
export interface FileMeant {
  /** In the content folder. */
  readonly file: string;
  readonly fragment: string;
  /** Address of what is published of the file, without the base; nothing where there is no such file. */
  readonly address: string | undefined;
  /** A page has no such ending, so that nothing but a file can be meant. */
  readonly isMarkdown: boolean;
  /** Addresses of files that may have been meant. */
  readonly near: () => readonly string[];
}

/** Reads a link as a path of a file; nothing for one that is no path counted from somewhere. */
export type FileReading = (link: { readonly href: string; readonly file: string }) => FileMeant | undefined;

const markdownEnding = /\.(?:md|mdx|markdown)$/i;

/** So many parts of a path say enough: a name alone in another folder may be anything else. */
const fewestEqualParts = 2;

/** So many letters may differ in the folder of a file that has the name. */
const mostFolderEdits = 2;

/** Prepares the reading of links as paths of files, for all files that are published. */
export function createFileReading(pages: readonly CheckedPage[], assets: readonly Asset[]): FileReading {
  const addresses = new Map([
    ...pages.map(({ page }) => [page.document.file.normalize('NFC'), page.url] as const),
    ...assets.map(({ path: asset }) => [asset, `/${asset}`] as const),
  ]);
  const folders = Map.groupBy(addresses.keys(), path.posix.dirname);
  const names = Map.groupBy(addresses.keys(), (file) => path.posix.basename(file));

  const near = (file: string): readonly string[] => {
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
    const found = new Set([...ofPath, ...ofName, ...inFolder]);
    return [...found].flatMap((other) => addresses.get(other) ?? []).slice(0, 3);
  };
  return ({ href, file: from }) => {
    const [written = '', fragment = ''] = href.split('#', 2);
    const plain = decodedAddress(written.replace(/\?.*$/, '')).normalize('NFC');
    if (plain === '' || /^(?:[/\\]|[a-z][a-z\d+.-]*:)/i.test(plain)) return undefined;
    const isMarkdown = markdownEnding.test(plain);
    const joined = path.posix.join(path.posix.dirname(from.normalize('NFC')), plain).replace(/\/$/, '');
    const file = isMarkdown ? joined.replace(markdownEnding, '.md') : joined;
    const address = addresses.get(file) ?? (isMarkdown ? undefined : addresses.get(`${file}.md`));
    return { file, fragment: decodedAddress(fragment), address, isMarkdown, near: () => near(file) };
  };
}

/** How many parts two paths have in common at their ends. */
function equalParts(one: string, other: string): number {
  const [a, b] = [one.split('/').reverse(), other.split('/').reverse()];
  const different = a.findIndex((part, index) => part !== b[index]);
  return different === -1 ? a.length : different;
}
