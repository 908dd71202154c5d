import type { SourceRange } from '../../../rendering/mapped-text.ts';
import { readExpression } from '../../source/literal.ts';
import { codeIn } from '../edits.ts';

/** An attribute of a tag of HTML or JSX. */
export interface Attribute extends SourceRange {
  /** As it is written between quotes; empty where it has no value. */
  readonly text: string;
  /** What stands between braces instead. */
  readonly expression?: string;
}

/** An element of HTML or JSX as it stands in a text, with its places. */
export interface SourceElement {
  /** As written, in its capitals. */
  readonly name: string;
  readonly attributes: ReadonlyMap<string, Attribute>;
  readonly open: SourceRange;
  /** None where it closes itself, or nothing closes it. */
  readonly close: SourceRange | undefined;
  /** What stands between the two tags; empty without the second. */
  readonly inner: SourceRange;
  readonly children: readonly SourceElement[];
}

/** Attributes of an element, by name in small letters, as text; what is computed is left out. */
export type Values = ReadonlyMap<string, string>;

interface Tag extends SourceRange {
  readonly name: string;
  readonly kind: 'open' | 'close' | 'alone';
  readonly attributes: ReadonlyMap<string, Attribute>;
}

const voidNames = new Set('area base br col embed hr img input link meta source track wbr'.split(' '));

/** Finds the elements of a text outside of code, those in each other as children. Text that only looks like a tag is none. */
export function elementsIn(text: string): readonly SourceElement[] {
  const root: Building = { tag: undefined, children: [] };
  const open: Building[] = [root];
  for (const tag of tagsIn(text)) {
    const parent = open.at(-1) ?? root;
    if (tag.kind === 'close') {
      const at = open.findLastIndex((building) => building.tag?.name === tag.name);
      if (at < 1) continue;
      // What is still open in it was never closed.
      while (open.length > at + 1) finish(open, undefined);
      finish(open, tag);
    } else if (tag.kind === 'alone') parent.children.push(elementOf(tag, undefined, []));
    else open.push({ tag, children: [] });
  }
  while (open.length > 1) finish(open, undefined);
  return root.children;
}

interface Building {
  readonly tag: Tag | undefined;
  readonly children: SourceElement[];
}

function finish(open: Building[], close: Tag | undefined): void {
  const done = open.pop();
  const parent = open.at(-1);
  if (!done?.tag || !parent) return;
  if (close) parent.children.push(elementOf(done.tag, close, done.children));
  else parent.children.push(elementOf(done.tag, undefined, []), ...done.children);
}

function elementOf(tag: Tag, close: Tag | undefined, children: readonly SourceElement[]): SourceElement {
  const { name, attributes, from, to } = tag;
  return {
    name,
    attributes,
    open: { from, to },
    close: close && { from: close.from, to: close.to },
    inner: { from: to, to: close?.from ?? to },
    children,
  };
}

function tagsIn(text: string): readonly Tag[] {
  const tags: Tag[] = [];
  const isCode = codeIn(text);
  const comments = [...text.matchAll(/<!--[\s\S]*?-->/g)].map(
    ({ index, 0: all }) => [index, index + all.length] as const,
  );
  const isHidden = (offset: number): boolean =>
    comments.some(([from, to]) => from <= offset && offset < to) || isCode(offset);
  for (let at = text.indexOf('<'); at !== -1; at = text.indexOf('<', at + 1)) {
    const tag = /[A-Za-z/]/.test(text[at + 1] ?? '') ? tagAt(text, at) : undefined;
    if (!tag || isHidden(at)) continue;
    tags.push(tag);
    at = tag.to - 1;
  }
  return tags;
}

function tagAt(text: string, from: number): Tag | undefined {
  const head = /^<(\/?)([A-Za-z][\w.:-]*)/.exec(text.slice(from, from + 100));
  if (head?.[2] === undefined) return undefined;
  const name = head[2];
  let at = from + head[0].length;
  if (head[1] === '/') {
    const end = /^\s*>/.exec(text.slice(at, at + 100));
    return end ? { name, kind: 'close', attributes: new Map(), from, to: at + end[0].length } : undefined;
  }
  const attributes = new Map<string, Attribute>();
  for (;;) {
    at += /^\s*/.exec(text.slice(at))?.[0].length ?? 0;
    if (text.startsWith('/>', at)) return { name, kind: 'alone', attributes, from, to: at + 2 };
    if (text[at] === '>') {
      const kind = voidNames.has(name.toLowerCase()) && /^[a-z]/.test(name) ? 'alone' : 'open';
      return { name, kind, attributes, from, to: at + 1 };
    }
    const read = attributeAt(text, at);
    if (!read || read.attribute.to === at) return undefined;
    attributes.set(read.name, read.attribute);
    at = read.attribute.to;
  }
}

function attributeAt(
  text: string,
  from: number,
): { readonly name: string; readonly attribute: Attribute } | undefined {
  if (text[from] === '{') {
    const to = endOfBraces(text, from);
    return to === undefined ? undefined : { name: text.slice(from, to), attribute: { from, to, text: '' } };
  }
  const name = /^[A-Za-z_:@#][\w:.@-]*/.exec(text.slice(from, from + 100))?.[0];
  if (name === undefined) return undefined;
  const value = /^\s*=\s*/.exec(text.slice(from + name.length, from + name.length + 50))?.[0];
  const at = from + name.length + (value?.length ?? 0);
  if (value === undefined) return { name, attribute: { from, to: at, text: '' } };
  const sign = text[at];
  if (sign === '{') {
    const to = endOfBraces(text, at);
    if (to === undefined) return undefined;
    return { name, attribute: { from, to, text: '', expression: text.slice(at + 1, to - 1) } };
  }
  if (sign === '"' || sign === "'") {
    const end = text.indexOf(sign, at + 1);
    if (end === -1 || /\n[ \t]*\n/.test(text.slice(at, end))) return undefined;
    return { name, attribute: { from, to: end + 1, text: text.slice(at + 1, end) } };
  }
  const plain = /^[^\s"'<>=`]+?(?=\s|\/?>)/.exec(text.slice(at, at + 2000))?.[0];
  return plain === undefined ? undefined : { name, attribute: { from, to: at + plain.length, text: plain } };
}

/** The offset behind the brace that closes the one at `from`: strings and braces in it are looked over. */
export function endOfBraces(text: string, from: number): number | undefined {
  let depth = 0;
  for (let at = from; at < text.length; at += 1) {
    const sign = text[at];
    if (sign === '{') depth += 1;
    else if (sign === '}') {
      depth -= 1;
      if (depth === 0) return at + 1;
    } else if (sign === '"' || sign === "'" || sign === '`') {
      const end = endOfString(text, at, sign);
      if (end === undefined) return undefined;
      at = end;
    } else if (sign === '\n' && /^\n[ \t]*\n[ \t]*\n/.test(text.slice(at, at + 200))) return undefined;
  }
  return undefined;
}

function endOfString(text: string, from: number, sign: string): number | undefined {
  for (let at = from + 1; at < text.length; at += 1) {
    if (text[at] === '\\') at += 1;
    else if (text[at] === sign) return at;
    else if (text[at] === '\n' && sign !== '`') return undefined;
  }
  return undefined;
}

export function valuesOf({ attributes }: SourceElement): Values {
  return new Map(
    [...attributes].flatMap(([name, { text, expression }]) => {
      if (expression === undefined) return [[name.toLowerCase(), text] as const];
      const value = readExpression(expression);
      return typeof value === 'string' || typeof value === 'number'
        ? [[name.toLowerCase(), String(value)] as const]
        : [];
    }),
  );
}
