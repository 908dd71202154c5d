import type { MarkdownIt } from 'markdown-it';

/**
 * Dashes, ellipses and guillemets as kramdown makes them (kramdown's `typographic_symbols`); quotes are
 * markdown-it's `smartquotes`. markdown-it's own replacements also turn `(c)` and `+-` into signs, which would
 * change what writers of command lines wrote.
 */
export function typography(md: MarkdownIt): void {
  md.core.ruler.at('replacements', (state) => {
    for (const token of state.tokens) {
      let inAutolink = false;
      for (const child of token.children ?? []) {
        if (child.type === 'link_open') inAutolink = child.info === 'auto';
        if (child.type === 'link_close') inAutolink = false;
        if (child.type === 'text' && !inAutolink) child.content = replaceSymbols(child.content);
      }
    }
  });
}

const symbols = /---|--|\.\.\.|<< |<<| >>|>>/g;
const replacements: Readonly<Record<string, string>> = {
  '---': '\u2014',
  '--': '\u2013',
  '...': '\u2026',
  '<< ': '\u00ab\u00a0',
  '<<': '\u00ab',
  ' >>': '\u00a0\u00bb',
  '>>': '\u00bb',
};

function replaceSymbols(text: string): string {
  return text.replace(symbols, (symbol) => replacements[symbol] ?? symbol);
}
