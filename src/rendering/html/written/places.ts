import type { Position } from '../../../problems/problem.ts';
import type { ArticleState, ReportedFinding } from '../../article-state.ts';
import { readRange } from '../../mapped-text.ts';
import { attributeOf, type Element } from '../tree.ts';

/** How an element, or the address it leads to, stands in the article's file; nothing is known of one that nobody wrote. */
export function sourceOf(
  element: Element,
  { texts, positionAt }: ArticleState,
): { readonly written?: string; readonly position: Position } {
  const range = readRange(attributeOf(element, 'data-at'));
  if (!range) return { position: 'unknown' };
  return { written: texts.slice(range), position: positionAt(range.from) };
}

/** Offset in the file at which an element was written, or else that of the article's body. */
export function offsetOf(element: Element, { input }: ArticleState): number {
  return readRange(attributeOf(element, 'data-at'))?.from ?? input.bodyOffset;
}

/** Reports a finding where an element was written. */
export function reportAt(element: Element, finding: ReportedFinding, state: ArticleState): void {
  state.report(finding, offsetOf(element, state));
}

/** The file that an element was written in: the article's own, or that of a snippet. */
export function fileOf(element: Element, state: ArticleState): string {
  return state.texts.textAt(offsetOf(element, state)).file;
}
