import { pathFromFile, pathTo } from '../../model/file-paths.ts';

/** A place in the new center that a link of the source leads to. */
export interface NewTarget {
  /** Relative to the content folder. */
  readonly file: string;
  /** Without the base, with a slash in front. */
  readonly address: string;
  /** With its number sign, encoded; empty for the whole. */
  readonly fragment: string;
}

/**
 * Writes a link of the source anew: as it is, where it leads to the same file from its new place; else as a path, where
 * the source links by files, or by the address.
 *
 * @param from path in the content folder of the file that the link stands in
 * @param byFiles whether the source links by files
 */
export function writtenTarget(
  written: string,
  { file, address, fragment }: NewTarget,
  from: string,
  byFiles: boolean,
): string {
  const path = written.replace(/[?#].*$/s, '');
  const isPath = /\.(?:mdx?|markdown)$/i.test(path) && !/^[/{]|^[a-z]+:/i.test(path);
  const same = pathFromFile(path, from) === file;
  if (same) {
    const own = written.slice(path.length);
    return path + (decodeURI(fragment) === own ? own : fragment);
  }
  return byFiles || isPath
    ? pathTo(file, from) + fragment
    : `{{site.baseurl}}${encodeURI(address)}${fragment}`;
}
