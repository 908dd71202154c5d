import { decodedAddress } from '../../model/decoded-address.ts';
import { pathIn, pathTo } from '../../model/file-paths.ts';
import type { CheckedPage } from '../targets.ts';
import { createOffsets, isIn, type LinkingText } from './links-to.ts';
import type { SourceEdit } from './source-edits.ts';

/** A file that gets another path, and ids on its page that are called otherwise by now. */
export interface MovedFile {
  readonly file: string;
  readonly target: string;
  readonly anchors: ReadonlyMap<string, string>;
}

/**
 * Finds what has to change in the links and images of one page that are written as paths of files: in those that lead
 * to the moved file and, where the page is its own, in all, since they count from another folder.
 */
export function filePathEdits(
  { page, record }: CheckedPage,
  moved: MovedFile,
  text: LinkingText = page.document,
): readonly SourceEdit[] {
  const { file, source } = text;
  const offsetOf = createOffsets(source);
  const targetOf = (path: string): string => (path === moved.file ? moved.target : path);
  return [...record.links, ...record.images].flatMap(({ written, position, toFile }) => {
    if (toFile === undefined || !isIn(position, text, page) || /[{}]/.test(written)) return [];
    const path = pathIn(written);
    const offset = offsetOf(position);
    // What stays where it was keeps the way in which it was written.
    const isSame = pathTo(toFile, file) === pathTo(targetOf(toFile), targetOf(file));
    const now = isSame ? path : pathTo(targetOf(toFile), targetOf(file));
    const edits = now === path ? [] : [{ from: offset, to: offset + path.length, text: now }];
    const hash = written.indexOf('#');
    const id = hash === -1 ? '' : decodedAddress(written.slice(hash + 1));
    const heading = toFile === moved.file ? moved.anchors.get(id) : undefined;
    if (heading === undefined) return edits;
    return [...edits, { from: offset + hash + 1, to: offset + written.length, text: heading }];
  });
}
