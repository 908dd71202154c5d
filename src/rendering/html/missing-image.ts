import path from 'node:path';
import { decodedAddress } from '../../model/decoded-address.ts';
import { nearest } from '../../problems/nearest.ts';
import type { ReportedFinding } from '../article-state.ts';

/**
 * What is said of an image that is not there.
 *
 * @param image path in the content folder that its address leads to
 * @param written the address as the article has it
 * @param file the article
 * @param imagePaths all images there are
 */
export function missingImage(
  image: string,
  written: string,
  file: string,
  imagePaths: () => readonly string[],
): ReportedFinding {
  const said = (found: string) => writtenAlike(found, written);
  const missing = { rule: 'missing-image', target: written } as const;
  const paths = imagePaths();
  const cutOff = paths.filter((found) => found.startsWith(`${image} `));
  const [whole] = cutOff;
  if (whole !== undefined) {
    const message = `There is no image \`${image}\`, and there is \`${whole}\`: a space ends the path, write \`%20\` for it.`;
    return { ...missing, message, suggestions: () => cutOff.slice(0, 3).map(said) };
  }
  const fromFile = pathFromFile(written, file);
  const meant = [fromFile, fromContent(written)].find((path) => path !== undefined && paths.includes(path));
  if (meant !== undefined && !image.startsWith('images/')) {
    const message = `There is no image \`${image}\`: browsers count a path from the address of the page and not from the file, write it from \`/images/\` on.`;
    return { ...missing, message, suggestions: () => [`/${encodeURI(meant)}`] };
  }
  const message =
    fromFile?.startsWith('articles/') && !image.startsWith('images/')
      ? `There is no image \`${image}\`: images stand in \`images/\` and not beside articles. Put the file there, and write its path.`
      : `There is no image \`${image}\`: put the file there, or mend the path.`;
  return { ...missing, message, suggestions: () => nearest(image, paths, 3).map(said) };
}

/** Where a path leads that counts from the file, as editors show it; nothing for one that starts elsewhere. */
function pathFromFile(written: string, file: string): string | undefined {
  const relative = relativePath(written);
  return relative === undefined ? undefined : path.posix.join(path.posix.dirname(file), relative);
}

/** Where it leads from the content folder, from which some editors count. */
function fromContent(written: string): string | undefined {
  const relative = relativePath(written);
  return relative === undefined ? undefined : path.posix.normalize(relative);
}

function relativePath(written: string): string | undefined {
  const plain = decodedAddress(written).normalize('NFC');
  return /^(?:[/#?\\]|[a-z][a-z0-9+.-]*:|\{)/i.test(plain) ? undefined : plain;
}

/** Written as the article wrote its own; what ends a path is encoded. */
function writtenAlike(found: string, written: string): string {
  const folder = 'images/';
  return encodeSpaces(written.includes(folder) ? found : found.slice(folder.length));
}

function encodeSpaces(found: string): string {
  return found.replace(/ /g, '%20');
}
