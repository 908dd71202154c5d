import { allowedElements, names, voidElements } from './policy.ts';

/** Where an element may stand for a parser to leave it there; all others may stand anywhere. */
const parentsOf: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries({
    li: names('ul ol'),
    dt: names('dl'),
    dd: names('dl'),
    rt: names('ruby'),
    rp: names('ruby'),
    source: names('picture'),
    caption: names('table'),
    colgroup: names('table'),
    col: names('colgroup'),
    thead: names('table'),
    tbody: names('table'),
    tfoot: names('table'),
    tr: names('thead tbody tfoot'),
    td: names('tr'),
    th: names('tr'),
  }),
);

/** Elements that hold nothing but those made for them: anything else is moved in front of the table. */
const tableParts = names('table colgroup thead tbody tfoot tr');
const inTableParts = names('caption colgroup col thead tbody tfoot tr td th');

/** Elements whose start tag ends an open paragraph. */
const endsParagraph = names(
  'blockquote details div dl dt dd figcaption figure h1 h2 h3 h4 h5 h6 hr li ol p pre summary table ul',
);
const headings = names('h1 h2 h3 h4 h5 h6');

/** Elements that no other of their kind may stand in, however deep. */
const groupOf = (name: string): string | undefined =>
  name === 'a' || name === 'button' ? name : headings.has(name) ? 'h' : undefined;

const known: ReadonlySet<string> = new Set([...allowedElements.keys(), 'picture', 'source', 'svg']);

/** Hears of what a text holds, in order, as far as it nests plainly. */
export interface PlainReader {
  /** @param attributes as they are written: ` id="a" class="b"` */
  readonly start: (name: string, attributes: string) => void;
  readonly end: () => void;
  /** @param text as it is written, never empty */
  readonly text: (text: string) => void;
}

/**
 * Whether what was written nests so plainly that every parser makes the tree of it that it was written from: no
 * start tag ends, moves or repeats another element. It is a look at the tags alone, a tenth of the time of parsing
 * them; what it does not know is not plain.
 *
 * @param html in which each `<` begins a tag, and no `>` stands in one
 * @param reader is told what is there; nothing of what is in a drawing
 */
export function nestsPlainly(html: string, reader?: PlainReader): boolean {
  const open: string[] = [];
  const inside = new Map<string, number>();
  const count = (key: string | undefined, by: number): void => {
    if (key !== undefined) inside.set(key, (inside.get(key) ?? 0) + by);
  };
  const tag = /<(\/?)([a-z][a-z0-9-]*)([^>]*)>/g;
  let from = 0;
  for (let match = tag.exec(html); match; match = tag.exec(html)) {
    const [, slash, name = '', attributes = ''] = match;
    const parent = open.at(-1) ?? '';
    if (match.index > from) {
      const text = html.slice(from, match.index);
      if (tableParts.has(parent) && text.trim() !== '') return false;
      reader?.text(text);
    }
    from = tag.lastIndex;
    if (slash === '/') {
      if (open.pop() !== name) return false;
      count(groupOf(name) ?? (name === 'p' ? 'p' : undefined), -1);
      reader?.end();
      continue;
    }
    if (!known.has(name)) return false;
    if (parentsOf.get(name)?.has(parent) === false) return false;
    if (tableParts.has(parent) && !inTableParts.has(name)) return false;
    if (endsParagraph.has(name) && inside.get('p')) return false;
    const group = groupOf(name);
    if (group !== undefined && inside.get(group)) return false;
    reader?.start(name, attributes);
    if (name === 'svg') {
      // A drawing of ours, which holds paths alone.
      tag.lastIndex = html.indexOf('</svg>', from) + '</svg>'.length;
      from = tag.lastIndex;
      reader?.end();
    } else if (voidElements.has(name)) reader?.end();
    else {
      open.push(name);
      count(group ?? (name === 'p' ? 'p' : undefined), 1);
    }
  }
  if (from < html.length) reader?.text(html.slice(from));
  return open.length === 0;
}
