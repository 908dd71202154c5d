import type { MarkdownIt, StateBlock, StateInline } from 'markdown-it';
import { writeRange } from '../mapped-text.ts';
import { documentState } from './document-state.ts';
import { lineText } from './line-text.ts';

/**
 * Footnotes: `[^name]` in a text, and `[^name]: What it says.` on a line of its own, with the lines below it that are
 * indented (https://docs.github.com/get-started/writing-on-github/getting-started-with-writing-and-formatting-on-github/basic-writing-and-formatting-syntax#footnotes).
 *
 * Callouts and tabs are documents of their own, and a footnote may be in one and its mark in another: here both are
 * only marked, and the finishing pass brings them together (see `html/footnotes.ts`).
 */
export function footnotes(md: MarkdownIt): void {
  md.block.ruler.before('reference', 'footnote', readFootnote, { alt: ['paragraph', 'reference'] });
  md.inline.ruler.before('link', 'footnote_mark', readMark);
}

function readFootnote(state: StateBlock, startLine: number, endLine: number, silent: boolean): boolean {
  if ((state.sCount[startLine] ?? 0) - state.blkIndent >= 4) return false;
  const match = /^\[\^([^\s[\]]+)\]:[ \t]*/.exec(lineText(state, startLine));
  if (!match?.[1]) return false;
  if (silent) return true;
  const { bMarks, tShift, sCount, blkIndent, parentType } = state;
  const open = state.push('footnote_open', 'div', 1);
  open.attrSet('data-at', writeRange(placeOf(state, startLine, match[1])));
  open.attrSet('data-footnote', match[1]);

  // What stands behind the colon is the first line of a text that goes on where lines are indented.
  const [begin, shift, count] = [bMarks[startLine] ?? 0, tShift[startLine] ?? 0, sCount[startLine] ?? 0];
  bMarks[startLine] = begin + shift + match[0].length;
  tShift[startLine] = 0;
  state.blkIndent = count + 2;
  sCount[startLine] = state.blkIndent;
  state.parentType = 'footnote';
  state.md.block.tokenize(state, startLine, endLine);
  state.parentType = parentType;
  state.blkIndent = blkIndent;
  bMarks[startLine] = begin;
  tShift[startLine] = shift;
  sCount[startLine] = count;

  open.map = [startLine, state.line];
  state.push('footnote_close', 'div', -1);
  return true;
}

function readMark(state: StateInline, silent: boolean): boolean {
  if (!state.src.startsWith('[^', state.pos)) return false;
  const match = /^\[\^([^\s[\]]+)\]/.exec(state.src.slice(state.pos, state.posMax));
  if (!match?.[1]) return false;
  if (!silent) {
    const document = documentState(state.env);
    const mark = state.push('footnote_mark', 'sup', 1);
    mark.attrSet('data-at', writeRange(document.inlineRange(state.pos, state.pos + match[0].length)));
    mark.attrSet('data-footnote', match[1]);
    state.push('text_special', '', 0).content = match[0];
    state.push('footnote_mark_end', 'sup', -1);
  }
  state.pos += match[0].length;
  return true;
}

function placeOf(state: StateBlock, line: number, name: string): { from: number; to: number } {
  const { text, offset } = documentState(state.env).lines(line, line + 1);
  const start = offset + Math.max(0, text.indexOf(`[^${name}]`));
  return documentState(state.env).documentRange(start, start + name.length + 3);
}
