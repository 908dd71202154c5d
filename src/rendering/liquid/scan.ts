import type { Finding } from '../../problems/problem.ts';
import type { SourceRange } from '../mapped-text.ts';
import { codeStretches } from './code-stretches.ts';
import { leftByImport } from './import-marks.ts';

/** A token of a Liquid source; `from` and `to` are its offsets in the scanned text. */
export type Piece = TextPiece | OutputPiece | TagPiece | UnreadPiece;

export interface TextPiece extends SourceRange {
  readonly kind: 'text';
}

/** `{{ content }}` */
export interface OutputPiece extends SourceRange {
  readonly kind: 'output';
  readonly content: string;
  readonly contentFrom: number;
  /** Stands in code, where it counts only if it has a value. */
  readonly isCode: boolean;
}

/** What cannot be read, and is shown as it is written. */
export interface UnreadPiece extends SourceRange {
  readonly kind: 'unread';
  readonly finding: ScanFinding;
}

/** `{% name args %}` */
export interface TagPiece extends SourceRange {
  readonly kind: 'tag';
  readonly name: string;
  readonly args: string;
  readonly argsFrom: number;
}

/** What the scanner found wrong, at an offset in the text. */
export type ScanFinding = Omit<Finding, 'file' | 'position'> & { readonly offset: number };

export interface Scan {
  readonly pieces: readonly Piece[];
  readonly findings: readonly ScanFinding[];
}

/**
 * The tokenizer: cuts a text into plain text, `{{ outputs }}` and `{% tags %}`.
 *
 * The scanner is ours, not LiquidJS's, for two reasons: one mistake must not hide the next, and each piece keeps its
 * offsets. `raw` and `comment` end here: the first is text, the second nothing, whatever they hold. `{%-` and `-%}`
 * take the white space beside them away (Liquid's whitespace control).
 *
 * In code, braces are text: no tag counts there but `raw`, and an output only if it is ours and has a value, since real
 * articles write addresses with `{{site.baseurl}}` in code. The dashes of what is not ours take nothing away.
 */
export function scanLiquid(text: string, isTagName: (name: string) => boolean): Scan {
  const pieces: Piece[] = [];
  const findings: ScanFinding[] = [];
  let from = 0;
  let trimNext = false;
  // What has no end from here on has none further down either.
  const endless = new Set<string>();

  const pushText = (end: number, trimEnd: boolean): void => {
    let start = from;
    let stop = end;
    if (trimNext) while (start < stop && isBlank(text[start])) start += 1;
    if (trimEnd) while (stop > start && isBlank(text[stop - 1])) stop -= 1;
    trimNext = false;
    if (stop > start) pieces.push({ kind: 'text', from: start, to: stop });
  };

  const codeEndAt = codeEnds(text);
  const variables = new Set(['site', 'page']);
  for (let open = nextDelimiter(text, 0); open !== -1; open = nextDelimiter(text, Math.max(open + 1, from))) {
    const isTag = text[open + 1] === '%';
    const close = closingDelimiter(text, open, isTag ? '%}' : '}}');
    const codeEnd = codeEndAt(open);
    if (codeEnd !== undefined && (close === -1 || !countsInCode(text, open, close + 2, codeEnd))) continue;
    if (close === -1) {
      pushText(open, false);
      from = open + 2;
      const finding = isTag ? unclosedTag(text, open) : unclosedOutput(text, open);
      pieces.push({ kind: 'unread', from: open, to: from, finding });
      continue;
    }
    const to = close + 2;
    const inner = trimmed(text, open + 2, close);
    const name = (isTag ? /^[^\s"'{}%]*/ : /^[\w-]*/).exec(inner.text)?.[0] ?? '';
    const isOurs = isTag ? isTagName(name) : variables.has(name);
    pushText(open, isOurs && inner.trimLeft);
    from = to;
    trimNext = isOurs && inner.trimRight;
    if (!isTag) {
      pieces.push({
        kind: 'output',
        from: open,
        to,
        content: inner.text,
        contentFrom: inner.from,
        isCode: codeEnd !== undefined,
      });
      continue;
    }
    if (name === 'raw' || name === 'comment') {
      const end = endless.has(name) ? undefined : endTag(text, name, to);
      if (end === undefined) {
        endless.add(name);
        findings.push(neverEnded(text, name, open, to));
        continue;
      }
      const mark = name === 'comment' ? leftByImport(text.slice(to, end.from), open) : undefined;
      if (mark) findings.push(mark);
      if (name === 'raw' && end.from > to) pieces.push({ kind: 'text', from: to, to: end.from });
      from = end.to;
      trimNext = end.trimRight;
      continue;
    }
    const args = inner.text.slice(name.length).trimStart();
    const argsFrom = inner.from + inner.text.length - args.length;
    if (name === 'capture') variables.add(/^\S*/.exec(args)?.[0] ?? '');
    pieces.push({ kind: 'tag', from: open, to, name, args, argsFrom });
  }
  pushText(text.length, false);
  return { pieces, findings };
}

/** For offsets in order: the end of the code that one stands in, and nothing outside of code. */
function codeEnds(text: string): (offset: number) => number | undefined {
  let found: readonly SourceRange[] | undefined;
  let at = 0;
  return (offset) => {
    // Most articles of some sites have no braces to be asked about.
    found ??= codeStretches(text);
    const stretches = found;
    while ((stretches[at]?.to ?? Number.POSITIVE_INFINITY) <= offset) at += 1;
    const stretch = stretches[at];
    return stretch && stretch.from <= offset ? stretch.to : undefined;
  };
}

/** Whether something between braces may mean more in code than its signs: `raw` with its end, or an output. */
function countsInCode(text: string, open: number, to: number, codeEnd: number): boolean {
  if (to > codeEnd) return false;
  if (text[open + 1] === '{') return /^\{\{[^-]/.test(text.slice(open, open + 3)) && text[to - 3] !== '-';
  if (!/^\{%-?\s*raw\b/.test(text.slice(open, to))) return false;
  const end = endTag(text, 'raw', to);
  return end !== undefined && end.to <= codeEnd;
}

/**
 * A tag or output stands in one paragraph: what would swallow more than that, or another one, was never closed. Braces
 * in the quotes of an output are none, unless nothing else ends it: an apostrophe is no quote.
 */
function closingDelimiter(text: string, open: number, delimiter: '%}' | '}}'): number {
  if (delimiter === '%}') return delimiterAt(text, open + 2, delimiter, /%\}|\{[{%]|\n[ \t]*\n/g);
  const quoted = /\}\}|\{[{%]|\n[ \t]*\n|"[^"\n]*"|'[^'\n]*'/g;
  const close = delimiterAt(text, open + 2, delimiter, quoted);
  return close === -1 ? delimiterAt(text, open + 2, delimiter, /\}\}|\{[{%]|\n[ \t]*\n/g) : close;
}

function delimiterAt(text: string, from: number, delimiter: string, closer: RegExp): number {
  closer.lastIndex = from;
  let match = closer.exec(text);
  while (match && /^["']/.test(match[0])) match = closer.exec(text);
  return match?.[0] === delimiter ? match.index : -1;
}

function nextDelimiter(text: string, from: number): number {
  for (let at = text.indexOf('{', from); at !== -1; at = text.indexOf('{', at + 1)) {
    if (text[at + 1] === '{' || text[at + 1] === '%') return at;
  }
  return -1;
}

function trimmed(text: string, start: number, end: number) {
  const trimLeft = text[start] === '-';
  const trimRight = end - 1 > start && text[end - 1] === '-';
  let from = trimLeft ? start + 1 : start;
  let to = trimRight ? end - 1 : end;
  while (from < to && isBlank(text[from])) from += 1;
  while (to > from && isBlank(text[to - 1])) to -= 1;
  return { from, text: text.slice(from, to), trimLeft, trimRight };
}

function endTag(text: string, name: 'raw' | 'comment', after: number) {
  const pattern = new RegExp(`\\{%-?[ \\t\\n]*end${name}[ \\t\\n]*(-?)%\\}`, 'g');
  pattern.lastIndex = after;
  const match = pattern.exec(text);
  return match ? { from: match.index, to: pattern.lastIndex, trimRight: match[1] === '-' } : undefined;
}

function isBlank(character: string | undefined): boolean {
  return character === ' ' || character === '\n' || character === '\t';
}

/** The start of what was read, short enough for a message. */
function excerpt(text: string, from: number): string {
  const line = text.slice(from, from + 60).split('\n', 1)[0] ?? '';
  return line.length === 60 ? `${line.slice(0, 57)}...` : line;
}

function unclosedTag(text: string, offset: number): ScanFinding {
  const target = excerpt(text, offset);
  return {
    rule: 'unclosed-tag',
    offset,
    target,
    message: `\`${target}\` has no \`%}\`: close the tag, or write \`{% raw %}{%{% endraw %}\` to show the characters.`,
  };
}

function unclosedOutput(text: string, offset: number): ScanFinding {
  const target = excerpt(text, offset);
  return {
    rule: 'output-syntax',
    offset,
    target,
    message: `\`${target}\` has no \`}}\`: close it, or write \`{% raw %}{{{% endraw %}\` to show the characters.`,
  };
}

function neverEnded(text: string, name: string, offset: number, to: number): ScanFinding {
  return {
    rule: 'unclosed-tag',
    offset,
    target: text.slice(offset, to),
    message: `\`{% ${name} %}\` is never closed: write \`{% end${name} %}\` where it ends.`,
  };
}
