import { Document, isMap, isScalar, parseDocument } from 'yaml';

/** What the editor knows of a file: values by key, the text as `body`, and the file as it was read. */
export type ArticleData = Readonly<Record<string, unknown>>;

/** How the editor reads files, and writes them. */
export interface ArticleFormat {
  readonly fromFile: (text: string) => ArticleData;
  readonly toFile: (data: ArticleData) => string;
}

/** Where the file as it was read is kept until it is written; no key of front matter is called so. */
const sourceKey = 'signpost source';

/**
 * Reads and writes articles so that an edit changes what was edited and nothing else: comments, quotes, the order of
 * keys and line ends stay as somebody has written them.
 *
 * @param lists keys that the editor shows as lists; a single value in a file is a list of one
 */
export function articleFormat(lists: readonly string[]): ArticleFormat {
  return {
    fromFile: (text) => {
      const { values, body } = partsOf(text);
      return { ...valuesFor(values, lists), ...(body === '' ? {} : { body }), [sourceKey]: text };
    },
    toFile: ({ [sourceKey]: source, body: written, ...data }) => {
      const text = typeof source === 'string' ? source : '';
      const parts = partsOf(text);
      const inFile = lineEndsOf(text);
      const front = frontMatter(parts, valuesFor(parts.values, lists), data, inFile);
      const isNew = parts.before === '' && front !== '';
      const before = isNew ? inFile('---\n') : parts.before;
      const between = isNew ? inFile('---\n') : parts.between;
      const body = bodyOf(typeof written === 'string' ? written : '', parts, inFile);
      const gap = inFile(gapBefore(body, parts, between));
      return before + front + between + gap + body + endOf(body, text, parts);
    },
  };
}

/** Gives what is new the line ends of a file. */
function lineEndsOf(text: string): (lines: string) => string {
  const end = /\r?\n/.exec(text)?.[0] ?? '\n';
  return (lines) => lines.replace(/\r?\n/g, end);
}

/** A file in its parts, which are the file again when they stand behind one another. */
interface FileParts {
  /** The first line of hyphens. */
  readonly before: string;
  readonly front: string;
  /** The second line of hyphens, and empty lines below it. */
  readonly between: string;
  /** As browsers give text back: with plain line ends. */
  readonly body: string;
  /** White space at the end. */
  readonly after: string;
  readonly values: ArticleData;
  readonly written: string;
}

function partsOf(text: string): FileParts {
  const [, before = '', front = '', between = ''] =
    /^(\uFEFF?---[ \t]*\r?\n)((?:.*\r?\n)*?)(---[ \t]*(?:\r?\n(?:[ \t]*\r?\n)*|$))/.exec(text) ?? [];
  const rest = text.slice(before.length + front.length + between.length);
  const written = rest.trimEnd();
  const values = valuesIn(front);
  return {
    before,
    front,
    between,
    body: written.replaceAll('\r\n', '\n'),
    written,
    after: rest.slice(written.length),
    values,
  };
}

/** Nothing of what is no YAML, or would be more than anybody has written. */
function valuesIn(front: string): ArticleData {
  try {
    const values: unknown = parseDocument(front).toJS();
    return isRecord(values) ? values : {};
  } catch {
    return {};
  }
}

function isRecord(value: unknown): value is ArticleData {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function valuesFor(values: ArticleData, lists: readonly string[]): ArticleData {
  return Object.fromEntries(
    Object.entries(values).map(([key, value]) => [
      key,
      lists.includes(key) && value !== null && !Array.isArray(value) ? [value] : value,
    ]),
  );
}

/** The lines of front matter: those of each key as they were, unless its value is another one. */
function frontMatter(
  { front }: FileParts,
  before: ArticleData,
  data: ArticleData,
  inFile: (lines: string) => string,
): string {
  const blocks = blocksOf(front);
  const known = new Set(blocks.map(({ key }) => key));
  const kept = blocks.map(({ key, lines }) => {
    if (key === undefined || !(key in data) || isSame(before[key], data[key])) return lines;
    return (isEmpty(data[key]) ? '' : inFile(lineOf(key, data[key]))) + commentsBelow(lines);
  });
  const added = Object.entries(data)
    // What nobody switched on needs no line that says so.
    .filter(([key, value]) => !known.has(key) && !isEmpty(value) && value !== false)
    // What has a value by itself comes first from a form.
    .sort(([one], [other]) => Number(other === 'title') - Number(one === 'title'))
    .map(([key, value]) => inFile(lineOf(key, value)));
  return [...kept, ...added].join('');
}

/** Lines of front matter, cut where each key begins; what stands before the first has none. */
function blocksOf(front: string): readonly { readonly key: string | undefined; readonly lines: string }[] {
  const { contents } = parseDocument(front);
  const keys = isMap(contents)
    ? contents.items.flatMap(({ key }) =>
        isScalar(key) && key.range ? [{ key: String(key.value), at: key.range[0] }] : [],
      )
    : [];
  const starts = [{ key: undefined, at: 0 }, ...keys];
  return starts.map(({ key, at }, index) => ({ key, lines: front.slice(at, starts[index + 1]?.at) }));
}

/** Comments and empty lines below what a key says: they are about the next one. */
function commentsBelow(lines: string): string {
  const all = lines.split(/(?<=\n)/);
  const last = all.findLastIndex((line) => !/^(?:#.*|[ \t]*)\r?\n?$/.test(line));
  return all.slice(last + 1).join('');
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

function isEmpty(value: unknown): boolean {
  return (
    value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0)
  );
}

/** `tags: [one, two]`, with quotes where YAML would read something else. */
function lineOf(key: string, value: unknown): string {
  const document = new Document({});
  document.set(key, document.createNode(value, { flow: Array.isArray(value) }));
  return document.toString({ lineWidth: 0, flowCollectionPadding: false });
}

/** An empty line between front matter and a text that is new. */
function gapBefore(body: string, { body: before }: FileParts, between: string): string {
  if (body === '' || before !== '' || between === '' || between.endsWith('\n\n')) return '';
  return between.endsWith('\n') ? '\n' : '\n\n';
}

function endOf(body: string, text: string, { after }: FileParts): string {
  return text === '' && body !== '' ? '\n' : after;
}

/** The text as it was read, unless somebody has changed more than the white space at its end. */
function bodyOf(
  body: string,
  { body: before, written }: FileParts,
  inFile: (lines: string) => string,
): string {
  const trimmed = body.trimEnd();
  return trimmed === before ? written : inFile(trimmed);
}
