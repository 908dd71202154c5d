import type { MarkdownIt, StateBlock } from 'markdown-it';
import { lineText } from './line-text.ts';

/**
 * A fenced code block lasts until its closing fence, as in kramdown, also where its lines are less indented than the
 * list item it stands in. CommonMark ends the list there, and the rest of the code becomes text.
 */
export function fences(md: MarkdownIt): void {
  md.block.ruler.at('fence', readFence, { alt: ['paragraph', 'reference', 'blockquote', 'list'] });
}

function readFence(state: StateBlock, startLine: number, endLine: number, silent: boolean): boolean {
  const indent = state.sCount[startLine] ?? 0;
  const opening = /^(`{3,})([^`]*)$|^(~{3,})(.*)$/.exec(lineText(state, startLine));
  if (!opening || indent - state.blkIndent >= 4) return false;
  if (silent) return true;
  const mark = opening[1] ?? opening[3] ?? '';
  const isClosing = (line: number): boolean => {
    const text = lineText(state, line).trimEnd();
    return text.startsWith(mark) && text.split('').every((character) => character === mark[0]);
  };

  // Beyond the item's own lines only for a closing fence that is really there.
  const own = ownEnd(state, startLine, endLine);
  let end = startLine + 1;
  while (end < state.lineMax && !isClosing(end)) end += 1;
  const closed = end < state.lineMax && (end < own || state.blkIndent > 0);
  const contentEnd = closed ? end : own;

  const token = state.push('fence', 'code', 0);
  token.info = (opening[2] ?? opening[4] ?? '').trim();
  token.content = state.getLines(startLine + 1, contentEnd, indent, true);
  token.markup = mark;
  token.map = [startLine, closed ? contentEnd + 1 : contentEnd];
  state.line = closed ? contentEnd + 1 : contentEnd;
  return true;
}

/** Where the block that the fence stands in ends by its indentation. */
function ownEnd(state: StateBlock, startLine: number, endLine: number): number {
  let line = startLine + 1;
  while (line < endLine && (state.isEmpty(line) || (state.sCount[line] ?? 0) >= state.blkIndent)) line += 1;
  return line;
}
