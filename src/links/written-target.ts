import { decodedAddress } from '../model/decoded-address.ts';
import { pathIn } from '../model/file-paths.ts';
import type { Link } from '../rendering/types.ts';

/**
 * Whether what stands at the place of a link is its target, as far as letters and digits say. Rendering says no place
 * that it does not know; this is asked once more before anything is written there.
 */
export function isWrittenTarget({
  href,
  written,
  toFile,
}: Pick<Link, 'href' | 'written' | 'toFile'>): boolean {
  if (toFile !== undefined) {
    // The check says which ending is meant.
    const name = pathIn(written).replace(/^.*[/\\]|\.\w+$/gs, '');
    return plain(toFile).includes(plain(name));
  }
  // What Liquid gives is known to nobody here.
  const pieces = written.split(/\{\{.*?\}\}|\{%.*?%\}/s).map(plain);
  const target = plain(href);
  return pieces.every((piece) => target.includes(piece)) && target.endsWith(pieces.at(-1) ?? '');
}

/** Letters and digits, which targets have in common however they are escaped. */
function plain(target: string): string {
  return decodedAddress(target.replace(/&#?\w+;/g, ''))
    .normalize('NFC')
    .replace(/[^\p{L}\p{N}\p{M}]/gu, '')
    .toLowerCase();
}
