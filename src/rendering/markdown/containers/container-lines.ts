import type { StateBlock } from 'markdown-it';
import { lineText } from '../line-text.ts';

/** The first line of a container: `::: details What it is about`. */
export interface ContainerOpening {
  readonly colons: number;
  readonly name: string;
  /** What stands behind the name, in brackets or without; empty where nothing does. */
  readonly title: string;
  /** Offset in the line at which the title begins. */
  readonly titleAt: number;
  /** Classes and the like in braces, which have no meaning here: `{.wide}`. */
  readonly attributes: string;
}

/** The lines of a container (0-based), from the one below its opening. */
export interface ContainerLines {
  /** The line that closes it, or the one after its last where none does. */
  readonly end: number;
  readonly isClosed: boolean;
  /** Lines that stand in it directly: in no container inside it, and in no code block. */
  readonly own: readonly number[];
}

/** Reads a line as the opening of a container; `undefined` for any other line. */
export function readOpening(line: string): ContainerOpening | undefined {
  const text = line.trimEnd();
  const match = /^(:{3,})[ \t]*([a-z][a-z-]*)(?:([[{].*)|[ \t]+(.*))?$/i.exec(text);
  if (!match?.[1] || match[2] === undefined) return undefined;
  const rest = (match[3] ?? match[4] ?? '').trim();
  const attributes = /\{[^{}]*\}$/.exec(rest)?.[0] ?? '';
  const title = rest.slice(0, rest.length - attributes.length).trim();
  const inBrackets = isInBrackets(title) ? title.slice(1, -1) : undefined;
  const bare = (inBrackets ?? title).trimStart();
  // What stands behind the name goes on to the end of the line.
  const titleAt =
    text.length - rest.length + (inBrackets === undefined ? 0 : 1 + inBrackets.length - bare.length);
  return { colons: match[1].length, name: match[2], title: bare.trimEnd(), titleAt, attributes };
}

/** Whether one pair of brackets is around all of a title; `[a](b) and [c]` has none. */
function isInBrackets(title: string): boolean {
  if (!title.startsWith('[')) return false;
  let depth = 0;
  for (const { 0: sign, index } of title.matchAll(/\\.|[[\]]/g)) {
    if (sign === '[') depth += 1;
    if (sign === ']') depth -= 1;
    if (depth === 0) return index === title.length - 1;
  }
  return false;
}

/**
 * Finds where a container ends. Containers may stand in each other with as many colons as one likes: colons on a line
 * of their own close the innermost container that was opened with as many, or else the innermost one with fewer. In
 * a code block they are code.
 */
export function containerLines(
  state: StateBlock,
  startLine: number,
  endLine: number,
  colons: number,
): ContainerLines {
  const open = [colons];
  const own: number[] = [];
  let fence: string | undefined;
  let line = startLine + 1;
  for (; line < endLine; line += 1) {
    if (!state.isEmpty(line) && (state.sCount[line] ?? 0) < state.blkIndent) break;
    const text = lineText(state, line).trimEnd();
    const mark = /^(?:(?:[-*+]|\d+[.)])[ \t]+)*(`{3,}|~{3,})/.exec(text)?.[1];
    if (fence !== undefined) {
      if (mark === text && text.startsWith(fence)) fence = undefined;
      continue;
    }
    if (mark !== undefined) fence = mark;
    if (mark === undefined && /^:{3,}$/.test(text)) {
      const closed = closedBy(open, text.length);
      if (closed === 0) return { end: line, isClosed: true, own };
      if (closed > 0) open.length = closed;
      continue;
    }
    // A container may begin behind the mark of a list item.
    const inner = readOpening(text.replace(/^(?:(?:[-*+]|\d+[.)])[ \t]+)+/, ''));
    if (inner) open.push(inner.colons);
    else if (open.length === 1) own.push(line);
  }
  return { end: line, isClosed: false, own };
}

/** Index of the container that so many colons close; -1 where all were opened with more. */
function closedBy(open: readonly number[], colons: number): number {
  const same = open.lastIndexOf(colons);
  return same === -1 ? open.findLastIndex((wanted) => wanted <= colons) : same;
}
