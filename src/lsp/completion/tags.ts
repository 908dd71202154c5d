import {
  type CompletionItem,
  CompletionItemKind,
  type Position,
  type Range,
} from 'vscode-languageserver/node';
import { calloutWords } from '../../rendering/tags/callout-kinds.ts';
import { tags } from '../../rendering/tags/index.ts';
import type { SiteState } from '../site-state.ts';
import { type Choice, ranked } from './ranked.ts';

/** What may stand in a tag, between two braces, and behind the colons of a container. */
export function tagItems(line: string, place: Position, state: SiteState): readonly CompletionItem[] {
  const before = line.slice(0, place.character);
  for (const { pattern, choices } of contexts) {
    const typed = pattern.exec(before)?.[1];
    if (typed === undefined) continue;
    const start = { ...place, character: place.character - typed.length };
    const range: Range = { start, end: place };
    return ranked(typed, choices(state), range);
  }
  return [];
}

const plain = (text: string, kind: CompletionItemKind, detail?: string): Choice => ({
  ...{ text, label: text, names: [text], kind, detail },
});

const contexts: readonly {
  readonly pattern: RegExp;
  readonly choices: (state: SiteState) => readonly Choice[];
}[] = [
  {
    pattern: /\{%-?\s*icon\s+["']?([\w\s-]*)$/,
    choices: (state) =>
      state
        .tools()
        .icons.names()
        .map((name) => plain(`fa-${name}`, CompletionItemKind.Color)),
  },
  { pattern: /\{%-?\s*callout\s+["']?([\w-]*)$/, choices: () => callouts() },
  {
    pattern: /^\s*:{3,}\s*only\s(?:.*[\s,])?([\w-]*)$/,
    choices: (state) =>
      [...state.tools().applicability.values()].map(({ name, label }) =>
        plain(name, CompletionItemKind.EnumMember, label),
      ),
  },
  { pattern: /^\s*(?:>\s*\[!|:{3,}\s*)([\w-]*)$/, choices: () => callouts() },
  {
    pattern: /\{%-?\s*snippet\s+["']?([\w/-]*)$/,
    choices: (state) =>
      (state.site().content.snippets ?? []).map(({ name, source, bodyOffset }) => ({
        ...plain(name, CompletionItemKind.Snippet),
        documentation: source.slice(bodyOffset).trim().slice(0, 400),
      })),
  },
  {
    pattern: /\{%-?\s*([\w-]*)$/,
    choices: () =>
      [...tags.values()].map(({ name, example }) => plain(name, CompletionItemKind.Keyword, example)),
  },
  {
    pattern: /\{\{-?\s*([\w.-]*)$/,
    choices: (state) => [
      ...['site.baseurl', 'site.title', 'site.url', 'site.description', 'page.title', 'page.url'].map(
        (name) => plain(name, CompletionItemKind.Variable),
      ),
      ...Object.entries(state.tools().terms?.values ?? {}).map(([name, text]) =>
        plain(`term.${name}`, CompletionItemKind.Variable, text),
      ),
    ],
  },
];

function callouts(): readonly Choice[] {
  return calloutWords.map((word) => plain(word, CompletionItemKind.EnumMember));
}
