import { decodedAddress } from '../../model/decoded-address.ts';
import type { SourceEdit } from './source-edits.ts';

/** The old and the new name of what links lead to. */
export interface Renaming {
  readonly oldName: string;
  readonly newName: string;
  /** Old ids on the page and what they are called now. */
  readonly anchors: ReadonlyMap<string, string>;
}

/**
 * Finds what has to change in a target so that it leads to a page by its new name: the name itself, in whatever way
 * the rest is written, and the place behind `#` if that is called otherwise too.
 *
 * @param written the target as the source has it
 * @param offset where it stands
 */
export function renameTarget(
  written: string,
  offset: number,
  { oldName, newName, anchors }: Renaming,
): readonly SourceEdit[] {
  // What stands between braces is no part of an address, and may hold any character.
  const plain = written.replace(/\{\{.*?\}\}|\{%.*?%\}/gs, (liquid) => ' '.repeat(liquid.length));
  const pathEnd = /[?#]/.exec(plain)?.index ?? plain.length;
  const edits: SourceEdit[] = [];
  if (newName !== oldName) {
    const segments = [...plain.slice(0, pathEnd).matchAll(/[^/ ]+/g)];
    const parts = oldName.split('/');
    // The last place at which all parts of the name stand behind each other.
    const start = segments.findLastIndex((_, index) =>
      parts.every((part, at) => isName(segments[index + at]?.[0] ?? '', part)),
    );
    const [first, last] = [segments[start], segments[start + parts.length - 1]];
    if (first && last) {
      const from = offset + first.index;
      const ending = /\.md$/i.exec(last[0])?.[0] ?? '';
      const to = offset + last.index + last[0].length - ending.length;
      const old = plain.slice(first.index, to - offset);
      edits.push({
        from,
        to,
        text: newName
          .split('/')
          .map((part) => asWritten(part, old))
          .join('/'),
      });
    }
  }
  const hash = plain.indexOf('#');
  const fragment = hash === -1 ? '' : plain.slice(hash + 1).replace(/:~:.*$/, '');
  const place = anchors.get(decodedAddress(fragment));
  if (place !== undefined) {
    const from = offset + hash + 1;
    edits.push({ from, to: from + fragment.length, text: asWritten(place, fragment) });
  }
  return edits;
}

/** The page, or the Markdown beside it; a page is linked to in the wrong case too. */
function isName(segment: string, name: string): boolean {
  const same = (text: string) => text.normalize('NFC').toLowerCase() === name.normalize('NFC').toLowerCase();
  const text = decodedAddress(segment);
  return same(text) || same(text.replace(/\.md$/i, ''));
}

/** Letters that an address has to encode are encoded where the old ones were. */
function asWritten(text: string, old: string): string {
  return old.includes('%') ? encodeURIComponent(text) : text;
}
