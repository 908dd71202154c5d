import type { MarkdownIt, StateBlock } from 'markdown-it';
import { counted } from '../../../problems/counted.ts';
import { ArticleLimitError } from '../../article-state.ts';
import { type ContentPiece, documentState } from '../document-state.ts';
import { lineText } from '../line-text.ts';

/**
 * Tables as the real articles write them, which is kramdown's way more than GitHub's
 * (https://kramdown.gettalong.org/syntax.html#tables): a table may have no header, its rows may be indented, and a
 * row may have more cells than the header. GitHub's rule would show the first as text and lose the last.
 */
export function tables(md: MarkdownIt): void {
  md.block.ruler.at('table', readTable, { alt: ['paragraph', 'reference'] });
}

/** Cells that rows lack are added; a wide header above many short rows would make a page of them out of a few bytes. */
const maxAddedCells = 50_000;

type Alignment = 'left' | 'center' | 'right' | undefined;

function readTable(state: StateBlock, startLine: number, endLine: number, silent: boolean): boolean {
  if ((state.sCount[startLine] ?? 0) - state.blkIndent >= 4) return false;
  const first = rowText(state, startLine);
  if (!first.includes('|')) return false;
  const alignments = startLine + 1 < endLine ? readDelimiters(state, startLine + 1) : undefined;
  const hasHeader = alignments !== undefined;
  // Without a header, a line that starts with a pipe inside a paragraph is text that was wrapped.
  if (!hasHeader && (silent || !first.startsWith('|'))) return false;
  if (silent) return true;

  const table = state.push('table_open', 'table', 1);
  const headerCells = hasHeader ? cellsOf(first) : [];
  let line = startLine;
  if (hasHeader) {
    state.push('thead_open', 'thead', 1);
    pushRow(state, 'th', headerCells, alignments, line);
    state.push('thead_close', 'thead', -1);
    line += 2;
  }
  const bodyStart = line;
  let added = 0;
  while (line < endLine && isRow(state, line, endLine, !hasHeader)) {
    if (line === bodyStart) state.push('tbody_open', 'tbody', 1);
    const cells = cellsOf(rowText(state, line));
    if (hasHeader && cells.length > headerCells.length) reportCells(state, line, cells, headerCells.length);
    const missing = Math.max(0, headerCells.length - cells.length);
    added += missing;
    if (added > maxAddedCells)
      throw new ArticleLimitError('a table has very many more cells in its header than below it');
    pushRow(state, 'td', [...cells, ...Array<Cell>(missing).fill(addedCell)], alignments ?? [], line);
    line += 1;
  }
  if (line > bodyStart) state.push('tbody_close', 'tbody', -1);
  state.push('table_close', 'table', -1);
  table.map = [startLine, line];
  state.line = line;
  return true;
}

function reportCells(state: StateBlock, line: number, cells: readonly Cell[], wanted: number): void {
  const document = documentState(state.env);
  const { text: target, start } = cells[wanted] ?? addedCell;
  const at = rowStart(state, line) + start;
  const { from } = document.documentRange(at, at + target.length);
  const message = `The row has ${counted(cells.length, 'cell')}, and the header of its table ${wanted}: write \`\\|\` for a line that divides no cells, or give the header one more cell.`;
  document.article.report({ rule: 'table-row', target, message }, from);
}

/** A table goes on until a blank line or another block; one without a header, for as long as there are pipes. */
function isRow(state: StateBlock, line: number, endLine: number, needsPipe: boolean): boolean {
  if (state.isEmpty(line) || (state.sCount[line] ?? 0) < state.blkIndent) return false;
  if (rowText(state, line).includes('|')) return true;
  return (
    !needsPipe &&
    !state.md.block.ruler.getRules('blockquote').some((rule) => rule(state, line, endLine, true))
  );
}

function pushRow(
  state: StateBlock,
  tag: 'th' | 'td',
  cells: readonly Cell[],
  alignments: readonly Alignment[],
  line: number,
): void {
  state.push('tr_open', 'tr', 1).map = [line, line + 1];
  const document = documentState(state.env);
  const offset = rowStart(state, line);
  cells.forEach((cell, index) => {
    const open = state.push(`${tag}_open`, tag, 1);
    const alignment = alignments[index];
    if (alignment !== undefined) open.attrSet('class', `align-${alignment}`);
    const inline = state.push('inline', '', 0);
    inline.content = cell.text;
    inline.children = [];
    document.keepPieces(inline, piecesOf(cell, offset));
    state.push(`${tag}_close`, tag, -1);
  });
  state.push('tr_close', 'tr', -1);
}

/** The line below a header, `|---|:-:|`, as alignments; none if it is something else. */
function readDelimiters(state: StateBlock, line: number): readonly Alignment[] | undefined {
  if ((state.sCount[line] ?? 0) < state.blkIndent) return undefined;
  const text = rowText(state, line);
  if (!/^\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?$/.test(text) || !/[|:]/.test(text))
    return undefined;
  return cellsOf(text).map(({ text: cell }) => {
    if (cell.endsWith(':')) return cell.startsWith(':') ? 'center' : 'right';
    return cell.startsWith(':') ? 'left' : undefined;
  });
}

interface Cell {
  /** What it says: of `\|`, the line alone. */
  readonly text: string;
  /** The same as it is written. */
  readonly written: string;
  /** Where that begins in the text of the row. */
  readonly start: number;
}

const addedCell: Cell = { text: '', written: '', start: 0 };

function cellOf(line: string, from: number, to: number): Cell {
  const whole = line.slice(from, to);
  const written = whole.trim();
  const start = from + whole.length - whole.trimStart().length;
  return { text: written.replaceAll('\\|', '|'), written, start };
}

/** Where the text of a cell stands in the document; a new piece begins wherever a backslash is taken away. */
function piecesOf({ written, start }: Cell, offset: number): readonly ContentPiece[] {
  const pieces: ContentPiece[] = [{ content: 0, document: offset + start }];
  for (let at = written.indexOf('\\|'); at !== -1; at = written.indexOf('\\|', at + 2))
    pieces.push({ content: at + 1 - pieces.length, document: offset + start + at + 1 });
  return pieces;
}

/** The cells of a row: what stands between its lines, other than those in code and in the texts of links. */
function cellsOf(line: string): Cell[] {
  const cells: Cell[] = [];
  let from = 0;
  const codeEnds = codeEndsIn(line);
  divider.lastIndex = 0;
  for (let match = divider.exec(line); match; match = divider.exec(line)) {
    if (match[0] === '|') {
      cells.push(cellOf(line, from, match.index));
      from = match.index + 1;
    } else if (match[0].startsWith('`')) {
      divider.lastIndex = codeEnds.get(match.index) ?? divider.lastIndex;
    }
  }
  cells.push(cellOf(line, from, line.length));
  if (cells[0]?.text === '') cells.shift();
  if (cells.at(-1)?.text === '') cells.pop();
  return cells;
}

/** What is read of a row as one: an escaped sign, code in HTML, a link or a wiki link, backticks, a line between cells. */
const divider =
  /\\[\s\S]|<code>(?:(?!<\/?code>)[^\n])*<\/code>|\[\[[^[\]\n]*\]\]|\[[^[\]\n]*\](?=\()|`+|\|/gi;

/** For each run of backticks that begins code, where the code ends. */
function codeEndsIn(line: string): ReadonlyMap<number, number> {
  const ends = new Map<number, number>();
  const next = new Map<number, number>();
  for (const match of [...line.matchAll(/`+/g)].reverse()) {
    const { length } = match[0];
    const close = next.get(length);
    if (close !== undefined) ends.set(match.index, close + length);
    next.set(length, match.index);
  }
  return ends;
}

function rowText(state: StateBlock, line: number): string {
  return lineText(state, line).trim();
}

/** Offset in the document at which the text of a row begins. */
function rowStart(state: StateBlock, line: number): number {
  return (state.eMarks[line] ?? 0) - lineText(state, line).trimStart().length;
}
