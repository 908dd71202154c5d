import type { ArticleState } from '../article-state.ts';
import type { MappedText, SourceRange } from '../mapped-text.ts';
import type { Evaluation, Scope } from './expressions.ts';

/** One evaluation of an article's Liquid. */
export interface LiquidRun {
  readonly state: ArticleState;
  /** Where in the texts of the article that begins which is evaluated, a body or a snippet. */
  readonly start: number;
  /** Names of the snippets that are being put in, the outermost first. */
  readonly snippets: readonly string[];
  readonly scope: Scope;
  /** What every text may say: of the site, the page and the terms. */
  readonly shared: Scope;
  /** Names that may stand between braces, in the order in which they got a value: `site.title`, what was captured. */
  readonly names: string[];
  readonly evaluateExpression: (expression: string, scope: Scope) => Evaluation;
  readonly renderMarkdown: (mapped: MappedText, state: ArticleState) => string;
}

/** Where a node stands in the file. */
export function rangeOf(node: { readonly from: number; readonly to: number }, run: LiquidRun): SourceRange {
  return { from: run.start + node.from, to: run.start + node.to };
}

/** Names that may stand between braces: `site.title`, `term.vault`. */
export function namesIn(scope: Readonly<Record<string, unknown>>): string[] {
  return Object.entries(scope).flatMap(([name, of]) =>
    typeof of === 'object' && of !== null ? Object.keys(of).map((key) => `${name}.${key}`) : [name],
  );
}
