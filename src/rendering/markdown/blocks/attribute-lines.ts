import type { MarkdownIt, StateBlock, Token } from 'markdown-it';
import { aliasesAttribute } from '../../html/ids/aliases.ts';
import { calloutKind } from '../../tags/callout-kinds.ts';
import { type DocumentState, documentState } from '../document-state.ts';
import { lineBeginsWith, lineText } from '../line-text.ts';

/**
 * kramdown's attribute lists on a line of their own: `{: .wide}` below a block is about that block, else about the one
 * below (https://kramdown.gettalong.org/syntax.html#block-ials); and its extensions, `{::comment}` and `{:toc}`, which
 * are no text. What has no effect here is taken away and reported.
 */
export function attributeLines(md: MarkdownIt): void {
  const alt = ['paragraph', 'reference', 'blockquote', 'list'];
  md.block.ruler.before('table', 'attribute_line', readLine, { alt });
  md.core.ruler.after('block', 'attribute_lines', (state) => {
    if (!state.tokens.some(isLine)) return;
    let below: Token | undefined;
    for (const [index, token] of state.tokens.entries()) {
      if (!isLine(token)) below = undefined;
      else if (!token.meta?.isComment) {
        // Several lines below one block are about that block; it is looked for once.
        below ??= token.meta?.isBelow ? blockBefore(state.tokens, index) : undefined;
        apply(token, below ?? blockBehind(state.tokens, index, token), documentState(state.env));
      }
    }
    state.tokens = state.tokens.filter((token) => !isLine(token));
  });
}

const lineType = 'attribute_line';

function isLine({ type }: Token): boolean {
  return type === lineType;
}

function readLine(state: StateBlock, startLine: number, endLine: number, silent: boolean): boolean {
  if (!lineBeginsWith(state, startLine, '{') || (state.sCount[startLine] ?? 0) - state.blkIndent >= 4)
    return false;
  const text = lineText(state, startLine);
  if (!/^\{:[^{}]*\}[ \t]*$/.test(text)) return false;
  if (silent) return true;
  const end = /^\{::comment\b[^/]*\}/.test(text) ? commentEnd(state, startLine, endLine) : startLine;
  // A second line is about the same block as the first.
  const first = state.tokens.at(-1);
  const isBelow =
    first?.type === lineType && first.map?.[0] === startLine - 1
      ? first.meta?.isBelow
      : startLine > 0 && !state.isEmpty(startLine - 1);
  const token = state.push(lineType, '', 0);
  token.map = [startLine, startLine + 1];
  token.content = text.trim();
  token.meta = { isBelow, isComment: end > startLine };
  state.line = end + 1;
  return true;
}

/** The line that ends a comment; its own line where none does. */
function commentEnd(state: StateBlock, startLine: number, endLine: number): number {
  for (let line = startLine + 1; line < endLine; line += 1) {
    if (/^\{:\/(?:comment)?\}[ \t]*$/.test(lineText(state, line))) return line;
  }
  return startLine;
}

function apply(token: Token, target: Token | undefined, document: DocumentState): void {
  const list = token.content.slice(2, -1);
  if (/^[:/]/.test(list) || /^\s*(?:toc|no_?toc|\.no_?toc)\s*$/.test(list)) {
    report(token, `\`${token.content}\` has no effect here and is taken away: leave it out.`, document);
    return;
  }
  const faults: string[] = [];
  for (const { name, value } of attributesOf(list)) {
    const fault = target ? setAttribute(target, name, value) : 'There is no block that it could be about';
    if (fault !== undefined) faults.push(fault);
  }
  const isWellFormed = attributesOf(list).length > 0 && rest(list) === '';
  if (isWellFormed && faults.length === 0) return;
  const [first = 'It is no list of attributes'] = faults;
  report(
    token,
    `\`${token.content}\` is taken away. ${first}: write classes and ids as in \`{: .wide #plans}\`, or leave it out.`,
    document,
  );
}

/** Sets an attribute of a block; says why not, where that has no effect. */
function setAttribute(block: Token, name: string, value: string): string | undefined {
  if (name === 'class') {
    const kind = calloutKind(value);
    block.attrJoin('class', value);
    return kind && `No box is made of the class \`${value}\`, but of \`{% callout ${kind} %}\``;
  }
  const isHeading = block.type === 'heading_open';
  if (name === 'id' && isHeading) {
    const others = block.attrGet(aliasesAttribute);
    block.attrSet(aliasesAttribute, others === null ? value : `${others} ${value}`);
  } else if (name === 'id' || name === 'lang' || name === 'title') block.attrSet(name, value);
  else if (name === 'start' && block.type === 'ordered_list_open' && /^\d{1,9}$/.test(value))
    block.attrSet(name, value);
  else return `The attribute \`${name}\` cannot be set here`;
  return undefined;
}

interface Attribute {
  readonly name: string;
  readonly value: string;
}

const attribute = /([\w-]+)=(?:"([^"]*)"|'([^']*)'|([^\s"'=]+))|([.#])([\w:-]+)/g;

function attributesOf(list: string): readonly Attribute[] {
  return [...list.matchAll(attribute)].map(([, name = '', double, single, plain, sign, word = '']) =>
    sign === undefined
      ? { name, value: double ?? single ?? plain ?? '' }
      : { name: sign === '.' ? 'class' : 'id', value: word },
  );
}

/** What stands between attributes. */
function rest(list: string): string {
  return list.replaceAll(attribute, '').trim();
}

/** The block that begins right behind a line with an empty line above it. */
function blockBehind(tokens: readonly Token[], index: number, { meta }: Token): Token | undefined {
  if (meta?.isBelow) return undefined;
  let at = index + 1;
  while (tokens[at]?.type === lineType && !tokens[at]?.meta?.isBelow) at += 1;
  const next = tokens[at];
  return next === undefined || next.nesting === -1 ? undefined : next;
}

/** The token that opens the block which ends right before. */
function blockBefore(tokens: readonly Token[], index: number): Token | undefined {
  let at = index - 1;
  const last = tokens[at];
  if (!last || last.nesting === 1) return undefined;
  if (last.nesting === 0) return last;
  while (at >= 0 && !(tokens[at]?.nesting === 1 && tokens[at]?.level === last.level)) at -= 1;
  return tokens[at];
}

function report({ map, content }: Token, message: string, document: DocumentState): void {
  const line = map?.[0] ?? 0;
  const { text, offset } = document.lines(line, line + 1);
  const start = offset + Math.max(0, text.indexOf(content));
  const { from } = document.documentRange(start, start + content.length);
  document.article.report({ rule: 'attribute-list', target: content, message }, from);
}
