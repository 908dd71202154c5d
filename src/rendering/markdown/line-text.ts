import type { StateBlock } from 'markdown-it';

/** What a line holds behind its indentation, and behind the marks of the blocks it stands in. */
export function lineText(state: StateBlock, line: number): string {
  return state.src.slice((state.bMarks[line] ?? 0) + (state.tShift[line] ?? 0), state.eMarks[line]);
}
