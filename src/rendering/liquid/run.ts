import type { ArticleState } from '../article-state.ts';
import type { MappedText, SourceRange } from '../mapped-text.ts';
import type { Evaluation, Scope } from './expressions.ts';

/** One evaluation of an article's Liquid. */
export interface LiquidRun {
  readonly state: ArticleState;
  readonly scope: Scope;
  /** Names that may stand between braces, in the order in which they got a value: `site.title`, what was captured. */
  readonly names: string[];
  readonly evaluateExpression: (expression: string, scope: Scope) => Evaluation;
  readonly renderMarkdown: (mapped: MappedText, state: ArticleState) => string;
}

/** Where a node stands in the file. */
export function rangeOf(node: { readonly from: number; readonly to: number }, run: LiquidRun): SourceRange {
  const { bodyOffset } = run.state.input;
  return { from: bodyOffset + node.from, to: bodyOffset + node.to };
}
