import type { Position, Range, TextDocumentEdit, WorkspaceEdit } from 'vscode-languageserver/node';
import type { FileChange } from '../../content/changes/change-files.ts';
import type { Article } from '../../model/types.ts';
import { planInEveryLanguage } from '../../move/mv.ts';
import { targetOf } from '../../move/mv-names.ts';
import { ExpectedError } from '../../problems/expected-error.ts';
import { slugOf } from '../../rendering/html/ids/ids.ts';
import { pointedAt } from '../navigation/at-place.ts';
import type { SiteState } from '../site-state.ts';
import { linesOf, targetAt } from '../text-places.ts';
import { uriOf } from '../uris.ts';
import { placeAt } from './source-edits.ts';

/** Gives the text of a file as it is in the editor, or else on disk. */
export type ReadText = (file: string) => Promise<string>;

/** What would get another name at a place, and what it is called. */
export function renameableAt(
  file: string,
  lines: readonly string[],
  place: Position,
  state: SiteState,
): { readonly range: Range; readonly placeholder: string } | undefined {
  const line = lines[place.line] ?? '';
  const pointed = pointedAt(file, lines, place, state);
  if (!pointed || !('categories' in pointed.page.page)) return undefined;
  const target = targetAt(line, place);
  if (target) return { range: target.range, placeholder: pointed.page.page.name };
  if (!pointed.heading) return undefined;
  const text = headingText(line);
  if (text === undefined) return undefined;
  const start = { line: place.line, character: text.start };
  return {
    range: { start, end: { ...start, character: text.end } },
    placeholder: line.slice(text.start, text.end),
  };
}

/**
 * Renames what a place means: of a link its article, as `mv` does, of a heading its text, with the links that lead
 * there.
 *
 * @throws ExpectedError for a name that no article can have
 */
export async function renameAt(
  file: string,
  lines: readonly string[],
  place: Position,
  newName: string,
  state: SiteState,
  read: ReadText,
): Promise<WorkspaceEdit | undefined> {
  const pointed = pointedAt(file, lines, place, state);
  const article = pointed?.page.page;
  if (!pointed || article === undefined || !('categories' in article)) return undefined;
  const line = lines[place.line] ?? '';
  if (targetAt(line, place)) {
    const target = targetOf(newName, article, state.site());
    return moveEdit(article, target, new Map(), state, read, true);
  }
  const text = headingText(line);
  if (!pointed.heading || text === undefined) return undefined;
  const id = pointed.heading.id;
  const wasSlug = id === slugOf(pointed.heading.text);
  const anchors = wasSlug ? new Map([[id, slugOf(newName)]]) : new Map<string, string>();
  const written = line.slice(0, text.start) + newName.trim() + line.slice(text.end);
  return moveEdit(article, article.document.file, anchors, state, read, false, {
    file,
    line: place.line,
    text: written,
  });
}

/** What else changes when a file is renamed in the editor, which renames it itself. */
export async function movedFile(
  file: string,
  target: string,
  state: SiteState,
  read: ReadText,
): Promise<WorkspaceEdit | undefined> {
  const article = state.site().helpCenter.articles.find(({ document }) => document.file === file);
  return article && moveEdit(article, target, new Map(), state, read, false);
}

async function moveEdit(
  article: Article,
  target: string,
  anchors: ReadonlyMap<string, string>,
  state: SiteState,
  read: ReadText,
  renames: boolean,
  rewritten?: { readonly file: string; readonly line: number; readonly text: string },
): Promise<WorkspaceEdit> {
  const { file } = article.document;
  const existing = state.site().content.articles.some((other) => other.file === target);
  if (target !== file && existing)
    throw new ExpectedError(`There is a file \`${target}\` already: choose another name.`);
  const { changes } = await planInEveryLanguage({ article, target, anchors }, state.site(), read);
  const all = rewritten ? withLine(changes, rewritten, await read(rewritten.file)) : changes;
  const documentChanges: NonNullable<WorkspaceEdit['documentChanges']> = all.flatMap((change) => {
    const edit = textEdit(change, state);
    return edit ? [edit] : [];
  });
  for (const { file: from, target: to = from } of renames ? all : []) {
    if (to !== from)
      documentChanges.push({ kind: 'rename', oldUri: uriOf(from, state), newUri: uriOf(to, state) });
  }
  return { documentChanges };
}

/** One line of a file reads otherwise, beside what changes in it. */
function withLine(
  changes: readonly FileChange[],
  { file, line, text }: { readonly file: string; readonly line: number; readonly text: string },
  source: string,
): readonly FileChange[] {
  const known = changes.find((change) => change.file === file);
  const { before = source, after } = known ?? { before: source, after: source };
  const lines = after.split('\n');
  const end = (lines[line] ?? '').endsWith('\r') ? '\r' : '';
  lines[line] = text + end;
  return [...changes.filter((change) => change !== known), { file, before, after: lines.join('\n') }];
}

/** From the first sign that differs to the last one. */
function textEdit({ file, before = '', after }: FileChange, state: SiteState): TextDocumentEdit | undefined {
  if (before === after) return undefined;
  let from = 0;
  while (from < before.length && before[from] === after[from]) from += 1;
  let same = 0;
  const most = Math.min(before.length, after.length) - from;
  while (same < most && before.at(-1 - same) === after.at(-1 - same)) same += 1;
  const mark = before.startsWith('\ufeff') ? 1 : 0;
  const lines = linesOf(before.slice(mark));
  const place = (offset: number) => placeAt(lines, plainOffset(before, offset) - mark);
  return {
    textDocument: { uri: uriOf(file, state), version: null },
    edits: [
      {
        range: { start: place(from), end: place(before.length - same) },
        newText: after.slice(from, after.length - same),
      },
    ],
  };
}

/** As if each line ended with one sign. */
function plainOffset(text: string, offset: number): number {
  return text.slice(0, offset).replaceAll('\r\n', '\n').length;
}

/** Where the text of a heading stands in its line. */
function headingText(line: string): { readonly start: number; readonly end: number } | undefined {
  const match = /^(\s{0,3}#{1,6}\s+)(.*?)(?:\s+#+)?(?:\s*\{#[^}]*\})?\s*$/.exec(line);
  if (!match) return undefined;
  const start = match[1]?.length ?? 0;
  return { start, end: start + (match[2]?.length ?? 0) };
}
