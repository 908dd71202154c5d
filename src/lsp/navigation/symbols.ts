import {
  type DocumentSymbol,
  type FoldingRange,
  FoldingRangeKind,
  SymbolKind,
  type WorkspaceSymbol,
} from 'vscode-languageserver/node';
import type { SiteState } from '../site-state.ts';
import { frontMatterEnd, startOf } from '../text-places.ts';
import { uriOf } from '../uris.ts';
import { pageOf } from './at-place.ts';

/** So many are found: who sees more types on. */
const most = 100;

/** The headings of a page, each in the one that it is below of. */
export function documentSymbols(file: string, lines: readonly string[], state: SiteState): DocumentSymbol[] {
  const own = (pageOf(file, state)?.record.headings ?? []).flatMap(({ level, text, position }) =>
    position === 'unknown' || position.file !== undefined ? [] : [{ level, text, line: position.line - 1 }],
  );
  const top: DocumentSymbol[] = [];
  const open: { readonly level: number; readonly children: DocumentSymbol[] }[] = [
    { level: 0, children: top },
  ];
  for (const [index, { level, text, line }] of own.entries()) {
    const next = own.slice(index + 1).find((other) => other.level <= level);
    const end = (next?.line ?? lines.length) - 1;
    const children: DocumentSymbol[] = [];
    const symbol: DocumentSymbol = {
      name: text === '' ? '…' : text,
      kind: SymbolKind.String,
      range: { start: { line, character: 0 }, end: { line: Math.max(line, end), character: 0 } },
      selectionRange: { start: { line, character: 0 }, end: { line, character: 0 } },
      children,
    };
    while ((open.at(-1)?.level ?? 0) >= level) open.pop();
    open.at(-1)?.children.push(symbol);
    open.push({ level, children });
  }
  return top;
}

/** Articles and headings of the whole site by what they are called. */
export function workspaceSymbols(query: string, state: SiteState): WorkspaceSymbol[] {
  const wanted = query.toLowerCase();
  const symbols = state.pages().flatMap(({ page, record }) => {
    const uri = uriOf(page.document.file, state);
    const start = { line: 0, character: 0 };
    const ofPage = {
      name: page.title,
      kind: SymbolKind.File,
      location: { uri, range: { start, end: start } },
    };
    const ofHeadings = record.headings.flatMap(({ text, position }) => {
      if (position === 'unknown' || position.file !== undefined) return [];
      const at = startOf(position);
      const location = { uri, range: { start: at, end: at } };
      return [{ name: text, kind: SymbolKind.String, containerName: page.title, location }];
    });
    return [ofPage, ...ofHeadings];
  });
  return symbols.filter(({ name }) => name.toLowerCase().includes(wanted)).slice(0, most);
}

/** Front matter, and what stands between the two ends of a tag or a container. */
export function foldingRanges(lines: readonly string[]): FoldingRange[] {
  const ranges: FoldingRange[] = [];
  const end = frontMatterEnd(lines);
  if (end > 1) ranges.push({ startLine: 0, endLine: end, kind: FoldingRangeKind.Region });
  const open: { readonly name: string; readonly line: number }[] = [];
  for (const [line, text] of lines.entries()) {
    if (line <= end) continue;
    const begins = /^\s*(?:\{%-?\s*(callout|capture|table|raw)\b|(:{3,})\s*\S)/.exec(text);
    const ends = /\{%-?\s*end(callout|capture|table|raw)\b|^\s*(:{3,})\s*$/.exec(text);
    if (ends) {
      const name = ends[1] ?? ends[2] ?? '';
      const at = open.findLastIndex((one) => one.name === name);
      const [begun] = at === -1 ? [] : open.splice(at);
      if (begun && begun.line < line) ranges.push({ startLine: begun.line, endLine: line });
    } else if (begins) open.push({ name: begins[1] ?? begins[2] ?? '', line });
  }
  return ranges;
}
