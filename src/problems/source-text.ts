import type { SourcePosition } from './problem.ts';

/**
 * Finds line and column of an offset in a text with `\n` line ends.
 *
 * @param text the whole file
 * @param offset 0-based offset in UTF-16 code units; beyond the end counts as the end
 */
export function positionAt(text: string, offset: number): SourcePosition {
  const before = text.slice(0, Math.max(0, offset));
  const lineStart = before.lastIndexOf('\n') + 1;
  let line = 1;
  for (let at = before.indexOf('\n'); at !== -1; at = before.indexOf('\n', at + 1)) line += 1;
  return { line, column: before.length - lineStart + 1 };
}
