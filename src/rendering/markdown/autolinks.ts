import type { MarkdownIt } from 'markdown-it';

/** `<https://example.com >`: a link in angle brackets with a space before the end, which kramdown takes for a link too. */
export function paddedAutolinks(md: MarkdownIt): void {
  md.inline.ruler.before('autolink', 'padded_autolink', (state, silent) => {
    const match = /^<(https?:\/\/[^\s<>]+)[ \t]+>/.exec(state.src.slice(state.pos, state.posMax));
    const address = match?.[1];
    if (!match || address === undefined) return false;
    if (!silent) {
      const open = state.push('link_open', 'a', 1);
      open.attrSet('href', md.normalizeLink(address));
      open.info = 'auto';
      state.push('text', '', 0).content = address;
      state.push('link_close', 'a', -1).info = 'auto';
    }
    state.pos += match[0].length;
    return true;
  });
}
