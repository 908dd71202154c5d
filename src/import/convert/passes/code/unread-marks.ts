import { lineStarts } from '../../../../problems/source-text.ts';
import { importMark } from '../../../../rendering/liquid/import-marks.ts';
import type { RenderedArticle } from '../../../../rendering/types.ts';
import { type Edit, lineBefore } from '../../edits.ts';
import type { Findings, Note } from '../../types.ts';

/** Signs that nobody sees and that no text may hold. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const control = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]+/g;

/** Takes out signs that nobody sees, of which a build refuses the file. */
export function withoutControls(text: string): Findings {
  const found = [...text.matchAll(control)];
  return {
    edits: found.map(({ index, 0: signs }) => ({ from: index, to: index + signs.length, text: '' })),
    notes: found.map(({ index }) => ({
      construct: 'control character',
      outcome: 'left-out' as const,
      offset: index,
    })),
  };
}

/**
 * Writes what would stop the build of a text that is damaged: tags that never end as text, those that nobody knows as
 * marks, and comments, which stay hidden.
 */
export function unreadMarks(text: string, { problems }: Pick<RenderedArticle, 'problems'>): Findings {
  const starts = lineStarts(text);
  const edits: Edit[] = [];
  const notes: Note[] = [];
  for (const { rule, position, severity } of problems) {
    if (severity !== 'error' || position === 'unknown') continue;
    const from = (starts[position.line - 1] ?? 0) + position.column - 1;
    const edit = mended(text, rule, from);
    if (edit === undefined) continue;
    edits.push(edit);
    const construct = text.slice(from, from + 20).split('\n', 1)[0] ?? '';
    notes.push({ construct, outcome: 'not-understood', offset: from });
  }
  return { edits, notes };
}

function mended(text: string, rule: string, from: number): Edit | undefined {
  const mark = /^\{[%{]-?/.exec(text.slice(from))?.[0];
  if (rule === 'unclosed-tag' && mark !== undefined)
    return { from, to: from + mark.length, text: `{% raw %}${mark}{% endraw %}` };
  const tag = /^\{%[\s\S]*?%\}|^\{\{[\s\S]*?\}\}/.exec(text.slice(from))?.[0];
  if ((rule === 'unknown-tag' || rule === 'tag-syntax') && tag !== undefined)
    return { from, to: from + tag.length, text: importMark(tag) };
  if (rule !== 'comment' || !text.startsWith('<!--', from)) return undefined;
  const end = text.indexOf('-->', from);
  if (end !== -1) return { from, to: end + 3, text: importMark(text.slice(from, end + 3)) };
  // A line that begins with it hides the rest; within a line, it is text.
  return lineBefore(text, from).trim() === ''
    ? { from: text.length, to: text.length, text: '\n-->' }
    : { from, to: from + 4, text: '&lt;!--' };
}
