import type { MarkdownIt, StateCore, Token } from 'markdown-it';
import { documentState, wordsOf } from '../document-state.ts';
import { titleOf } from './container-title.ts';

/** `::: details What it is about`: closed until a reader opens it, with a title that is Markdown. */
export function details(md: MarkdownIt): void {
  md.core.ruler.after('block', 'details', (state) => {
    // Most articles have none, and there is nothing to copy.
    if (!state.tokens.some(({ type }) => type.startsWith('container_details'))) return;
    state.tokens = state.tokens.flatMap((token) => {
      if (!token.type.startsWith('container_details')) return [token];
      token.tag = 'details';
      return token.nesting === 1 ? [token, ...summaryOf(token, state)] : [token];
    });
  });
  md.renderer.rules.container_details_open = (tokens, index, options, _env, self) =>
    self.renderToken(tokens, index, options);
}

function summaryOf(container: Token, { Token, env }: StateCore): readonly Token[] {
  const open = new Token('summary_open', 'summary', 1);
  const inline = new Token('inline', '', 0);
  const close = new Token('summary_close', 'summary', -1);
  for (const token of [open, inline, close]) token.block = true;
  const document = documentState(env);
  const { text, start } = titleOf(container, document);
  inline.content = text || wordsOf(env).details;
  document.keepPieces(inline, [{ content: 0, document: start }]);
  inline.children = [];
  return [open, inline, close];
}
