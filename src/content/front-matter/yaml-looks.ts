import { isScalar } from 'yaml';

/** Quotes of any language that YAML takes for letters. */
const quotes = '“”„‟«»‹›‘’‚‛「」『』＂＇';
const quoted = new RegExp(`^[${quotes}"'](?<text>[^${quotes}]*)[${quotes}"']$`, 'u');
const opened = new RegExp(`^[“„«「『](?<text>[^${quotes}]*)$`, 'u');

/** What a plain value is without the typographic quotes around it; nothing where there are none. */
export function withoutTypographicQuotes(value: string): string | undefined {
  return quoted.exec(value)?.groups?.text ?? opened.exec(value)?.groups?.text;
}

/**
 * Offset of a sign of comment that cuts off what a writer meant for text: behind a plain value, in its line.
 *
 * @param node of the YAML
 * @param source the whole file
 * @param start where the YAML starts in it
 */
export function cuttingComment(node: unknown, source: string, start = 0): number | undefined {
  if (!isScalar(node) || node.type !== 'PLAIN' || !node.range) return undefined;
  const end = start + node.range[1];
  const behind = /^[ \t]+(?=#)/.exec(lineFrom(source, end));
  return behind === null ? undefined : end + behind[0].length;
}

/** What is left of a line from an offset on. */
export function lineFrom(text: string, offset: number): string {
  const end = text.indexOf('\n', offset);
  return text.slice(offset, end === -1 ? undefined : end);
}
