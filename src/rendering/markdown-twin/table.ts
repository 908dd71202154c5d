import { type Element, isElement } from '../html/tree.ts';
import { inlineMarkdown } from './inline.ts';

/** Writes a table as GitHub's Markdown has it: one line a row, a heading row first, cells in one line each. */
export function tableMarkdown(table: Element, address: string): string {
  const rows = rowsOf(table).map((row) =>
    row.childNodes
      .filter((node) => isElement(node))
      .filter(({ tagName }) => tagName === 'th' || tagName === 'td')
      .map((cell) => ({ isHead: cell.tagName === 'th', text: cellText(cell, address) })),
  );
  const width = Math.max(0, ...rows.map((cells) => cells.length));
  if (width === 0) return '';
  const [first = [], ...rest] = rows;
  // A heading that is empty is no heading in the HTML.
  const hasHead = first.every(({ isHead, text }) => isHead || text === '');
  const line = (cells: readonly string[]): string =>
    `| ${Array.from({ length: width }, (_, index) => cells[index] ?? '').join(' | ')} |`;
  const texts = (cells: typeof first) => cells.map(({ text }) => text);
  return [
    line(hasHead ? texts(first) : []),
    line(Array.from({ length: width }, () => '---')),
    ...(hasHead ? rest : rows).map((cells) => line(texts(cells))),
  ].join('\n');
}

/** Rows of this table, and none of a table in one of its cells. */
function rowsOf(element: Element): Element[] {
  return element.childNodes
    .filter((node) => isElement(node))
    .flatMap((child) => {
      if (child.tagName === 'tr') return [child];
      return ['thead', 'tbody', 'tfoot'].includes(child.tagName) ? rowsOf(child) : [];
    });
}

function cellText(cell: Element, address: string): string {
  return inlineMarkdown(cell.childNodes, address).replace(/\s+/g, ' ').trim();
}
