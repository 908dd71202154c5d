import type { MarkdownIt, Token } from 'markdown-it';

/**
 * Dashes, ellipses and guillemets as kramdown makes them (kramdown's `typographic_symbols`), but for names of options
 * such as `--dry-run`. markdown-it's own replacements also turn `(c)` and `+-` into signs, which would change what
 * writers of command lines wrote.
 *
 * Quotes are markdown-it's `smartquotes`, which turns pairs; one that is left over is turned by what stands before
 * it, as kramdown turns all of them.
 */
export function typography(md: MarkdownIt): void {
  md.core.ruler.at('replacements', (state) => {
    for (const token of state.tokens) {
      let inAutolink = false;
      let before = '';
      for (const child of token.children ?? []) {
        if (child.type === 'link_open') inAutolink = child.info === 'auto';
        if (child.type === 'link_close') inAutolink = false;
        if (child.type === 'text' && !inAutolink) child.content = replaceSymbols(child.content, before);
        before = lastSign(child, before);
      }
    }
  });
  md.core.ruler.after('smartquotes', 'lone_quotes', (state) => {
    for (const token of state.tokens) {
      let before = '';
      for (const child of token.children ?? []) {
        if (child.type === 'text') child.content = replaceLoneQuotes(child.content, before);
        before = lastSign(child, before);
      }
    }
  });
}

/** What stands directly before the next token of a line of text. */
function lastSign({ type, content }: Token, before: string): string {
  return type === 'softbreak' || type === 'hardbreak' ? '\n' : (content.at(-1) ?? before);
}

function replaceLoneQuotes(text: string, before: string): string {
  if (!text.includes('"') && !text.includes("'")) return text;
  return text.replace(/["']/g, (quote, offset: number) => {
    const previous = offset === 0 ? before : (text[offset - 1] ?? '');
    const opens = /^$|[\s([{\u2013\u2014]/.test(previous);
    if (quote === '"') return opens ? '\u201c' : '\u201d';
    return opens ? '\u2018' : '\u2019';
  });
}

/** Each symbol holds one of these. */
const starts = ['--', '...', '<<', '>>'];
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

/** The name of an option, which readers copy: kramdown makes a dash of its hyphens. */
const option = /^--[a-z]/;
const beforeOption = /^$|[\s([{|/,="'\u2018\u201c]/;

function replaceSymbols(text: string, before: string): string {
  if (!starts.some((start) => text.includes(start))) return text;
  return text.replace(symbols, (symbol, offset: number) => {
    const previous = offset === 0 ? before : (text[offset - 1] ?? '');
    if (option.test(text.slice(offset, offset + 3)) && beforeOption.test(previous)) return symbol;
    return replacements[symbol] ?? symbol;
  });
}
