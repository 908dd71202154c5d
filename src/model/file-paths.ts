import path from 'node:path';
import { decodedAddress } from './decoded-address.ts';

/** What stands in front of a target that does not count from its file. */
const fromElsewhere = /^\s*(?:[/\\#?]|[a-z][a-z\d+.-]*:|$)/i;

/**
 * Where a target leads that is written as a path and counts from the file it stands in, as GitHub and editors count it
 * (`../proxy/intro.md#tls`, `./images/a.png`).
 *
 * @param file path of that file in the content folder
 * @returns a path in the content folder, decoded, with `/` at its end where that was written; nothing for an address,
 *   and for a path that leaves the content folder
 */
export function pathFromFile(written: string, file: string): string | undefined {
  if (fromElsewhere.test(written)) return undefined;
  const plain = decodedAddress(pathIn(written).trim()).normalize('NFC');
  const joined = path.posix.join(path.posix.dirname(file.normalize('NFC')), plain);
  return joined === '..' || joined.startsWith('../') ? undefined : joined;
}

/**
 * Writes the path to a file so that it counts from another one, as a target in Markdown or HTML: `../proxy/intro.md`.
 *
 * @param from path in the content folder of the file that it is to stand in
 */
export function pathTo(file: string, from: string): string {
  const relative = path.posix.relative(path.posix.dirname(from), file) || '.';
  const slash = file.endsWith('/') ? '/' : '';
  const target = encodeURI(relative).replace(/[()?#]/g, (sign) => `%${hexOf(sign)}`) + slash;
  return fromElsewhere.test(target) ? `./${target}` : target;
}

/** The part of a target in front of `?` and `#`. */
export function pathIn(written: string): string {
  return written.replace(/[?#].*$/s, '');
}

function hexOf(sign: string): string {
  return sign.charCodeAt(0).toString(16).toUpperCase();
}
