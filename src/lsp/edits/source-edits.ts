import type { Position } from 'vscode-languageserver/node';

/** Line and character of an offset in a text with `\n` line ends. */
export function placeAt(lines: readonly string[], offset: number): Position {
  let rest = offset;
  for (const [line, text] of lines.entries()) {
    if (rest <= text.length) return { line, character: rest };
    rest -= text.length + 1;
  }
  const last = lines.length - 1;
  return { line: Math.max(0, last), character: lines[last]?.length ?? 0 };
}
