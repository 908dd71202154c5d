import { importMark } from '../../../rendering/liquid/import-marks.ts';
import { videoText } from '../components/component-texts.ts';
import type { Edit } from '../edits.ts';
import { indented, lineEdit, replaceTags, takeOut, unwrap } from '../placing.ts';
import type { ConversionContext, Note, Outcome, Pass } from '../types.ts';
import { isAddress } from './jekyll-addresses.ts';
import { liquidTags, type SourceTag, tagsIn } from './tags.ts';

interface Rewriting {
  readonly edits: readonly Edit[];
  readonly outcome?: Outcome;
}

type Rewrite = (text: string, tag: SourceTag, context: ConversionContext) => Rewriting;

/** Tags that are Signpost's own, and mean the same where they come from. */
const own: ReadonlySet<string> = new Set(['raw', 'comment', 'capture', 'link']);

/** Tags of GitBook and of Jekyll, the outermost ones: what they hold is read again. */
export const liquidTagPass: Pass = (text, context) => {
  if (!text.includes('{%')) return { edits: [], notes: [] };
  const edits: Edit[] = [];
  const notes: Note[] = [];
  for (const tag of tagsIn(text, liquidTags)) {
    if (own.has(tag.name) || isSignposts(text, tag)) continue;
    const known = rewrites[tag.name.replace(/^@.*/, '@')];
    const { edits: found, outcome = known ? 'converted' : 'not-understood' } = (known ?? unknown)(
      text,
      tag,
      context,
    );
    edits.push(...found);
    notes.push({ construct: `{% ${tag.name} %}`, outcome, offset: tag.open.from });
  }
  return { edits, notes };
};

/** What this import has written itself, and looks at again. */
function isSignposts(text: string, { name, open }: SourceTag): boolean {
  return (
    (name === 'icon' || name === 'image' || name === 'callout' || name === 'table') &&
    text.startsWith(`{% ${name}`, open.from)
  );
}

const rewrites: Readonly<Record<string, Rewrite>> = {
  hint: (text, tag) => box(text, tag, tag.values.get('style') ?? tag.words[0] ?? 'info'),
  alert: (text, tag) => box(text, tag, tag.words[0] ?? 'info'),
  note: (text, tag) => box(text, tag, 'note'),
  tip: (text, tag) => box(text, tag, 'tip'),
  warning: (text, tag) => box(text, tag, 'warning'),
  tabs: (text, tag) => {
    const items = tag.children.filter(({ name }) => name === 'tab');
    const edits = [
      lineEdit(text, tag.open, '::: tabs'),
      ...items.flatMap((item) =>
        replaceTags(
          text,
          item,
          `== ${item.values.get('title') ?? item.words.join(' ')}`.trimEnd(),
          '',
          tag.open,
        ),
      ),
      ...(tag.close ? [lineEdit(text, tag.close, ':::')] : []),
    ];
    return { edits };
  },
  stepper: (text, tag) => ({
    edits: [
      lineEdit(text, tag.open, '::: steps'),
      ...tag.children
        .filter(({ name }) => name === 'step')
        .flatMap((item) => [
          lineEdit(text, item.open, '1. &nbsp;'),
          ...indented(text, item.inner, 3),
          ...(item.close ? [takeOut(text, item.close)] : []),
        ]),
      ...(tag.close ? [lineEdit(text, tag.close, ':::')] : []),
    ],
  }),
  code: (text, tag) => {
    const title = tag.values.get('title') ?? '';
    if (title === '') return { edits: unwrap(text, tag) };
    return { edits: replaceTags(text, tag, `**${title}**\n`, '') };
  },
  columns: (text, tag) => ({
    edits: [...unwrap(text, tag), ...tag.children.flatMap((item) => unwrap(text, item))],
  }),
  updates: (text, tag) => ({
    edits: [...unwrap(text, tag), ...tag.children.flatMap((item) => unwrap(text, item))],
  }),
  prompt: (text, tag) => ({ edits: unwrap(text, tag) }),
  embed: (text, tag) => {
    const url = tag.values.get('url') ?? tag.words[0] ?? '';
    const caption = inside(text, tag);
    const film = videoText(url, caption);
    return {
      edits: [
        lineEdit(text, wholeOf(tag), film.startsWith('<iframe') ? film : `[${caption || url}](${url})`),
      ],
    };
  },
  '@': (text, tag) => {
    const url = tag.values.get('url');
    return url === undefined
      ? unknown(text, tag)
      : { edits: [lineEdit(text, wholeOf(tag), `[${url}](${url})`)] };
  },
  file: (text, tag) => {
    const src = tag.values.get('src') ?? tag.words[0] ?? '';
    const caption = inside(text, tag) || src.slice(src.lastIndexOf('/') + 1);
    return { edits: [lineEdit(text, wholeOf(tag), `[${caption}](${targetText(src)})`)] };
  },
  'content-ref': (text, tag, { titleOf }) => {
    const url = tag.values.get('url') ?? tag.words[0] ?? '';
    return { edits: [lineEdit(text, wholeOf(tag), `[${titleOf(url) ?? url}](${targetText(url)})`)] };
  },
  include: (text, tag, context) => include(text, tag, context),
  include_relative: (text, tag, context) => include(text, tag, context),
  includecontent: (text, tag, context) => include(text, tag, context),
  highlight: (text, tag) => {
    const language = tag.words[0] ?? '';
    const code = text.slice(tag.inner.from, tag.inner.to).replace(/^\n|\n[ \t]*$/g, '');
    const mark = '`'.repeat(Math.max(3, ...(code.match(/`+/g) ?? []).map((run) => run.length + 1)));
    return { edits: [lineEdit(text, wholeOf(tag), `${mark}${language}\n${code}\n${mark}`)] };
  },
  // GitBook asks who reads: nobody else is to.
  if: (text, tag) => {
    if (!/\bvisitor\b/.test(text.slice(tag.open.from, tag.open.to))) return unknown(text, tag);
    const whole = wholeOf(tag);
    return {
      edits: [{ ...whole, text: importMark(text.slice(whole.from, whole.to)) }],
      outcome: 'not-understood',
    };
  },
  // The name of a post is that of its file, in the folder of all posts.
  post_url: (_text, tag) => ({
    edits: [{ ...tag.open, text: `/_posts/${(tag.words[0] ?? '').replace(/^\//, '')}` }],
  }),
  endraw: (text, tag) => ({ edits: [takeOut(text, tag.open)], outcome: 'left-out' }),
};

function box(text: string, tag: SourceTag, kind: string): Rewriting {
  const title = tag.values.get('title') ?? '';
  const line = text.slice(text.lastIndexOf('\n', tag.open.from) + 1, tag.open.from);
  // In a cell of a table there is no room for a box.
  if (/^\s*\|/.test(line)) return { edits: unwrap(text, tag), outcome: 'left-out' };
  return { edits: replaceTags(text, tag, `::: ${kind} ${title}`.trimEnd(), ':::') };
}

function include(text: string, tag: SourceTag, context: ConversionContext): Rewriting {
  const [path = ''] = tag.words;
  const included = context.included(path);
  if (included === undefined) return unknown(text, tag);
  const filled = included.replace(
    /\{\{-?\s*include\.([\w-]+)\s*(\|[^}]*?)?-?\}\}/g,
    (written, name: string, filters: string | undefined) => {
      const value = tag.values.get(name.toLowerCase()) ?? '';
      if (filters === undefined) return value;
      // An address that filters make of it is read as if it were written there.
      return isAddress(filters) && !value.includes('"') ? `{{ "${value}" ${filters}}}` : written;
    },
  );
  return { edits: [lineEdit(text, wholeOf(tag), filled.trim())] };
}

/** What nobody knows stays where it was, hidden from readers, where the check names it. */
function unknown(text: string, tag: SourceTag): Rewriting {
  const mark = (range: SourceTag['open']): Edit => ({
    ...range,
    text: importMark(text.slice(range.from, range.to)),
  });
  return { edits: [mark(tag.open), ...(tag.close ? [mark(tag.close)] : [])], outcome: 'not-understood' };
}

function inside(text: string, tag: SourceTag): string {
  return text.slice(tag.inner.from, tag.inner.to).replace(/\s+/g, ' ').trim();
}

function wholeOf({ open, close }: SourceTag) {
  return { from: open.from, to: close?.to ?? open.to };
}

function targetText(target: string): string {
  return /[\s()]/.test(target) ? `<${target}>` : target;
}
