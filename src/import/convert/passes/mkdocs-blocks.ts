import { codeIn, dedent, type Edit, indentOf, type Line, linesOf } from '../edits.ts';
import type { Findings, Note, Pass } from '../types.ts';

/** A block of Python-Markdown: a line that opens it, and lines that are indented by four more. */
interface Block {
  readonly opening: Line;
  readonly indent: number;
  /** Index of its first line and of the one after its last that is not empty. */
  readonly start: number;
  readonly end: number;
}

const box = /^(!!!\+?|\?\?\?\+?)[ \t]*([\w-]+)?((?:[ \t]+[\w-]+)*)[ \t]*(?:"(.*)")?[ \t]*$/;
const tab = /^===([!+]*)[ \t]+"(.*)"[ \t]*$/;

/**
 * Boxes (`!!!`, `???`) and tabs (`===`) of MkDocs, whose text is indented by four
 * (https://squidfunk.github.io/mkdocs-material/reference/admonitions/): the outermost ones, whose text is read again.
 */
export const mkdocsBlocks: Pass = (text) => {
  if (!/^[ \t>]*(?:!!!|\?\?\?|===)/m.test(text)) return { edits: [], notes: [] };
  const lines = linesOf(text);
  const isCode = codeIn(text);
  const edits: Edit[] = [];
  const notes: Note[] = [];
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at];
    if (!line || !/^[ \t]*(?:!!!|\?\?\?|===)/.test(line.text)) continue;
    const written = line.text.trim();
    if (isCode(line.from + line.text.length - line.text.trimStart().length)) continue;
    const isTab = tab.test(written);
    if (!isTab && !box.test(written)) continue;
    const found = isTab ? tabsFrom(lines, at) : boxFrom(lines, at, written);
    edits.push(...found.edits);
    notes.push(...found.notes);
    at = found.next - 1;
  }
  return { edits, notes };
};

function blockAt(lines: readonly Line[], at: number): Block | undefined {
  const opening = lines[at];
  if (!opening) return undefined;
  const indent = indentOf(opening.text);
  let end = at + 1;
  for (let next = at + 1; next < lines.length; next += 1) {
    const { text = '' } = lines[next] ?? {};
    if (text.trim() === '') continue;
    if (indentOf(text) < indent + 4) break;
    end = next + 1;
  }
  return { opening, indent, start: at + 1, end };
}

function boxFrom(lines: readonly Line[], at: number, written: string): Findings & { readonly next: number } {
  const block = blockAt(lines, at);
  const [, mark = '!!!', kind = 'note', , title] = box.exec(written) ?? [];
  if (!block) return { edits: [], notes: [], next: at + 1 };
  const isOpen = mark === '???+';
  const isFolded = mark.startsWith('???');
  const label = title ?? (isFolded ? capitalized(kind) : '');
  const [open, close] = isOpen
    ? [`<details open>\n<summary>${escaped(label)}</summary>\n`, '\n</details>']
    : [isFolded ? `::: details ${label}`.trimEnd() : `::: ${kind} ${label}`.trimEnd(), ':::'];
  const note: Note = {
    construct: isFolded ? `${mark} ${kind}` : `!!! ${kind}`,
    outcome: 'converted',
    offset: block.opening.from,
  };
  return { edits: rewritten(lines, block, open, close), notes: [note], next: block.end };
}

/** The lines of one set: tabs behind each other, with nothing but empty lines between. */
function tabsFrom(lines: readonly Line[], at: number): Findings & { readonly next: number } {
  const edits: Edit[] = [];
  const indent = indentOf(lines[at]?.text ?? '');
  let next = at;
  let isFirst = true;
  for (;;) {
    const line = lines[next];
    const match = line && indentOf(line.text) === indent ? tab.exec(line.text.trim()) : null;
    if (!match || (!isFirst && match[1]?.includes('!'))) break;
    const block = blockAt(lines, next);
    if (!block) break;
    const label = `== ${match[2] ?? ''}`;
    let following = block.end;
    while (following < lines.length && lines[following]?.text.trim() === '') following += 1;
    const follower = lines[following];
    const followingTab =
      follower && indentOf(follower.text) === indent ? tab.exec(follower.text.trim()) : null;
    const isLast = !followingTab || followingTab[1]?.includes('!') === true;
    edits.push(...rewritten(lines, block, isFirst ? `::: tabs\n${label}` : label, isLast ? ':::' : ''));
    isFirst = false;
    next = isLast ? block.end : following;
    if (isLast) break;
  }
  const note: Note = { construct: '=== "Tab"', outcome: 'converted', offset: lines[at]?.from ?? 0 };
  return { edits, notes: [note], next: Math.max(next, at + 1) };
}

function rewritten(lines: readonly Line[], block: Block, open: string, close: string): readonly Edit[] {
  const { opening, indent, start, end } = block;
  const pad = opening.text.slice(0, opening.text.length - opening.text.trimStart().length);
  const body = lines.slice(start, end);
  const last = body.at(-1) ?? opening;
  const closing = close === '' ? '' : `\n${close.replace(/^(?=.)/gm, pad)}`;
  const head = { from: opening.from, to: opening.to, text: open.replace(/^(?=.)/gm, pad) };
  // Without a text, both ends stand in the same place.
  if (body.length === 0) return [{ ...head, text: head.text + closing }];
  return [
    head,
    ...body.flatMap((line) => (indentOf(line.text) >= indent + 4 ? dedent(line, 4) : [])),
    ...(closing === '' ? [] : [{ from: last.to, to: last.to, text: closing }]),
  ];
}

function capitalized(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
