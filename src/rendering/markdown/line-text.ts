import type { StateBlock } from 'markdown-it';

/** What a line holds behind its indentation, and behind the marks of the blocks it stands in. */
export function lineText(state: StateBlock, line: number): string {
  return state.src.slice((state.bMarks[line] ?? 0) + (state.tShift[line] ?? 0), state.eMarks[line]);
}

/**
 * Whether {@link lineText} begins with one of these characters: rules of blocks are asked at each line of a text, and
 * most lines need no further look.
 */
export function lineBeginsWith(state: StateBlock, line: number, characters: string): boolean {
  const start = (state.bMarks[line] ?? 0) + (state.tShift[line] ?? 0);
  return start < (state.eMarks[line] ?? 0) && characters.includes(state.src.charAt(start));
}
