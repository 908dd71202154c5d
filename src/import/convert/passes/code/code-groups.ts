import type { SourceRange } from '../../../../rendering/mapped-text.ts';
import { type Edit, outsideCode } from '../../edits.ts';
import type { Pass } from '../../types.ts';

/** `::: code-group` of VitePress: each fence in it is a panel. */
export const codeGroups: Pass = (text) => {
  const found = outsideCode(text, /^([ \t]*)(:{3,})[ \t]*code-(?:group|tabs)\b.*$/gm).map(
    ({ index, 0: written, 1: pad = '', 2: colons = '' }) => {
      const from = index + written.length;
      const close =
        outsideCode(text.slice(from), new RegExp(`^[ \\t]*${colons}[ \\t]*$`, 'gm'))[0]?.index ??
        text.length - from;
      return {
        index,
        edits: [
          { from: index, to: from, text: `${pad}${colons} tabs` },
          ...fencePanels(text, { from, to: from + close }),
        ],
      };
    },
  );
  return {
    edits: found.flatMap(({ edits }) => edits),
    notes: found.map(({ index }) => ({ construct: '::: code-group', outcome: 'converted', offset: index })),
  };
};

/** Puts the label of a panel above each fence in a stretch: what stands behind its language. */
export function fencePanels(text: string, { from, to }: SourceRange): readonly Edit[] {
  const fences = [...text.slice(from, to).matchAll(/^([ \t]*)(`{3,})([\w+#.-]*)[ \t]*(.*)$/gm)].filter(
    (_, index) => index % 2 === 0,
  );
  return fences.map(({ index, 1: pad = '', 2: mark = '', 3: language = '', 4: label = '', 0: line }) => {
    const shown = label
      .replace(/^\[(.*?)\].*$/, '$1')
      .replace(/^(?:title|filename)=["']?([^"']*)["']?.*$/, '$1')
      .trim();
    const start = from + index;
    return {
      from: start,
      to: start + line.length,
      text: `${pad}== ${shown || language || 'Code'}\n${pad}${mark}${language}`,
    };
  });
}
