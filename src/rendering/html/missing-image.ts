import path from 'node:path';
import type { ContentAsset } from '../../content/types.ts';
import { decodedAddress } from '../../model/decoded-address.ts';
import { pathFromFile, pathTo } from '../../model/file-paths.ts';
import { nearest } from '../../problems/nearest.ts';
import type { ReportedFinding } from '../article-state.ts';

/** An image of the content folder. */
type KnownImage = Pick<ContentAsset, 'path' | 'file'>;

/**
 * What is said of an image that is not there.
 *
 * @param image path in the content folder that its address leads to
 * @param written the address as the article has it
 * @param file the article
 * @param images all that there are
 */
export function missingImage(
  image: string,
  written: string,
  file: string,
  images: () => readonly KnownImage[],
): ReportedFinding {
  const missing = { rule: 'missing-image', target: written } as const;
  const known = images();
  const cutOff = known.filter(({ path }) => path.startsWith(`${image} `)).map(({ path }) => path);
  const [whole] = cutOff;
  if (whole !== undefined) {
    const message = `There is no image \`${image}\`, and there is \`${whole}\`: a space ends the path, write \`%20\` for it.`;
    return {
      ...missing,
      message,
      suggestions: () => cutOff.slice(0, 3).map((path) => writtenAlike(path, written)),
    };
  }
  const fromFile = pathFromFile(written, file);
  if (fromFile === undefined || image.startsWith('images/')) {
    const message = `There is no image \`${image}\`: put the file there, or mend the path.`;
    const paths = known.map(({ path }) => path);
    return {
      ...missing,
      message,
      suggestions: () => nearest(image, paths, 3).map((path) => writtenAlike(path, written)),
    };
  }
  const files = known.map((one) => one.file);
  const fromContent = path.posix.normalize(decodedAddress(written).normalize('NFC'));
  if (files.includes(fromContent)) {
    const message = `There is no image \`${fromFile}\`: a path counts from its own file, and \`${written}\` is one of the content folder.`;
    return { ...missing, message, suggestions: () => [pathTo(fromContent, file)] };
  }
  const message = `There is no image \`${fromFile}\`: put the file there, or mend the path, which counts from its own file.`;
  return {
    ...missing,
    message,
    suggestions: () => nearest(fromFile, files, 3).map((found) => pathTo(found, file)),
  };
}

/** Written as the article wrote its own; what ends a path is encoded. */
function writtenAlike(found: string, written: string): string {
  const folder = 'images/';
  return (written.includes(folder) ? found : found.slice(folder.length)).replace(/ /g, '%20');
}
