import { fileNameFault } from '../../content/file-names.ts';
import { compareText } from '../../model/order.ts';
import { nameFor } from '../../new/page-text.ts';
import { isIndex, pathParts } from '../pages/read-pages.ts';

/** A page as it is placed. */
export interface NamedPage {
  /** Path of the page, without the folder that all pages are in. */
  readonly path: string;
  readonly title: string;
  /** Whether it introduces the category that its folder is. */
  readonly isIntroduction: boolean;
}

/** A name of a file as a name of an address: small letters, digits and hyphens, letters of any script. */
export function pageName(written: string): string {
  return nameFor(written.replaceAll('&', ' and ').replace(/^\d{1,3}[-_. ]+(?=\D)/, ''));
}

/** Folders of the source as they are called in the content folder. */
export function folderNames(folders: readonly string[]): readonly string[] {
  return folders.map((folder) => {
    const name = pageName(folder) || 'folder';
    return fileNameFault(name) === undefined ? name : `${name}-folder`;
  });
}

/**
 * Gives each page a file of its own in the content folder: its path, in letters that addresses have. The page of a folder
 * that is no introduction is called as its folder is. Where two have one path, the second in order gets a number.
 *
 * @returns paths relative to the content folder, by path of the page
 */
export function placePages(pages: readonly NamedPage[]): ReadonlyMap<string, string> {
  const used = new Set<string>();
  const placed = new Map<string, string>();
  const byRank = (one: NamedPage): number => (one.isIntroduction ? 0 : isIndex(one.path) ? 2 : 1);
  for (const page of [...pages].sort((a, b) => byRank(a) - byRank(b) || compareText(a.path, b.path))) {
    const folders = ['articles', ...folderNames(pathParts(page.path).folders)].join('/');
    const name = ownName(page);
    let file = `${folders}/${name}.md`;
    for (let number = 2; used.has(file.toLowerCase()); number += 1) file = `${folders}/${name}-${number}.md`;
    used.add(file.toLowerCase());
    placed.set(page.path, file);
  }
  return placed;
}

function ownName({ path, title, isIntroduction }: NamedPage): string {
  const { folders, base } = pathParts(path);
  if (isIntroduction) return /^readme$/i.test(base) ? 'README' : 'index';
  const own = isIndex(path) ? folders.at(-1) : base;
  const name = (own === undefined ? '' : pageName(own)) || nameFor(title) || 'article';
  // A file of such a name would be the page of its folder, or nothing that Windows can hold.
  const isTaken = /^(?:index|readme)$/.test(name) || fileNameFault(`${name}.md`) !== undefined;
  return isTaken ? `${name}-page` : name;
}
