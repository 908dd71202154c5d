import type { Position, Range, TextDocumentEdit, WorkspaceEdit } from 'vscode-languageserver/node';
import type { FileChange } from '../../content/changes/change-files.ts';
import type { Article } from '../../model/types.ts';
import { siteAfter } from '../../move/changed-site.ts';
import { planInEveryLanguage } from '../../move/mv.ts';
import { targetOf } from '../../move/mv-names.ts';
import { ExpectedError } from '../../problems/expected-error.ts';
import { slugOf } from '../../rendering/html/ids/ids.ts';
import { pointedAt } from '../navigation/at-place.ts';
import type { SiteState } from '../site-state.ts';
import { linesOf, targetAt } from '../text-places.ts';
import { fileOf, uriOf } from '../uris.ts';
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

/** A file that gets another path in the content folder. */
export interface FileMove {
  readonly from: string;
  readonly to: string;
}

/** The articles that a rename of a file or of a folder moves. */
export function movesOf(oldUri: string, newUri: string, state: SiteState): readonly FileMove[] {
  const [from, to] = [fileOf(oldUri, state), fileOf(newUri, state)];
  if (from === undefined || to === undefined) return [];
  return state
    .site()
    .helpCenter.articles.map(({ document }) => document.file)
    .flatMap((file) => {
      if (file === from) return [{ from: file, to }];
      return file.startsWith(`${from}/`) ? [{ from: file, to: to + file.slice(from.length) }] : [];
    });
}

/**
 * What else changes when files are renamed in the editor, which renames them itself. Each is planned on what those
 * before it have made of the texts.
 */
export async function movedFiles(
  moves: readonly FileMove[],
  state: SiteState,
  read: ReadText,
): Promise<WorkspaceEdit | undefined> {
  const [only, ...others] = moves;
  if (only === undefined) return undefined;
  const articleAt = (file: string) =>
    state.site().helpCenter.articles.find(({ document }) => document.file === file);
  if (others.length === 0) {
    const article = articleAt(only.from);
    return article && moveEdit(article, only.to, new Map(), state, read, false);
  }
  let site = state.site();
  const texts = new Map<string, string>();
  // A moved file is known by its new name afterwards, and is changed where it still is.
  const origins = new Map<string, string>();
  const now = async (file: string): Promise<string> =>
    texts.get(file) ?? (await read(origins.get(file) ?? file));
  const changed = new Map<string, FileChange>();
  for (const { from, to } of moves) {
    const article = site.helpCenter.articles.find(({ document }) => document.file === from);
    if (!article) continue;
    const { changes } = await planInEveryLanguage({ article, target: to, anchors: new Map() }, site, now);
    for (const change of changes) {
      const { file, target = file, after } = change;
      const origin = origins.get(file) ?? file;
      const before = changed.get(origin)?.before ?? change.before ?? (await read(origin));
      changed.set(origin, { file: origin, before, after });
      texts.delete(file);
      texts.set(target, after);
      if (target !== file) origins.set(target, origin);
    }
    site = siteAfter(site, changes, state.tools());
  }
  const documentChanges = [...changed.values()].flatMap((change) => textEdit(change, state) ?? []);
  return { documentChanges };
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
