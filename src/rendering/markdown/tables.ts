import type { MarkdownIt, StateBlock } from 'markdown-it';

/**
 * kramdown's tables without a header: lines that start with a pipe and have no delimiter line are rows of a body
 * (https://kramdown.gettalong.org/syntax.html#tables). Also turns the alignment that Markdown tables carry into
 * classes, since the site's policy allows no inline style.
 */
export function tables(md: MarkdownIt): void {
  md.block.ruler.after('table', 'table_body', readBody, { alt: ['paragraph', 'reference'] });
  md.core.ruler.after('block', 'table_alignment', (state) => {
    for (const token of state.tokens) {
      if (token.type !== 'th_open' && token.type !== 'td_open') continue;
      const alignment = /text-align:(\w+)/.exec(String(token.attrGet('style')))?.[1];
      token.attrs = alignment === undefined ? null : [['class', `align-${alignment}`]];
    }
  });
}

function readBody(state: StateBlock, startLine: number, endLine: number, silent: boolean): boolean {
  const first = cellsAt(state, startLine);
  // Not inside a paragraph: there, a line that starts with a pipe is text that was wrapped.
  if (!first || silent) return false;
  state.push('table_open', 'table', 1).map = [startLine, startLine];
  const table = state.tokens.at(-1);
  state.push('tbody_open', 'tbody', 1);
  let line = startLine;
  for (
    let cells: readonly string[] | undefined = first;
    cells && line < endLine;
    cells = cellsAt(state, line)
  ) {
    state.push('tr_open', 'tr', 1).map = [line, line + 1];
    for (const cell of cells) {
      state.push('td_open', 'td', 1);
      const inline = state.push('inline', '', 0);
      inline.content = cell;
      inline.children = [];
      state.push('td_close', 'td', -1);
    }
    state.push('tr_close', 'tr', -1);
    line += 1;
  }
  state.push('tbody_close', 'tbody', -1);
  state.push('table_close', 'table', -1);
  if (table) table.map = [startLine, line];
  state.line = line;
  return true;
}

/** The cells of a line that starts and goes on as a table row does. */
function cellsAt(state: StateBlock, line: number): readonly string[] | undefined {
  if (line >= state.lineMax || (state.sCount[line] ?? 0) < state.blkIndent) return undefined;
  if ((state.sCount[line] ?? 0) - state.blkIndent >= 4) return undefined;
  const text = state.src
    .slice((state.bMarks[line] ?? 0) + (state.tShift[line] ?? 0), state.eMarks[line])
    .trim();
  if (!text.startsWith('|')) return undefined;
  const cells = text.split(/(?<!\\)\|/).map((cell) => cell.replaceAll('\\|', '|').trim());
  cells.shift();
  if (cells.at(-1) === '') cells.pop();
  return cells.length > 0 ? cells : undefined;
}
