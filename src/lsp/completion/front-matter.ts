import { type CompletionItem, CompletionItemKind, type Position } from 'vscode-languageserver/node';
import { articleSchema, categorySchema } from '../../content/front-matter/schema.ts';
import { flag, type Reader } from '../../content/front-matter/value-readers.ts';
import { ownLayout, pageKind } from '../../content/layout/layout.ts';
import type { SiteState } from '../site-state.ts';
import { type Choice, ranked } from './ranked.ts';

/** What a key of front matter is for, and how it is read. */
export interface FrontMatterKey {
  readonly key: string;
  readonly reader: Reader<unknown>;
  readonly meaning: string;
}

/** The keys that the page of a file may have, in the order in which messages list them. */
export function keysFor(file: string, state: SiteState): readonly FrontMatterKey[] {
  const keys: FrontMatterKey[] = [];
  const schema =
    pageKind(file, state.site().content.layout ?? ownLayout) === 'article' ? articleSchema : categorySchema;
  schema.values((key, reader, meaning) => {
    keys.push({ key, reader, meaning });
    return reader(undefined).value;
  });
  return keys;
}

/** Keys where a line begins, and values behind a key and in its list. */
export function frontMatterItems(
  file: string,
  lines: readonly string[],
  place: Position,
  state: SiteState,
): readonly CompletionItem[] {
  const line = lines[place.line] ?? '';
  const before = line.slice(0, place.character);
  const range = (typed: string) => ({
    start: { ...place, character: place.character - typed.length },
    end: place,
  });
  const keys = keysFor(file, state);
  if (/^[\w-]*$/.test(before)) {
    const written = new Set(lines.flatMap((other) => /^([\w-]+):/.exec(other)?.[1] ?? []));
    const choices = keys
      .filter(({ key }) => !written.has(key))
      .map(
        ({ key, meaning }): Choice => ({
          ...{ text: `${key}: `, label: key, documentation: meaning, names: [key] },
          kind: CompletionItemKind.Property,
        }),
      );
    return ranked(before, choices, range(before));
  }
  const typed = /(?:^[\w-]+:\s*|[[,]\s*|^\s*-\s+)["']?([^"',[\]]*)$/.exec(before)?.[1];
  const key = keyAt(lines, place.line);
  if (typed === undefined || key === undefined) return [];
  return ranked(typed, valuesOf(key, keys, state), range(typed));
}

/** The key that a line belongs to: its own, or that of the list that it is in. */
export function keyAt(lines: readonly string[], line: number): string | undefined {
  for (let at = line; at > 0; at -= 1) {
    const key = /^([\w-]+):/.exec(lines[at] ?? '')?.[1];
    if (key !== undefined) return key;
    if (!/^\s*-|^\s+\S/.test(lines[at] ?? '')) return undefined;
  }
  return undefined;
}

function valuesOf(key: string, keys: readonly FrontMatterKey[], state: SiteState): readonly Choice[] {
  const { helpCenter } = state.site();
  const value = (text: string, detail?: string): Choice => ({
    ...{ text, label: text, detail, names: [text, ...(detail === undefined ? [] : [detail])] },
    kind: CompletionItemKind.Value,
  });
  if (key === 'categories' || key === 'parent')
    return helpCenter.categories.map(({ name, title }) => value(name, title));
  if (key === 'tags') return helpCenter.tags.map(({ name }) => value(name));
  if (key === 'applies_to')
    return [...state.tools().applicability.values()].map(({ name, label }) => value(name, label));
  if (key === 'owner') return [...(state.tools().owners?.keys() ?? [])].map((name) => value(name));
  if (key === 'icon')
    return state
      .tools()
      .icons.names()
      .map((name) => value(`fa-${name}`));
  if (key === 'layout') return [value('article'), value('category')];
  return keys.find((one) => one.key === key)?.reader === flag ? [value('true'), value('false')] : [];
}
