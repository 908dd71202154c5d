import type { TitleHeading } from '../content/types.ts';
import { ArticleLimitError, createArticleState } from './article-state.ts';
import type { RenderContext, RenderInput } from './context.ts';
import { escapeHtml } from './escape.ts';
import { finishArticle } from './html/finish.ts';
import { slugOf } from './html/ids/ids.ts';
import { evaluateNodes } from './liquid/evaluate.ts';
import { createExpressions } from './liquid/expressions.ts';
import { parseLiquid } from './liquid/parse.ts';
import { type LiquidRun, namesIn } from './liquid/run.ts';
import { createHighlighter, createPlainHighlighter, type Highlighter } from './markdown/highlighter.ts';
import { createMarkdown } from './markdown/markdown.ts';
import { reportAvoidedTerms } from './prose/avoided-terms.ts';
import type { RenderedArticle } from './types.ts';

export type RenderArticle = (input: RenderInput) => RenderedArticle;

/** The parsers behind a renderer: slow to make, the same for every site and article. */
export interface RenderEngines {
  readonly evaluateExpression: ReturnType<typeof createExpressions>;
  readonly renderMarkdown: ReturnType<typeof createMarkdown>;
  /** Whether the tokens of code are told apart. */
  readonly colorsCode: boolean;
}

export function createRenderEngines(): RenderEngines {
  return renderEngines(createHighlighter(), true);
}

/** The same without the colors of code: for pages that are looked at and not published. */
export function createPlainEngines(): RenderEngines {
  return renderEngines(createPlainHighlighter(), false);
}

function renderEngines(highlighter: Highlighter, colorsCode: boolean): RenderEngines {
  return { evaluateExpression: createExpressions(), renderMarkdown: createMarkdown(highlighter), colorsCode };
}

/**
 * Creates the one function that renders articles and category introductions (DESIGN decision 4):
 *
 *     source -> Liquid (tags become placeholders) -> Markdown -> placeholders released -> HTML tree -> record
 *
 * It never throws for what an article holds: every mistake is a problem with its place in the file, and what is beyond
 * the first thousand is counted.
 */
export function createRenderer(context: RenderContext, engines = createRenderEngines()): RenderArticle {
  return (given) => {
    const input = withoutTitle(given);
    const state = createArticleState(input, context);
    const site = {
      title: context.site.title,
      description: context.site.description,
      url: context.site.url,
      baseurl: context.site.basePath,
    };
    const { terms } = context;
    const shared = { site, page: { ...input.page }, ...(terms && { term: terms.values }) };
    const run: LiquidRun = {
      ...{ state, shared, start: input.bodyOffset, snippets: [] },
      scope: { ...shared },
      names: namesIn(shared),
      ...engines,
    };
    try {
      const { nodes, findings } = parseLiquid(input.source.slice(input.bodyOffset));
      for (const { offset, ...finding } of findings) state.report(finding, input.bodyOffset + offset);
      const marked = engines.renderMarkdown(evaluateNodes(nodes, run), state);
      state.reportDoubts();
      const html = state.release(marked);
      const finished = finishArticle(html, state);
      if (context.style) reportAvoidedTerms(finished, context.style, state);
      const record = { ...finished, problems: state.problems() };
      return input.titleHeading === undefined
        ? record
        : withTitleIds(record, input.titleHeading, input.page.title);
    } catch (error) {
      if (!(error instanceof ArticleLimitError)) throw error;
      const message = `The article cannot be shown, since ${error.message}: split it, or take out what repeats.`;
      state.report({ rule: 'article-limit', target: input.file, message }, error.from ?? input.bodyOffset);
      return { ...emptyRecord, problems: state.problems() };
    }
  };
}

/** A heading that is the title of the page is as if it were not there, and all else keeps its offsets. */
function withoutTitle(input: RenderInput): RenderInput {
  if (input.titleHeading === undefined) return input;
  const { source } = input;
  const { from, to } = input.titleHeading;
  const blank = source.slice(from, to).replace(/[^\n]/g, ' ');
  return { ...input, source: source.slice(0, from) + blank + source.slice(to) };
}

/** Links to the heading that is the title of the page lead to the beginning of its body. */
function withTitleIds(record: RenderedArticle, { ids }: TitleHeading, title: string): RenderedArticle {
  const added = [...new Set([...ids, slugOf(title)])].filter((id) => id !== '' && !record.ids.includes(id));
  const places = added.map((id) => `<span id="${escapeHtml(id)}"></span>`).join('');
  return { ...record, html: places + record.html, ids: [...added, ...record.ids] };
}

/** The record of a body in which there is nothing. */
export const emptyRecord: RenderedArticle = {
  html: '',
  headings: [],
  ids: [],
  aliases: [],
  repeatedIds: [],
  links: [],
  images: [],
  icons: [],
  sections: [],
  problems: [],
};
