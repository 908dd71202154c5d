import type { ArticleState } from '../article-state.ts';
import type { SourceText } from '../source-texts.ts';
import type { RenderedArticle } from '../types.ts';
import { isProse } from './prose-stretches.ts';
import { asListed, type StyleGuide } from './style-guide.ts';

/**
 * Reports the terms to avoid in an article: in its title and description, and in its body and the snippets that it
 * shows, outside of code, addresses and markup.
 */
export function reportAvoidedTerms(
  { html }: Pick<RenderedArticle, 'html'>,
  guide: StyleGuide,
  state: ArticleState,
): void {
  for (const text of state.texts.all()) reportInText(text, html, guide, state);
}

function reportInText(
  { file, source, start }: SourceText,
  html: string,
  guide: StyleGuide,
  state: ArticleState,
): void {
  const found = guide.findIn(source);
  if (found.length === 0) return;
  const bodyOffset = bodyOffsetOf(file, state);
  const isProseIn = isProse(source, bodyOffset, html);
  // What the front matter of a snippet says, only its writers read.
  const isIn = (from: number, to: number) => (start === 0 || from >= bodyOffset) && isProseIn(from, to);
  for (const { written, from, instead } of found) {
    if (!isIn(from, from + written.length)) continue;
    const target = asListed(written, written.includes('’') ? '’' : "'");
    const advice = instead.length === 0 ? ': leave it out' : '';
    const message = `\`${target}\` is a term to avoid${advice}.`;
    state.report({ rule: 'avoided-term', target, message, suggestions: instead }, start + from);
  }
}

function bodyOffsetOf(file: string, { input, context }: ArticleState): number {
  if (file === input.file) return input.bodyOffset;
  return [...(context.snippets?.values() ?? [])].find((snippet) => snippet.file === file)?.bodyOffset ?? 0;
}
