import type { SourceRange } from '../../../rendering/mapped-text.ts';
import { codeIn } from '../edits.ts';

/** A tag in braces as it stands in a text: `{% hint style="info" %}` of GitBook and Jekyll, `{{< note >}}` of Hugo. */
export interface SourceTag {
  readonly name: string;
  /** What stands behind the name, as written. */
  readonly args: string;
  /** The arguments that have names, in small letters. */
  readonly values: ReadonlyMap<string, string>;
  /** Those that have none, in order. */
  readonly words: readonly string[];
  readonly open: SourceRange;
  readonly close: SourceRange | undefined;
  readonly inner: SourceRange;
  readonly children: readonly SourceTag[];
  readonly isCode: boolean;
}

/** How the tags of a system are written. */
export interface TagSyntax {
  /** Global; its groups: `slash` of a closing tag, `name`, `args`, and `self` where it closes itself. */
  readonly pattern: RegExp;
  /** The name that a closing tag closes. */
  readonly closes: (name: string, hasSlash: boolean) => string | undefined;
  /** Whether tags are read in code too. */
  readonly readsCode: boolean;
  /** Whether a tag of this name may stand without one that closes it, and then holds nothing. */
  readonly verbatim: readonly string[];
}

export const liquidTags: TagSyntax = {
  // `{{% x %}}` is a shortcode of Hugo.
  pattern:
    /(?<!\{)\{%-?\s*(?<slash>\/)?(?<name>@?[A-Za-z_][\w/.-]*)(?<args>(?:"[^"]*"|'[^']*'|[^%"']|%(?!\}))*?)-?%\}/g,
  closes: (name, hasSlash) => (hasSlash ? name : /^end-?(.+)$/.exec(name)?.[1]),
  readsCode: false,
  verbatim: ['raw', 'comment', 'verbatim'],
};

export const shortcodes: TagSyntax = {
  pattern:
    /\{\{[<%]\s*(?<slash>\/)?\s*(?<name>[A-Za-z_][\w./-]*)(?<args>(?:"(?:\\.|[^"\\])*"|`[^`]*`|[^"`>%/]|[>%](?!\}\})|\/(?!\s*[>%]\}\}))*?)(?<self>\/)?\s*[>%]\}\}/g,
  closes: (name, hasSlash) => (hasSlash ? name : undefined),
  readsCode: true,
  verbatim: [],
};

/** Finds the tags of a text, those in each other as children. */
export function tagsIn(text: string, syntax: TagSyntax): readonly SourceTag[] {
  const isCode = codeIn(text);
  const root: Building = { children: [] };
  const open: Building[] = [root];
  let skippedUntil: string | undefined;
  for (const match of text.matchAll(syntax.pattern)) {
    const { slash, name = '', args = '', self } = match.groups ?? {};
    const range = { from: match.index, to: match.index + match[0].length };
    const inCode = isCode(range.from);
    if (inCode && !syntax.readsCode) continue;
    const closed = syntax.closes(name, slash !== undefined);
    if (skippedUntil !== undefined) {
      if (closed !== skippedUntil) continue;
      skippedUntil = undefined;
    }
    if (closed !== undefined) {
      const at = open.findLastIndex((building) => building.head?.name === closed);
      // What is still open in it stands alone.
      while (at > 0 && open.length > at + 1) finish(open, undefined);
      if (at > 0) finish(open, range);
      else if (slash === undefined)
        (open.at(-1) ?? root).children.push(tagOf({ name, args, range, inCode }, undefined, []));
      continue;
    }
    if (self !== undefined)
      (open.at(-1) ?? root).children.push(tagOf({ name, args, range, inCode }, undefined, []));
    else open.push({ head: { name, args, range, inCode }, children: [] });
    if (syntax.verbatim.includes(name)) skippedUntil = name;
  }
  while (open.length > 1) finish(open, undefined);
  return root.children;
}

interface Head {
  readonly name: string;
  readonly args: string;
  readonly range: SourceRange;
  readonly inCode: boolean;
}

interface Building {
  readonly head?: Head;
  readonly children: SourceTag[];
}

function finish(open: Building[], close: SourceRange | undefined): void {
  const done = open.pop();
  const parent = open.at(-1);
  if (!done?.head || !parent) return;
  if (close) parent.children.push(tagOf(done.head, close, done.children));
  else parent.children.push(tagOf(done.head, undefined, []), ...done.children);
}

function tagOf(
  { name, args, range, inCode }: Head,
  close: SourceRange | undefined,
  children: readonly SourceTag[],
): SourceTag {
  const values = new Map<string, string>();
  const words: string[] = [];
  for (const [, key, double, single, back, plain] of args.matchAll(argument)) {
    const value = (double ?? single ?? back ?? plain ?? '').replace(/\\(["\\])/g, '$1');
    if (key === undefined) words.push(value);
    else values.set(key.toLowerCase(), value);
  }
  return {
    name,
    args: args.trim(),
    values,
    words,
    open: range,
    close,
    inner: { from: range.to, to: close?.from ?? range.to },
    children,
    isCode: inCode,
  };
}

const argument = /(?:([\w-]+)\s*[=:]\s*)?(?:"((?:\\.|[^"\\])*)"|'([^']*)'|`([^`]*)`|([^\s"'=,]+))/g;
