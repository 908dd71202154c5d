import type { MarkdownIt, StateBlock } from 'markdown-it';
import { documentState } from './document-state.ts';
import { lineBeginsWith, lineText } from './line-text.ts';
import { unclosedFences } from './unclosed-fences.ts';

/**
 * A fenced code block lasts until its closing fence, as in kramdown, also where its lines are less indented than the
 * list item it stands in. CommonMark ends the list there, and the rest of the code becomes text.
 */
export function fences(md: MarkdownIt): void {
  md.block.ruler.at('fence', readFence, { alt: ['paragraph', 'reference', 'blockquote', 'list'] });
  md.core.ruler.after('block', 'unclosed_fences', unclosedFences);
}

function readFence(state: StateBlock, startLine: number, endLine: number, silent: boolean): boolean {
  if (!lineBeginsWith(state, startLine, '`~')) return false;
  const indent = state.sCount[startLine] ?? 0;
  const opening = /^(`{3,})([^`]*)$|^(~{3,})(.*)$/.exec(lineText(state, startLine));
  if (!opening || indent - state.blkIndent >= 4) return false;
  if (silent) return true;
  const mark = opening[1] ?? opening[3] ?? '';
  // Beyond the item's own lines only for a closing fence that is really there.
  const end = closingLine(state, startLine, mark);
  const own = ownEnd(state, startLine, end ?? endLine, endLine);
  const closed = end !== undefined && (end < own || state.blkIndent > 0);
  const contentEnd = closed ? end : own;

  const token = state.push('fence', 'code', 0);
  token.info = (opening[2] ?? opening[4] ?? '').trim();
  token.content = state.getLines(startLine + 1, contentEnd, indent, true);
  token.markup = mark;
  token.map = [startLine, closed ? contentEnd + 1 : contentEnd];
  token.meta = { closed };
  state.line = closed ? contentEnd + 1 : contentEnd;
  return true;
}

/** The line that closes a fence; none where it is never closed, which is looked for once in all lines. */
function closingLine(state: StateBlock, startLine: number, mark: string): number | undefined {
  const { unclosedFences } = documentState(state.env);
  const closing = new RegExp(`^[${mark[0]}]{${mark.length},}[ \\t]*$`);
  // Lines are read as far as the block goes that the fence stands in, from behind the marks of that.
  const lines = `${mark[0]} ${state.lineMax} ${state.bMarks[state.lineMax - 1]}`;
  const known = unclosedFences.get(lines);
  if (known && known.line <= startLine && known.length <= mark.length) return undefined;
  for (let line = startLine + 1; line < state.lineMax; line += 1) {
    if (closing.test(lineText(state, line))) return line;
  }
  unclosedFences.set(lines, { line: startLine, length: mark.length });
  return undefined;
}

/**
 * Where the block that the fence stands in ends by its indentation, as far as it matters: a fence that is closed
 * before needs no look at what follows.
 */
function ownEnd(state: StateBlock, startLine: number, closing: number, endLine: number): number {
  let line = startLine + 1;
  const last = Math.min(closing + 1, endLine);
  while (line < last && (state.isEmpty(line) || (state.sCount[line] ?? 0) >= state.blkIndent)) line += 1;
  return line;
}
