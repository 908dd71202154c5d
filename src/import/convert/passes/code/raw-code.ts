import { codeStretches } from '../../../../rendering/liquid/code-stretches.ts';
import { type Edit, lineAfter, lineBefore } from '../../edits.ts';
import type { Note, Pass } from '../../types.ts';

/** What Signpost reads in code too: its own variables. */
const read = /\{\{-?\s*(?:site|page)\b|\{%-?\s*(?:end)?raw\b/;

/** Code in which Signpost would put in a value, or that holds the marks of `raw`, stays as it is. */
export const rawCode: Pass = (text) => {
  const edits: Edit[] = [];
  const notes: Note[] = [];
  for (const { from, to } of codeStretches(text)) {
    const code = text.slice(from, to);
    if (!read.test(code) || /\{%-?\s*endraw/.test(code) || isInRaw(text, from)) continue;
    const isFence =
      lineBefore(text, from) === '' && lineAfter(text, to) === '' && /^[\s>*+\d.)-]*(?:```|~~~)/.test(code);
    const pad = /^[ \t>]*/.exec(code)?.[0] ?? '';
    const [open, close] = isFence
      ? [`${pad}{% raw %}\n`, `\n${pad}{% endraw %}`]
      : ['{% raw %}', '{% endraw %}'];
    edits.push({ from, to: from, text: open }, { from: to, to, text: close });
    notes.push({ construct: '{{ }} in code', outcome: 'kept', offset: from });
  }
  return { edits, notes };
};

function isInRaw(text: string, offset: number): boolean {
  const before = text.slice(0, offset);
  return before.lastIndexOf('{% raw %}') > before.lastIndexOf('{% endraw %}');
}
