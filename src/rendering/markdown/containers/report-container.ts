import type { DocumentState } from '../document-state.ts';

/**
 * Reports that something with the colons of a line is not as it should be.
 *
 * @param line of the document, 0-based
 * @param message of what is written there
 */
export function reportContainer(
  line: number,
  document: DocumentState,
  message: (written: string) => string,
): void {
  const { text, offset } = document.lines(line, line + 1);
  const start = Math.max(0, text.indexOf(':::'));
  const target = text.slice(start).trim();
  const { from } = document.documentRange(offset + start, offset + start + target.length);
  document.article.report({ rule: 'container', target, message: message(target) }, from);
}
