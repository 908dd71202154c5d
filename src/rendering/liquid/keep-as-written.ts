import type { Doubt } from '../article-state.ts';
import { escapeHtml } from '../escape.ts';
import { type MappedText, mapGenerated, type SourceRange } from '../mapped-text.ts';
import type { LiquidRun } from './run.ts';

/**
 * Shows what was not understood as it is written, so that no text is lost. It waits in a slot, since Markdown alone
 * knows whether it stands in code, where it is right and the finding is dropped; and so that Markdown reads nothing in it.
 */
export function keepAsWritten(range: SourceRange, doubt: Doubt, { state }: LiquidRun): MappedText {
  const written = state.texts.slice(range);
  return mapGenerated(state.hold({ html: escapeHtml(written), block: false, written, doubt }), range);
}
