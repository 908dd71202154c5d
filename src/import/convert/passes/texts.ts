import { nameToEmoji } from 'gemoji';
import type { Problem } from '../../../problems/problem.ts';
import { lineStarts } from '../../../problems/source-text.ts';
import type { SourceRange } from '../../../rendering/mapped-text.ts';
import type { Edit } from '../edits.ts';
import { outsideCode } from '../edits.ts';
import { takeOut } from '../placing.ts';
import type { ReadText } from '../reader.ts';
import type { ConversionContext, Findings, Note, Outcome } from '../types.ts';
import { iconText } from './icons.ts';

/** What is written instead of signs that readers would see; nothing where they stay. */
interface Rewriting {
  readonly construct: string;
  readonly text: string;
  readonly outcome?: Outcome;
  /** The whole line goes with it, where it holds nothing else. */
  readonly isLine?: boolean;
}

type Rewrite = (written: string, place: Place) => Rewriting | undefined;

interface Place {
  readonly text: string;
  readonly from: number;
  readonly context: ConversionContext;
}

/**
 * Signs of other systems that are left in a text when all else has been read: Signpost's own reader names them with
 * their places, as `check` would, and those that have an equal are written as that.
 */
export function convertTexts(text: string, read: ReadText, context: ConversionContext): Findings {
  const starts = lineStarts(text);
  const edits: Edit[] = [];
  const notes: Note[] = [];
  for (const problem of read(text).problems) {
    const from = offsetOf(problem, starts);
    if (from === undefined) continue;
    const range = writtenAt(text, from, problem);
    if (range === undefined) continue;
    const written = text.slice(range.from, range.to);
    const rewriting = rewriteText(written, { text, from: range.from, context });
    if (!rewriting) {
      notes.push({ construct: nameOf(problem), outcome: 'not-understood', offset: from });
      continue;
    }
    edits.push(rewriting.isLine ? takeOut(text, range) : { ...range, text: rewriting.text });
    notes.push({ construct: rewriting.construct, outcome: rewriting.outcome ?? 'converted', offset: from });
  }
  return { edits, notes };
}

const rulesOfText: ReadonlySet<string> = new Set([
  'foreign-markup',
  'comment',
  'attribute-list',
  'unknown-variable',
  'output-syntax',
  'unknown-filter',
]);

function offsetOf({ rule, position }: Problem, starts: readonly number[]): number | undefined {
  if (!rulesOfText.has(rule) || position === 'unknown') return undefined;
  const start = starts[position.line - 1];
  return start === undefined ? undefined : start + position.column - 1;
}

/** Where the signs stand, all of them; nothing where the place is not theirs alone. */
function writtenAt(text: string, from: number, { rule, target = '' }: Problem): SourceRange | undefined {
  if (rule === 'unknown-variable' || rule === 'output-syntax' || rule === 'unknown-filter') {
    const start = text.startsWith('{{', from) ? from : text.lastIndexOf('{{', from);
    const end = text.indexOf('}}', from);
    return start === -1 || end === -1 || text.slice(start, end).includes('\n\n')
      ? undefined
      : { from: start, to: end + 2 };
  }
  return target !== '' && text.startsWith(target, from) ? { from, to: from + target.length } : undefined;
}

function rewriteText(written: string, place: Place): Rewriting | undefined {
  for (const [pattern, rewrite] of rewrites) {
    if (pattern.test(written)) return rewrite(written, place);
  }
  return undefined;
}

const rewrites: readonly (readonly [RegExp, Rewrite])[] = [
  [
    /^@?\[\[?_?toc_?\]?\]\s*$|^\$\{toc\}/i,
    () => ({ construct: '[TOC]', text: '', isLine: true, outcome: 'left-out' }),
  ],
  [/^:[\w+-]+:$/, (written, { context }) => code(written, context)],
  [/^==.*==$/s, (written) => wrapped('==mark==', 'mark', written.slice(2, -2))],
  [/^\^\^.*\^\^$/s, (written) => wrapped('^^insert^^', 'ins', written.slice(2, -2))],
  [/^\+\+.*\+\+$/, (written) => keys(written.slice(2, -2))],
  [/^~[^~].*~$/, (written) => wrapped('H~2~O', 'sub', written.slice(1, -1))],
  [/^\^[^^].*\^$/, (written) => wrapped('x^2^', 'sup', written.slice(1, -1))],
  [/^\{--.*--\}$/, (written) => wrapped('{--del--}', 'del', written.slice(3, -3))],
  [/^\{\+\+.*\+\+\}$/, (written) => wrapped('{++ins++}', 'ins', written.slice(3, -3))],
  [
    /^\{>>|^\{\/\*|^%%/,
    (written) =>
      /^(?:\{>>.*<<\}|\{\/\*.*\*\/\}|%%.*%%)$/s.test(written)
        ? { construct: 'comment', text: '', outcome: 'left-out' }
        : undefined,
  ],
  [/^\*\[[^\]]+\]:/, () => ({ construct: '*[abbreviation]:', text: '', isLine: true })],
  [/^\{::?\/?[a-z]+.*\}$/, () => ({ construct: '{::extension}', text: '', outcome: 'left-out' })],
  [/^\{\{/, braces],
  [/^\{[:{ #.\w].*\}$/, attributes],
  [/^!\[.*=\d*x\d*\)$/, (written) => sizedImage(written)],
  [
    /^!\[.*\|\s*\d+(?:x\d+)?\]$/,
    (written) => ({ construct: '![alt|300]', text: written.replace(/\|\s*\d+(?:x\d+)?\]$/, ']') }),
  ],
  [
    /^[?!]>\s/,
    (written) => ({
      construct: '!> text',
      text: `::: ${written.startsWith('!') ? 'warning' : 'tip'}\n${written.slice(2).trim()}\n:::`,
    }),
  ],
];

/** An icon of Material and others, or an emoji of GitHub and Slack. */
function code(written: string, context: ConversionContext): Rewriting | undefined {
  const name = written.slice(1, -1);
  const icon = iconText(name, context.hasIcon);
  if (icon !== undefined) return { construct: ':icon:', text: icon };
  const emoji = Object.hasOwn(nameToEmoji, name) ? nameToEmoji[name] : undefined;
  if (emoji !== undefined) return { construct: ':emoji:', text: emoji };
  // The word says more than its sign would have, and more than nothing.
  const set =
    /^(?:material|octicons|fontawesome(?:-(?:brands|solid|regular))?|simple|mdi|fa|fas|far|fab)-(.+?)(?:-(?:outline|fill|\d+))*$/.exec(
      name,
    )?.[1];
  return set === undefined ? undefined : { construct: ':icon:', text: '', outcome: 'left-out' };
}

function wrapped(construct: string, element: string, inner: string): Rewriting {
  return { construct, text: `<${element}>${inner}</${element}>` };
}

function keys(written: string): Rewriting {
  const names = written.split('+').map((key) => key.replace(/^"|"$/g, '').trim());
  const shown = names.map(
    (key) =>
      `<kbd>${key.length === 1 ? key.toUpperCase() : key.charAt(0).toUpperCase() + key.slice(1)}</kbd>`,
  );
  return { construct: '++keys++', text: shown.join('+') };
}

function sizedImage(written: string): Rewriting {
  const size = /\s*=(\d*)x\d*\)$/.exec(written);
  const width = size?.[1] ? `{:width="${size[1]}"}` : '';
  return { construct: '![](a.png =300x200)', text: `${written.slice(0, size?.index)})${width}` };
}

/** Lists of attributes: an id and what links take stay, in the spelling that is read here; looks go. */
function attributes(written: string, { text, from }: Place): Rewriting | undefined {
  const inside = written.slice(1, -1).replace(/^:/, '').trim();
  const line = text.slice(text.lastIndexOf('\n', from - 1) + 1, from);
  const construct = '{ attributes }';
  const id = /(?:^|\s)#([\w:.-]+)/.exec(inside)?.[1];
  if (/^\s{0,3}#{1,6}\s/.test(line)) return { construct, text: id === undefined ? '' : `{#${id}}` };
  if (line.endsWith(')') || line.endsWith('`')) {
    const isImage = /!\[[^\]]*\]\([^()]*(?:\([^()]*\)[^()]*)*\)$/.test(line);
    const kept = [...inside.matchAll(/([\w-]+)=("[^"]*"|'[^']*'|[^\s"'}]+)/g)].flatMap(
      ([, name = '', value = '']) => {
        const plain = value.replace(/^["']|["']$/g, '');
        const isSize = (name === 'width' || name === 'height') && /^\d+(?:px)?$/.test(plain);
        return name === 'target' || name === 'title' || (isImage && isSize)
          ? [`${name}="${plain.replace(/px$/, '')}"`]
          : [];
      },
    );
    return {
      construct,
      text: kept.length === 0 ? '' : `{:${kept.join(' ')}}`,
      outcome: kept.length === 0 ? 'left-out' : 'converted',
    };
  }
  return { construct, text: '', isLine: line.trim() === '', outcome: 'left-out' };
}

/** `{{ x }}` in a text: its value where the center has it as text, else as it is, for readers to see. */
function braces(written: string, { context }: Place): Rewriting {
  const inside = written.slice(2, -2).trim();
  const path = /^-?\s*\$?([A-Za-z_][\w$]*(?:\.[\w-]+)+)\s*-?$/.exec(inside)?.[1]?.split('.');
  const value = path && context.settingOf(path);
  if (typeof value === 'string' || typeof value === 'number')
    return { construct: '{{ value }}', text: String(value) };
  return { construct: '{{ … }}', text: `{% raw %}${written}{% endraw %}`, outcome: 'kept' };
}

/** The abbreviations that a text defines (Markdown Extra): `*[HTML]: Hyper Text Markup Language`. */
export function abbreviationsIn(text: string): ReadonlyMap<string, string> {
  return new Map(
    outsideCode(text, /^[ \t]*\*\[([^\]\n]+)\]:[ \t]*(\S.*)$/gm).map(({ 1: term = '', 2: meaning = '' }) => [
      term.trim(),
      meaning.trim(),
    ]),
  );
}

/** The name by which the report calls what nobody understood. */
function nameOf({ target = '', message }: Problem): string {
  const what = / is ((?:a|an|the|code|keys|BBCode)\b[^,:]*?)(?:, and readers|, which)/.exec(message)?.[1];
  return what ?? (target.split('\n', 1)[0] ?? '').slice(0, 40);
}
