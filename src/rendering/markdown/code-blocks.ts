import type { MarkdownIt, Token } from 'markdown-it';
import { nearest } from '../../problems/nearest.ts';
import { placeholderStart } from '../article-state.ts';
import { escapeHtml } from '../escape.ts';
import { titleAttribute } from '../html/elements/code-blocks.ts';
import { type DocumentState, documentState } from './document-state.ts';
import type { Highlighter } from './highlighter.ts';

/**
 * Colors fenced code whose language is named, and keeps its title. Colors are classes, since the policy of a published
 * site allows no style in a page; the style sheet has a rule for each of the few there are.
 */
export function codeBlocks(md: MarkdownIt, highlighter: Highlighter): void {
  const { fence } = md.renderer.rules;
  if (!fence) throw new Error('markdown-it has no rule for fenced code.');
  md.renderer.rules.fence = (tokens, index, options, env, self) => {
    const token = tokens[index];
    const written = token?.info.trim().split(/\s+/)[0] ?? '';
    if (!token || written === '') return fence(tokens, index, options, env, self);
    const language = written.toLowerCase();
    if (!highlighter.knows(language)) reportLanguage(written, token, highlighter, documentState(env ?? {}));
    const highlight = (code: string): string => coloredHtml(code, language, highlighter) ?? '';
    const html = fence(tokens, index, { ...options, highlight }, env, self);
    const title = md.utils.unescapeAll(titleIn(token.info));
    return title === ''
      ? html
      : html.replace('<pre>', () => `<pre ${titleAttribute}="${escapeHtml(title)}">`);
  };
}

/** What an author calls a block of code, `yaml title="config.yml"`, as MkDocs, Docusaurus and Hugo read it. */
function titleIn(info: string): string {
  const [, double, single] = /\stitle=(?:"((?:[^"\\]|\\.)*)"|'((?:[^'\\]|\\.)*)')/s.exec(info) ?? [];
  return double ?? single ?? '';
}

/** Colored code as HTML; `undefined` without colors, and for code with placeholders, which must not be cut in two. */
function coloredHtml(code: string, language: string, highlighter: Highlighter): string | undefined {
  if (code.includes(placeholderStart)) return undefined;
  return highlighter
    .colored(code, language)
    ?.map(({ text, kind }) =>
      kind === undefined ? escapeHtml(text) : `<span class="code-${kind}">${escapeHtml(text)}</span>`,
    )
    .join('');
}

function reportLanguage(
  written: string,
  token: Token,
  highlighter: Highlighter,
  document: DocumentState,
): void {
  const { text, offset } = document.lines(token.map?.[0] ?? 0, (token.map?.[0] ?? 0) + 1);
  const start = offset + Math.max(0, text.indexOf(written, text.search(/[`~]{3}/)));
  document.article.report(
    {
      rule: 'unknown-language',
      target: written,
      message: `There are no colors for code in \`${written}\`: write a language such as \`json\`, \`yaml\` or \`bash\`, or \`text\`.`,
      suggestions: () => nearest(written.toLowerCase(), highlighter.languages(), 3),
    },
    document.documentRange(start, start + written.length).from,
  );
}
