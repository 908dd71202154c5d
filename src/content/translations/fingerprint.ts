import { createHash } from 'node:crypto';
import type { AnyDocument } from '../types.ts';

/**
 * What tells the text that a translation was made from: the first 8 hexadecimal digits of SHA-256 over title,
 * description and body. It is of the source text, so that another version of this program finds the same; and of words
 * and marks alone, since white space that readers do not see makes no translation old.
 */
export function fingerprintOf({
  source,
  bodyOffset,
  frontMatter,
}: Pick<AnyDocument, 'source' | 'bodyOffset' | 'frontMatter'>): string {
  const parts = [
    frontMatter.title,
    frontMatter.description ?? '',
    withoutLooseSpace(source.slice(bodyOffset)),
  ];
  return createHash('sha256').update(parts.join('\0')).digest('hex').slice(0, 8);
}

/** Whether a document says that it was made from another text than its source has now; nothing said claims nothing. */
export function isBehind({ frontMatter, translationOf }: AnyDocument): boolean {
  const { translatedFrom } = frontMatter;
  return (
    translationOf !== undefined &&
    translatedFrom !== undefined &&
    translatedFrom !== fingerprintOf(translationOf)
  );
}

/** In code between fences, white space is what is shown. */
function withoutLooseSpace(body: string): string {
  const lines: string[] = [];
  let fence: string | undefined;
  for (const line of body.split('\n')) {
    const mark = /^\s*(`{3,}|~{3,})/.exec(line)?.[1];
    if (fence !== undefined) {
      lines.push(line);
      if (mark?.startsWith(fence) && line.trim() === mark) fence = undefined;
    } else {
      lines.push(mark === undefined ? line.replace(/\s+/g, ' ').trimEnd() : line);
      fence = mark;
    }
  }
  return lines
    .join('\n')
    .replace(/\n{2,}/g, '\n')
    .trim();
}
