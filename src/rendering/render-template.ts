import type { Problem } from '../problems/problem.ts';
import { ArticleLimitError, createArticleState, type Slot } from './article-state.ts';
import type { RenderContext } from './context.ts';
import { finishArticle } from './html/finish.ts';
import { mapVerbatim } from './mapped-text.ts';
import type { RenderEngines } from './render-article.ts';

/** Renders the Markdown of templates, which are trusted: pages of the site's own, as code is. */
export interface TemplateRenderer {
  /** Keeps the HTML of a shortcode, and returns the placeholder that Markdown carries through untouched. */
  readonly hold: (html: string) => string;
  /**
   * Everything that Markdown can do in articles, and all that the template says in HTML.
   *
   * @param file the template, as problems name it
   */
  readonly render: (text: string, file: string) => string;
  /** Takes what is wrong with a template. */
  readonly report: (problem: Problem) => void;
  /** What is wrong with a template; where its Markdown is wrong is not known behind its engine. */
  readonly problemsIn: (file: string) => readonly Problem[];
}

export function createTemplateRenderer(context: RenderContext, engines: RenderEngines): TemplateRenderer {
  const slots: Slot[] = [];
  const problems: Problem[] = [];
  const stateOf = (file: string, source: string) =>
    createArticleState(
      { file, source, bodyOffset: 0, page: { title: '', url: '/', description: '' } },
      context,
      slots,
    );
  return {
    hold: (html) => stateOf('', '').hold({ html, block: !/^<(?:svg|img)\b/.test(html) }),
    render: (text, file) => {
      const state = stateOf(file, text);
      const finished = (): string => {
        try {
          const body = state.release(engines.renderMarkdown(mapVerbatim(text, 0), state));
          return finishArticle(body, state, { isTrusted: true }).html;
        } catch (error) {
          if (!(error instanceof ArticleLimitError)) throw error;
          const message = `The page cannot be shown, since ${error.message}: split it, or take out what repeats.`;
          state.report({ rule: 'article-limit', target: file, message }, 0);
          return '';
        }
      };
      const html = finished();
      problems.push(...state.problems().map((one): Problem => ({ ...one, position: 'unknown' })));
      return html;
    },
    report: (found) => {
      problems.push(found);
    },
    problemsIn: (file) => problems.filter((found) => found.file === file),
  };
}
