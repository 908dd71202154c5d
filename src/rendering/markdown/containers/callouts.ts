import type { MarkdownIt, StateCore, Token } from 'markdown-it';
import { closeCallout, closeTitle, openCallout, reportUnknownCallout, saysMore } from '../../tags/callout.ts';
import { calloutKind } from '../../tags/callout-kinds.ts';
import { type DocumentState, documentState, wordsOf } from '../document-state.ts';
import { readOpening } from './container-lines.ts';
import { type Title, titleOf } from './container-title.ts';
import { containerNames } from './containers.ts';

/**
 * The two Markdown spellings of a callout, which end in the same markup as `{% callout %}`: containers
 * (`::: info` ... `:::`, see `containers.ts`) and alerts, quotations that begin with `[!NOTE]`
 * (https://docs.github.com/get-started/writing-on-github), in Obsidian with a title behind it and a sign that folds it
 * (https://help.obsidian.md/callouts).
 */
export function callouts(md: MarkdownIt): void {
  md.renderer.rules.container_callout_open = (tokens, index, _options, env) =>
    openCallout(calloutKind(tokens[index]?.info ?? '') ?? 'info', wordsOf(env));
  md.renderer.rules.callout_title_close = () => closeTitle;
  md.renderer.rules.container_callout_close = () => closeCallout;
  md.core.ruler.after('block', 'callouts', (state) => {
    // Most articles have none, and there is nothing to copy.
    if (!state.tokens.some(({ type }) => beginnings.has(type))) return;
    const document = documentState(state.env);
    const alerts = new Map<Token, Alert>();
    const emptied = new Set<Token>();
    state.tokens.forEach((token, index) => {
      const alert = token.type === 'blockquote_open' ? readAlert(state.tokens, index, document) : undefined;
      if (alert) alerts.set(token, alert);
      for (const empty of alert?.emptied ?? []) emptied.add(empty);
    });
    state.tokens = state.tokens.flatMap((token) => {
      if (emptied.has(token)) return [];
      const alert = alerts.get(token);
      if (alert) return [token, ...titleTokens(token, alert.title, state)];
      if (token.type !== 'container_callout_open') return [token];
      const { name = '', attributes = '' } = readOpening(`:::${token.info}`) ?? {};
      const title = titleOf(token, document);
      token.info = name;
      if (attributes !== '') reportAttributes(attributes, token, document);
      return [token, ...titleTokens(token, title, state)];
    });
    for (const token of state.tokens)
      if (token.type === 'container_callout_open') reportUnknownKind(token, document);
  });
}

/** What a callout may begin with. */
const beginnings: ReadonlySet<string> = new Set(['blockquote_open', 'container_callout_open']);

/** Between the word of a callout's kind and its title. */
const lead = ': ';

/** The title behind the word of a callout's kind; what closes the word, if there is none. */
function titleTokens(
  { info, level }: Token,
  { text, start }: Title,
  { Token, env }: StateCore,
): readonly Token[] {
  const close = new Token('callout_title_close', 'p', -1);
  const kind = calloutKind(info) ?? 'info';
  if (!saysMore(text, kind, wordsOf(env))) return [close];
  const inline = new Token('inline', '', 0);
  inline.content = `${lead}${text}`;
  const title = { content: lead.length, document: start };
  documentState(env).keepPieces(inline, [{ content: 0, document: undefined }, title]);
  inline.children = [];
  inline.level = level + 1;
  return [inline, close];
}

function reportUnknownKind({ info, map }: Token, document: DocumentState): void {
  const kind = info.trim();
  if (calloutKind(kind) || !map) return;
  const from = placeInLine(kind, map[0], document);
  reportUnknownCallout(kind, from, document.article, containerNames);
}

function reportAttributes(attributes: string, { map }: Token, document: DocumentState): void {
  if (!map) return;
  const message = `\`${attributes}\` has no effect behind a container: leave it out.`;
  const from = placeInLine(attributes, map[0], document);
  document.article.report({ rule: 'attribute-list', target: attributes, message }, from);
}

function placeInLine(text: string, line: number, document: DocumentState): number {
  const { text: whole, offset } = document.lines(line, line + 1);
  const start = offset + Math.max(0, whole.indexOf(text));
  return document.documentRange(start, start + text.length).from;
}

interface Alert {
  readonly title: Title;
  /** The paragraph that held nothing but the line of the kind. */
  readonly emptied: readonly Token[];
}

/** Turns a quotation that begins with `[!NOTE]` into a callout; a fold of Obsidian is shown open. */
function readAlert(tokens: readonly Token[], index: number, document: DocumentState): Alert | undefined {
  const open = tokens[index];
  const paragraph = tokens[index + 1];
  const inline = tokens[index + 2];
  const paragraphEnd = tokens[index + 3];
  if (!open || paragraph?.type !== 'paragraph_open' || inline?.type !== 'inline' || !paragraphEnd)
    return undefined;
  const match = /^\[!([^\]|\n]+)(?:\|[^\]\n]*)?\][+-]?[ \t]*(.*)(?:\n|$)/.exec(inline.content);
  const close = tokens.find(
    (token, at) => at > index && token.type === 'blockquote_close' && token.level === open.level,
  );
  if (!match?.[1] || !close) return undefined;
  open.type = 'container_callout_open';
  open.tag = 'div';
  open.info = match[1].trim();
  close.type = 'container_callout_close';
  close.tag = 'div';
  const line = match[0].trimEnd();
  const text = (match[2] ?? '').trim();
  const title = {
    text,
    start: inline.map ? document.offsetInLine(line, inline.map[0], line.length - text.length) : undefined,
  };
  inline.content = inline.content.slice(match[0].length);
  if (inline.content !== '' && inline.map) inline.map = [inline.map[0] + 1, inline.map[1]];
  const emptied = inline.content === '' ? [paragraph, inline, paragraphEnd] : [];
  return { title, emptied };
}
