import { codeIn, type Edit, type Line, linesOf } from '../edits.ts';
import type { Pass } from '../types.ts';

/** A line that is one tag, or begins and ends with one. */
const tagLine = /^[ \t]*<\/?[A-Za-z][^\n]*>[ \t]*$/;

/** An element on one line that can hold paragraphs. */
const oneLine = /^([ \t]*<(td|th|div|li|dd)(?:\s[^<>]*)?>)([^<>]*)(<\/\2>)[ \t]*$/;

/** What Markdown makes something of. */
const signs = /\*\*|__|`|\]\(|^[ \t]*(?:[-*+]|\d+[.)])[ \t]/;

/**
 * Text directly below a tag is Markdown in MDX, and HTML elsewhere: an empty line between them makes it Markdown, and text
 * that is indented as the tags are would be code then.
 */
export const markdownInHtml: Pass = (text) => {
  const lines = linesOf(text);
  const isCode = codeIn(text);
  const edits: Edit[] = [];
  const offsets: number[] = [];
  for (const [index, line] of lines.entries()) {
    if (!tagLine.test(line.text) || isCode(line.from + line.text.search(/\S/))) continue;
    const [, open = '', , inner = ''] = oneLine.exec(line.text) ?? [];
    if (signs.test(inner)) {
      const [from, to] = [line.from + open.length, line.from + open.length + inner.length];
      edits.push({ from, to, text: `\n\n${inner.trim()}\n\n` });
      offsets.push(from);
    }
    const below = textBelow(lines, index + 1);
    const [first] = below;
    if (first === undefined || !below.some((one) => signs.test(one.text))) continue;
    const indent = Math.min(...below.map((one) => /^[ \t]*/.exec(one.text)?.[0].length ?? 0));
    edits.push(
      { from: line.to, to: line.to, text: '\n' },
      ...(indent === 0 ? [] : below.map(({ from }) => ({ from, to: from + indent, text: '' }))),
    );
    offsets.push(first.from);
  }
  return {
    edits,
    notes: offsets.map((offset) => ({ construct: 'Markdown below a tag', outcome: 'converted', offset })),
  };
};

/** The lines of text from one on, as far as no line is empty or begins with a tag. */
function textBelow(lines: readonly Line[], from: number): readonly Line[] {
  const end = lines.findIndex(
    ({ text }, index) => index >= from && (text.trim() === '' || /^[ \t]*(?:<|:{3}|={2} )/.test(text)),
  );
  return lines.slice(from, end === -1 ? lines.length : end);
}
