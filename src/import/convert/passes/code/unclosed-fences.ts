import type { Problem } from '../../../../problems/problem.ts';
import { type Edit, linesOf } from '../../edits.ts';
import type { Findings, Note } from '../../types.ts';

/**
 * Closes code that is never closed, which would swallow the rest of the article: where text stands behind a closing mark,
 * it goes to the next line; else at the end.
 *
 * @param problems of the text, as Signpost's reader finds them
 * @param isEarly whether the text is still the source's, so that nothing is known of what ends at the end
 */
export function closeFences(text: string, problems: readonly Problem[], isEarly = false): Findings {
  const lines = linesOf(text);
  const edits: Edit[] = [];
  const notes: Note[] = [];
  for (const { rule, position } of problems) {
    if (rule !== 'unclosed-code' || position === 'unknown') continue;
    const at = position.line - 1;
    const opening = lines[at];
    const [, pad = '', mark] =
      /^([ \t>]*(?:(?:[-*+]|\d+[.)])[ \t]+)*)(`{3,}|~{3,})/.exec(opening?.text ?? '') ?? [];
    if (!opening || mark === undefined) continue;
    const inside = pad.replace(/[^>\s]/g, ' ');
    const closing = lines.slice(at + 1).find((line) => line.text.trim().startsWith(`${mark} `));
    if (closing) {
      const from = closing.from + closing.text.indexOf(mark) + mark.length;
      const gap = /^[ \t]*/.exec(text.slice(from))?.[0].length ?? 0;
      edits.push({ from, to: from + gap, text: `\n${inside}` });
    } else if (isEarly) continue;
    else {
      const end = text.trimEnd().length;
      edits.push({ from: end, to: end, text: `\n${inside}${mark}` });
    }
    notes.push({ construct: '``` that nothing closes', outcome: 'converted', offset: opening.from });
  }
  return { edits, notes };
}
