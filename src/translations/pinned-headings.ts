import type { Heading } from '../rendering/types.ts';

/**
 * Writes the ids of the source behind the headings of a translation, so that links into its sections stay whole when
 * the source is outlined anew. A heading that has an id behind it, or is written in HTML, stays as it is.
 *
 * @param text of the whole file
 * @param headings of it
 * @param ids of the headings of the source at the same places
 */
export function withPinnedHeadings(
  text: string,
  headings: readonly Pick<Heading, 'id' | 'position'>[],
  ids: readonly string[],
): string {
  const lines = text.split('\n');
  for (const [index, { position }] of headings.entries()) {
    const id = ids[index];
    // One of a snippet has its ids there.
    if (position === 'unknown' || position.file !== undefined || id === undefined) continue;
    const line = lines[position.line - 1] ?? '';
    if (!/^#{1,6}\s+\S/.test(line) || /\{#[^}]*\}\s*#*\s*$/.test(line)) continue;
    lines[position.line - 1] = line.replace(/[ \t]*#*[ \t]*(\r?)$/, ` {#${id}}$1`);
  }
  return lines.join('\n');
}
