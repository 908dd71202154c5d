import { calloutKind } from '../../../rendering/tags/callout-kinds.ts';
import { type Edit, linesOf, outsideCode } from '../edits.ts';
import type { Note, Pass } from '../types.ts';

/** `{: .note }` of kramdown on a line of its own, with the class of a callout: the paragraph below it, or above, is one. */
export const attributeLines: Pass = (text) => {
  const found = outsideCode(text, /^[ \t]*\{:?[ \t]*\.([\w-]+)[ \t]*\}[ \t]*$/gm);
  if (found.length === 0) return { edits: [], notes: [] };
  const lines = linesOf(text);
  const edits: Edit[] = [];
  const notes: Note[] = [];
  for (const { index, 0: written, 1: name = '' } of found) {
    const kind = name.split('-').find((word) => calloutKind(word) !== undefined);
    if (kind === undefined) continue;
    const at = lines.findIndex(({ from }) => from === index);
    const isFilled = (line: number): boolean => (lines[line]?.text.trim() ?? '') !== '';
    const range = { from: index, to: index + written.length };
    if (isFilled(at + 1)) {
      let last = at + 1;
      while (isFilled(last + 1)) last += 1;
      const end = lines[last]?.to ?? text.length;
      const body = (lines[at + 1]?.text ?? '').startsWith('>') ? quoted(lines.slice(at + 1, last + 1)) : [];
      edits.push({ ...range, text: `::: ${kind}` }, ...body, { from: end, to: end, text: '\n:::' });
    } else if (isFilled(at - 1)) {
      let first = at - 1;
      while (isFilled(first - 1)) first -= 1;
      const start = lines[first]?.from ?? 0;
      const body = (lines[first]?.text ?? '').startsWith('>') ? quoted(lines.slice(first, at)) : [];
      edits.push({ from: start, to: start, text: `::: ${kind}\n` }, ...body, { ...range, text: ':::' });
    } else continue;
    notes.push({ construct: '{: .note }', outcome: 'converted', offset: index });
  }
  return { edits, notes };
};

/** A quotation is the text of the box, without its marks. */
function quoted(lines: readonly { readonly from: number; readonly text: string }[]): readonly Edit[] {
  return lines.flatMap(({ from, text }) => {
    const mark = /^>[ \t]?/.exec(text)?.[0].length ?? 0;
    return mark === 0 ? [] : [{ from, to: from + mark, text: '' }];
  });
}
