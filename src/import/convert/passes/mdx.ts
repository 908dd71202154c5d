import { readExpression } from '../../source/literal.ts';
import { endOfBraces } from '../components/elements.ts';
import { codeIn, type Edit, outsideCode } from '../edits.ts';
import { takeOut } from '../placing.ts';
import type { Note, Pass } from '../types.ts';

const statement =
  /^(?:import\s+(?:type\s+)?(?:[\w$*{][^;'"`]*?\s+from\s+)?['"][^'"\n]+['"][ \t]*;?|export\s+(?:const|let|var|function|default|async|\{)\b)[ \t]*/gm;

/** Code of MDX between the text: imports, exports, comments, and expressions that are a text. */
export const mdx: Pass = (text) => {
  const edits: Edit[] = [];
  const notes: Note[] = [];
  const isCode = codeIn(text);
  const used: { readonly from: number; readonly to: number }[] = [];
  for (const { index: from, 0: written } of outsideCode(text, statement)) {
    if (used.some((range) => range.from <= from && from < range.to)) continue;
    const isImport = written.startsWith('import');
    const range = { from, to: isImport ? from + written.trimEnd().length : endOfStatement(text, from) };
    used.push(range);
    edits.push(withoutBlankLines(text, takeOut(text, range)));
    notes.push({
      construct: isImport ? 'import' : 'export',
      outcome: isImport ? 'converted' : 'left-out',
      offset: from,
    });
  }
  for (let at = text.indexOf('{'); at !== -1; at = text.indexOf('{', at + 1)) {
    if (
      isCode(at) ||
      used.some(({ from, to }) => from <= at && at < to) ||
      /[{$%#]/.test(text[at - 1] ?? '') ||
      /[{%#:]/.test(text[at + 1] ?? '')
    )
      continue;
    const to = endOfBraces(text, at);
    if (to === undefined) continue;
    const inside = text.slice(at + 1, to - 1).trim();
    if (/^\/\*[\s\S]*\*\/$/.test(inside)) {
      edits.push(takeOut(text, { from: at, to }));
      notes.push({ construct: '{/* comment */}', outcome: 'left-out', offset: at });
    } else if (/^(["'`])[\s\S]*\1$/.test(inside) && !text.slice(0, at).endsWith('=')) {
      const value = readExpression(inside);
      if (typeof value !== 'string') continue;
      edits.push({ from: at, to, text: value });
      notes.push({ construct: '{"text"}', outcome: 'converted', offset: at });
    }
  }
  return { edits, notes };
};

/** Where what begins with `export` ends: at the first empty line outside of braces. */
function endOfStatement(text: string, from: number): number {
  for (let at = from; at < text.length; at += 1) {
    if (text[at] === '{') at = (endOfBraces(text, at) ?? at + 1) - 1;
    else if (text.startsWith('\n\n', at)) return at;
  }
  return text.length;
}

/** An empty line behind a statement belongs to it. */
function withoutBlankLines(text: string, edit: Edit): Edit {
  const next = /^[ \t]*\n/.exec(text.slice(edit.to))?.[0].length ?? 0;
  const isAtStart = edit.from === 0 || text.slice(0, edit.from).endsWith('\n\n');
  return isAtStart ? { ...edit, to: edit.to + next } : edit;
}

/** The names that a source imports, with what they are imported from. */
export function importsOf(source: string): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const { 1: clause = '', 2: from = '' } of source.matchAll(
    /^import\s+(?:type\s+)?([^'"]+?)\s+from\s+['"]([^'"\n]+)['"]/gm,
  )) {
    for (const part of clause.replace(/[{}]/g, ',').split(',')) {
      const name = part.trim().replace(/^.*\bas\s+/, '');
      if (/^[\w$]+$/.test(name)) names.set(name, from);
    }
  }
  return names;
}
