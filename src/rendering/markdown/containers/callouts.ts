import type { MarkdownIt, StateCore, Token } from 'markdown-it';
import {
  type CalloutKind,
  closeCallout,
  isCalloutKind,
  openCallout,
  reportUnknownCallout,
} from '../../tags/callout.ts';
import { type DocumentState, documentState } from '../document-state.ts';
import { containerNames } from './containers.ts';

/** GitHub's alerts, which mean the same: https://docs.github.com/get-started/writing-on-github */
const alertKinds: ReadonlyMap<string, CalloutKind> = new Map([
  ['NOTE', 'info'],
  ['IMPORTANT', 'info'],
  ['TIP', 'success'],
  ['WARNING', 'warning'],
  ['CAUTION', 'warning'],
]);

/**
 * The two Markdown spellings of a callout, which end in the same markup as `{% callout %}`: containers
 * (`::: info` ... `:::`, see `containers.ts`) and GitHub's alerts (`> [!NOTE]`).
 */
export function callouts(md: MarkdownIt): void {
  md.renderer.rules.container_callout_open = (tokens, index) => {
    const kind = tokens[index]?.info.trim().toLowerCase() ?? '';
    return openCallout(isCalloutKind(kind) ? kind : 'info');
  };
  md.renderer.rules.container_callout_close = () => closeCallout;
  md.core.ruler.after('block', 'alerts', (state) => {
    const document = documentState(state.env);
    state.tokens.forEach((token, index) => {
      if (token.type === 'container_callout_open') reportUnknownKind(token, document);
      if (token.type === 'blockquote_open') readAlert(state, index);
    });
  });
}

function reportUnknownKind(token: Token, document: DocumentState): void {
  const kind = token.info.trim();
  if (isCalloutKind(kind.toLowerCase()) || !token.map) return;
  const { text, offset } = document.lines(token.map[0], token.map[0] + 1);
  const start = offset + Math.max(0, text.indexOf(kind));
  const { from } = document.documentRange(start, start + kind.length);
  reportUnknownCallout(kind, from, document.article, containerNames);
}

/** Turns a quotation that begins with `[!NOTE]` on a line of its own into a callout. */
function readAlert(state: StateCore, index: number): void {
  const open = state.tokens[index];
  const paragraph = state.tokens[index + 1];
  const inline = state.tokens[index + 2];
  if (!open || paragraph?.type !== 'paragraph_open' || inline?.type !== 'inline') return;
  const match = /^\[!(\w+)\][ \t]*(?:\n|$)/.exec(inline.content);
  const kind = alertKinds.get(match?.[1]?.toUpperCase() ?? '');
  const close = state.tokens.find(
    (token, at) => at > index && token.type === 'blockquote_close' && token.level === open.level,
  );
  if (!match || !kind || !close) return;
  open.type = 'container_callout_open';
  open.tag = 'div';
  open.info = kind;
  close.type = 'container_callout_close';
  close.tag = 'div';
  inline.content = inline.content.slice(match[0].length);
  if (inline.content === '') {
    state.tokens.splice(index + 1, 3);
  } else if (inline.map) {
    inline.map = [inline.map[0] + 1, inline.map[1]];
  }
}
