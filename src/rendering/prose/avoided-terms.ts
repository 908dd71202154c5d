import type { ArticleState } from '../article-state.ts';
import type { RenderedArticle } from '../types.ts';
import { isProse } from './prose-stretches.ts';
import { asListed, type StyleGuide } from './style-guide.ts';

/**
 * Reports the terms to avoid in an article: in its title and description, and in its body outside of code, addresses
 * and markup.
 */
export function reportAvoidedTerms(
  { html }: Pick<RenderedArticle, 'html'>,
  guide: StyleGuide,
  state: ArticleState,
): void {
  const { source, bodyOffset } = state.input;
  const found = guide.findIn(source);
  if (found.length === 0) return;
  const isIn = isProse(source, bodyOffset, html);
  for (const { written, from, instead } of found) {
    if (!isIn(from, from + written.length)) continue;
    const target = asListed(written, written.includes('’') ? '’' : "'");
    const advice = instead.length === 0 ? ': leave it out' : '';
    const message = `\`${target}\` is a term to avoid${advice}.`;
    state.report({ rule: 'avoided-term', target, message, suggestions: instead }, from);
  }
}
