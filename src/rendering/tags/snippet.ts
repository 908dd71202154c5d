import type { Snippet } from '../../content/types.ts';
import { nearest } from '../../problems/nearest.ts';
import { codeStretches } from '../liquid/code-stretches.ts';
import { indentMapped } from '../mapped-text.ts';
import type { Tag, TagUse } from './tag.ts';

/** How deep snippets may stand in each other: more is hard to follow for whoever writes them. */
const deepest = 3;

/**
 * `{% snippet sign-in app="Web vault" %}`: the text of `snippets/sign-in.md`, in which `{{ snippet.app }}` is the value.
 * It is Markdown as if it stood there, in a list item or a quote too.
 */
export const snippet: Tag = {
  name: 'snippet',
  isBlock: false,
  example: '{% snippet sign-in %}',
  needsArguments: true,
  render: (use) => {
    const { state, from, written, snippets } = use;
    const { name, values, rest } = readArguments(use.args);
    const found = state.context.snippets?.get(name);
    if (found === undefined) return unknown(use, name);
    if (rest !== '') {
      const message = `\`${rest}\` is no value of a snippet: write each as \`name="text"\`, as in \`{% snippet ${name} app="Web vault" %}\`.`;
      state.report({ rule: 'tag-arguments', target: written, message }, from);
    }
    if (snippets.includes(name) || snippets.length >= deepest) {
      const way = [...snippets, name].join('` → `');
      const message = snippets.includes(name)
        ? `The snippet would stand in itself: \`${way}\`. Take the tag out.`
        : `Snippets stand more than ${deepest} deep in each other: \`${way}\`. Take one of the tags out.`;
      state.report({ rule: 'snippet-nesting', target: written, message }, from);
      return '';
    }
    reportHeadings(found, use);
    return indentMapped(use.include(found, valuesFor(found, values, use)), indentOf(use), {
      from,
      to: from + written.length,
    });
  },
};

/**
 * Headings of level 1 and 2 divide an article: in a snippet, each article that shows it would have the section, and the
 * one after it would be a part of it.
 */
function reportHeadings({ file, source, bodyOffset }: Snippet, { state }: TagUse): void {
  const body = source.slice(bodyOffset);
  const found = [...body.matchAll(/^ {0,3}(#{1,2})[ \t]+\S.*$/gm)];
  if (found.length === 0) return;
  const code = codeStretches(body);
  const start = state.texts.add(file, source) + bodyOffset;
  for (const { 0: written, 1: signs = '', index } of found) {
    if (code.some(({ from, to }) => from <= index && index < to)) continue;
    const target = written.trim();
    const message = `\`${target}\` divides every article that shows the snippet: write the heading into the articles, or \`###\` in the place of \`${signs}\`.`;
    state.report({ rule: 'snippet-heading', target, message }, start + index);
  }
}

interface Arguments {
  readonly name: string;
  readonly values: ReadonlyMap<string, string>;
  /** What could not be read. */
  readonly rest: string;
}

/** `"sign-in", app: "Web vault"` means the same as `sign-in app="Web vault"`. */
function readArguments(args: string): Arguments {
  const first = /^(?:"(?<double>[^"]*)"|'(?<single>[^']*)'|(?<bare>[^\s,]+))/.exec(args);
  const { double, single, bare = '' } = first?.groups ?? {};
  const values = new Map<string, string>();
  const rest = args
    .slice(first?.[0].length ?? 0)
    .replace(
      /([A-Za-z_][\w-]*)\s*[=:]\s*(?:"([^"]*)"|'([^']*)'|([^\s,"']+))/g,
      (_whole, key: string, ...of) => {
        const [quoted, apostrophes, word] = of;
        values.set(key, String(quoted ?? apostrophes ?? word ?? ''));
        return '';
      },
    );
  return { name: double ?? single ?? bare, values, rest: rest.replace(/^[\s,]+|[\s,]+$/g, '') };
}

function unknown({ state, args, argsFrom }: TagUse, name: string): string {
  const names = [...(state.context.snippets?.keys() ?? [])];
  const message =
    names.length === 0
      ? `There is no snippet \`${name}\`, nor any other: write it in \`content/snippets/${name}.md\`.`
      : `There is no file \`snippets/${name}.md\` in the content folder.`;
  const offset = Math.max(0, args.indexOf(name));
  state.report(
    { rule: 'unknown-snippet', target: name, message, suggestions: () => nearest(name, names) },
    argsFrom + offset,
  );
  return '';
}

/** The values that the snippet asks for; an empty text for one that nobody gives, which is reported where it is used. */
function valuesFor(
  { name, source, bodyOffset }: Snippet,
  given: ReadonlyMap<string, string>,
  { state, written, from }: TagUse,
): Readonly<Record<string, string>> {
  const asked = new Set(
    [...source.slice(bodyOffset).matchAll(/\{\{-?\s*snippet\.([A-Za-z_][\w-]*)/g)].map(([, key = '']) => key),
  );
  const report = (message: string, suggestions: readonly string[] = []): void =>
    state.report({ rule: 'tag-arguments', target: written, message, suggestions }, from);
  for (const key of asked) {
    if (!given.has(key))
      report(`The snippet \`${name}\` asks for \`${key}\`: write \`{% snippet ${name} ${key}="…" %}\`.`);
  }
  for (const key of given.keys()) {
    if (asked.has(key)) continue;
    const known =
      asked.size === 0
        ? 'It asks for none'
        : `It asks for ${[...asked].map((one) => `\`${one}\``).join(', ')}`;
    report(`The snippet \`${name}\` shows no value \`${key}\`. ${known}.`, nearest(key, asked));
  }
  return Object.fromEntries([...asked].map((key) => [key, given.get(key) ?? '']));
}

/** What stands in front of the tag in its line, where that is a place in a list or a quote. */
function indentOf({ state, from }: TagUse): string {
  const { source, start } = state.texts.textAt(from);
  const before = source.slice(source.lastIndexOf('\n', from - start - 1) + 1, from - start);
  const isPlace = /^[\s>]*(?:(?:[-*+]|\d{1,9}[.)])[^\S\n]+)*$/.test(before);
  return isPlace ? before.replace(/[^\s>]/g, ' ') : '';
}
