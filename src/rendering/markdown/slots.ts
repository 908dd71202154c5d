import type { MarkdownIt, StateBlock, StateCore, StateInline, Token } from 'markdown-it';
import { placeholderEnd, placeholderStart } from '../article-state.ts';
import { documentState } from './document-state.ts';
import { lineBeginsWith, lineText } from './line-text.ts';
import { mayBeginAddress } from './text/autolinks.ts';

/**
 * Carries the placeholders of Liquid tags through Markdown untouched, and lets those that stand for a block out of
 * the paragraph that Markdown puts around them.
 */
export function slots(md: MarkdownIt): void {
  md.block.ruler.before('fence', 'slot', readBlockSlot, {
    alt: ['paragraph', 'reference', 'blockquote', 'list'],
  });
  md.inline.ruler.before('escape', 'slot', readSlot);
  // A placeholder ends plain text, which markdown-it's own rule does not know.
  md.inline.ruler.at('text', readText);
  md.core.ruler.after('inline', 'code_slots', ({ tokens, env }) => {
    const { article } = documentState(env);
    for (const token of tokens) {
      for (const one of [token, ...(token.children ?? [])]) {
        if (codeTypes.has(one.type)) one.content = article.codeText(one.content);
      }
    }
  });
  md.core.ruler.after('inline', 'block_slots', (state) => {
    const blocks = new Set<Token>();
    for (const token of state.tokens) {
      for (const child of token.children ?? []) {
        const index = Number(child.meta?.slot);
        if (child.type === 'slot' && documentState(state.env).article.slotAt(index)?.block) blocks.add(child);
      }
    }
    if (blocks.size > 0) state.tokens = liftBlocks(state, blocks);
  });
  md.renderer.rules.slot = (tokens, index) => tokens[index]?.content ?? '';
}

const codeTypes: ReadonlySet<string> = new Set(['code_block', 'code_inline', 'fence']);

/** A line that holds nothing but a block's placeholder is that block; text around it goes on in other paragraphs. */
function readBlockSlot(state: StateBlock, startLine: number, _endLine: number, silent: boolean): boolean {
  if (!lineBeginsWith(state, startLine, placeholderStart)) return false;
  const line = lineText(state, startLine).trimEnd();
  const index = Number(line.slice(1, -1));
  if (line.indexOf(placeholderEnd) !== line.length - 1) return false;
  if (!documentState(state.env).article.slotAt(index)?.block) return false;
  if (silent) return true;
  const token = state.push('slot', '', 0);
  token.content = line;
  token.map = [startLine, startLine + 1];
  state.line = startLine + 1;
  return true;
}

function readSlot(state: StateInline, silent: boolean): boolean {
  if (state.src[state.pos] !== placeholderStart) return false;
  const end = state.src.indexOf(placeholderEnd, state.pos);
  if (end === -1) return false;
  if (!silent) pushSlot(state, end);
  state.pos = end + 1;
  return true;
}

/** What was not understood is text as it is written: also in alternative texts, and as the end of a word. */
function pushSlot(state: StateInline, end: number): void {
  const index = state.src.slice(state.pos + 1, end);
  const { doubt, written } = documentState(state.env).article.slotAt(Number(index)) ?? {};
  if (doubt && written !== undefined) {
    const text = state.push('text_special', '', 0);
    text.content = written;
    text.info = 'escape';
    return;
  }
  const token = state.push('slot', '', 0);
  token.content = state.src.slice(state.pos, end + 1);
  token.meta = { slot: index };
}

/** Markdown's own marks, the placeholder, and what may be a bare address: where plain text ends. */
function textEnd({ src, pos, posMax }: StateInline): number {
  let at = pos;
  while (at < posMax && !isMark(src.charCodeAt(at)) && !mayBeginAddress(src, at)) at += 1;
  return at;
}

const marks = new Uint8Array(128);
for (const mark of '\n!#$%&*+-:<=>@[\\]^_`{}~') marks[mark.charCodeAt(0)] = 1;
const placeholderCode = placeholderStart.charCodeAt(0);

function isMark(code: number): boolean {
  return code < marks.length ? marks[code] === 1 : code === placeholderCode;
}

function readText(state: StateInline, silent: boolean): boolean {
  const stop = textEnd(state);
  if (stop === state.pos) {
    // An address that is none: its first letter is text, and what is behind it no beginning of one.
    if (!/[hw]/i.test(state.src[stop] ?? '') || stop >= state.posMax) return false;
    if (!silent) state.pending += state.src[stop];
    state.pos += 1;
    return true;
  }
  if (!silent) state.pending += state.src.slice(state.pos, stop);
  state.pos = stop;
  return true;
}

/** Splits paragraphs around the blocks in them: `text, block, text` becomes a paragraph, the block, a paragraph. */
function liftBlocks(state: StateCore, blocks: ReadonlySet<Token>): Token[] {
  const { tokens } = state;
  const lifted: Token[] = [];
  for (let index = 0; index < tokens.length; index += 1) {
    const open = tokens[index];
    const inline = tokens[index + 1];
    const close = tokens[index + 2];
    if (!open) continue;
    const children = inline?.children;
    if (
      open.type !== 'paragraph_open' ||
      !close ||
      !inline ||
      !children?.some((child) => blocks.has(child))
    ) {
      lifted.push(open);
      continue;
    }
    index += 2;
    let run: Token[] = [];
    let depth = 0;
    const flush = (): void => {
      const content = withoutEdgeBreaks(run);
      run = [];
      if (content.length === 0) return;
      lifted.push(open, copyToken(state, inline, content), close);
    };
    for (const child of children) {
      depth += child.nesting;
      // Inside bold text or a link there is nothing to split: HTML's own rules close the paragraph there.
      if (blocks.has(child) && depth === 0) {
        flush();
        lifted.push(child);
      } else {
        run.push(child);
      }
    }
    flush();
  }
  return lifted;
}

function withoutEdgeBreaks(run: readonly Token[]): Token[] {
  const isBreak = (token: Token | undefined): boolean =>
    token?.type === 'softbreak' ||
    token?.type === 'hardbreak' ||
    (token?.type === 'text' && token.content.trim() === '');
  let start = 0;
  let end = run.length;
  while (start < end && isBreak(run[start])) start += 1;
  while (end > start && isBreak(run[end - 1])) end -= 1;
  return run.slice(start, end);
}

function copyToken({ Token }: StateCore, token: Token, children: Token[]): Token {
  return Object.assign(new Token(token.type, token.tag, token.nesting), token, { children });
}
