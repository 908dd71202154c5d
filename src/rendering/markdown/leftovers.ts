import type { MarkdownIt, Token } from 'markdown-it';
import { type FoundLeftover, findLeftovers, findLeftoversInHtml } from '../foreign/find-leftovers.ts';
import { type DocumentState, documentState } from './document-state.ts';

/**
 * Reports what readers would see as signs: markup of other systems, and Markdown that did not take. It looks at the
 * text that is left when all else has been read, before typography changes it; not at code, nor at signs that a writer
 * has escaped.
 */
export function leftovers(md: MarkdownIt): void {
  md.core.ruler.after('inline', 'leftovers', ({ tokens, env }) => {
    const document = documentState(env);
    let row: readonly [number, number] | null = null;
    let isOpen: ReturnType<typeof commentsIn> | undefined;
    for (const token of tokens) {
      const { type, map, children } = token;
      if (type === 'html_block' && map) {
        const found = findLeftoversInHtml(htmlText(token.content));
        // Where a comment ends further down, what is between is as hidden as it was meant to be.
        report(
          found.filter(({ written }) => {
            if (written !== '<!--') return true;
            isOpen ??= commentsIn(tokens);
            return isOpen(token);
          }),
          '',
          map,
          document,
        );
      }
      if (type === 'tr_open') row = map;
      if (type === 'tr_close') row = null;
      const lines = map ?? row;
      if (type === 'inline' && children && lines) {
        const text = visibleText(children);
        const found = findLeftovers(text);
        report(
          found.filter(({ mayBeNote }) => !mayBeNote || !hasNoteMark(tokens)),
          text,
          lines,
          document,
        );
      }
    }
  });
}

/** Stands for what is no text to be looked at. */
const other = '\uFFFC';

/** The text that readers see of an inline content, without code and what was escaped. */
function visibleText(children: readonly Token[]): string {
  let text = '';
  let codeDepth = 0;
  for (const { type, content, markup } of children) {
    // A size behind the text for those who do not see the image.
    if (type === 'image' && /\|[ \t]*\d+(?:x\d+)?$/.test(content)) {
      text += `![${content}]`;
      continue;
    }
    if (type === 'html_inline') {
      if (/^<(?:code|kbd|samp|pre)\b/i.test(content)) codeDepth += 1;
      if (/^<\/(?:code|kbd|samp|pre)\b/i.test(content)) codeDepth = Math.max(0, codeDepth - 1);
      text += other;
    } else if (codeDepth > 0) text += other;
    else if (type === 'text') text += content;
    else if (type === 'softbreak' || type === 'hardbreak') text += '\n';
    // A backslash before what it does not escape is a sign like others; and TeX has escaped brackets.
    else if (type === 'text_special' && (content === markup || /^\\[()[\]]$/.test(markup))) text += markup;
    else if (!/_(?:open|close)$/.test(type)) text += other;
    // A player of other systems is a link behind a sign, and named as it is written.
    else if (type === 'link_open' && text.endsWith('@')) text += '[';
    else if (type === 'link_close' && /@\[\w+$/.test(text)) text += ']';
  }
  return text;
}

/** Whether a word of the page bears a star, as in `Price*`, which a note at the foot begins with. */
function hasNoteMark(tokens: readonly Token[]): boolean {
  return tokens.some(
    ({ children }) =>
      children !== null && /[\p{L}\p{N}\p{P}][ \t]?\*(?![*\p{L}])/u.test(visibleText(children)),
  );
}

/** Whether a comment that begins in a block of HTML is the last thing that HTML says of comments. */
function commentsIn(tokens: readonly Token[]): (block: Token) => boolean {
  const last = tokens.findLast(
    ({ type, content, children }) =>
      (type === 'html_block' && content.includes('-->')) ||
      children?.some((child) => child.type === 'html_inline' && child.content.includes('-->')),
  );
  const end = last ? tokens.indexOf(last) : -1;
  return (block) => tokens.indexOf(block) >= end;
}

/** The text between the tags of a block of HTML, without comments that end, and without code. */
function htmlText(html: string): string {
  const opening = /<!--|<(pre|code|kbd|samp|script|style|svg|textarea)\b/gi;
  // What has no end from here on has none further down either.
  const endless = new Set<string>();
  let text = '';
  let from = 0;
  for (let match = opening.exec(html); match; match = opening.exec(html)) {
    const name = match[1]?.toLowerCase() ?? '';
    if (endless.has(name)) continue;
    const closing = new RegExp(name === '' ? '-->' : `</${name}\\s*>`, 'gi');
    closing.lastIndex = opening.lastIndex;
    if (!closing.test(html)) {
      endless.add(name);
      continue;
    }
    text += html.slice(from, match.index) + other;
    from = closing.lastIndex;
    opening.lastIndex = from;
  }
  return (text + html.slice(from)).replace(/<\/?[a-z][^<>]*>/gi, other);
}

function report(
  all: readonly FoundLeftover[],
  text: string,
  lines: readonly [number, number],
  document: DocumentState,
): void {
  let cursor = 0;
  for (const found of all) {
    const { from, next } = placeOf(found, text, lines, document, cursor);
    cursor = next;
    const target = found.written.trim().replaceAll(other, '…');
    const message = `\`${target.replace(/\s*\n\s*/g, ' ')}\` ${found.says}`;
    document.article.report({ rule: found.rule, target, message }, from);
  }
}

/** Where in the file it stands: there as it is, or, where marks in it were read, at least its line. */
function placeOf(
  { from, written }: FoundLeftover,
  text: string,
  [first, end]: readonly [number, number],
  document: DocumentState,
  cursor: number,
): { readonly from: number; readonly next: number } {
  const { text: source, offset } = document.lines(first, end);
  for (const length of [written.length, 12, 4, 2]) {
    const start = source.indexOf(written.slice(0, length).trimEnd(), cursor);
    if (start === -1) continue;
    return { from: document.documentRange(offset + start, offset + start + 1).from, next: start + 1 };
  }
  const line = document.lines(first + text.slice(0, from).split('\n').length - 1, end);
  return { from: document.documentRange(line.offset, line.offset + 1).from, next: cursor };
}
