import { readFileSync } from 'node:fs';
import path from 'node:path';
import { PassThrough } from 'node:stream';
import type { TestContext } from 'node:test';
import { pathToFileURL } from 'node:url';
import { createConnection } from 'vscode-languageserver/node';
import {
  type CodeAction,
  type CompletionItem,
  type CompletionList,
  createProtocolConnection,
  type Diagnostic,
  type Position,
  type PublishDiagnosticsParams,
  StreamMessageReader,
  StreamMessageWriter,
  type WorkspaceEdit,
} from 'vscode-languageserver-protocol/node';
import { serveEditor } from '../../src/lsp/server.ts';
import { until } from '../cli/signpost.ts';
import { contentFolder } from '../content/content-folder.ts';

/** An editor that has a folder open. */
export interface Editor {
  readonly root: string;
  readonly uri: (file: string) => string;
  readonly open: (file: string, text?: string) => void;
  readonly type: (file: string, text: string) => void;
  readonly close: (file: string) => void;
  /** Something has changed files outside of the editor. */
  readonly sees: (...files: readonly string[]) => void;
  /** What the editor shows of a file, once it is so. */
  readonly shows: (file: string, isSo: (lines: readonly string[]) => boolean) => Promise<readonly string[]>;
  readonly diagnostics: (file: string) => readonly Diagnostic[];
  /** Labels of what is offered where `|` stands in the text, which the file is given. */
  readonly complete: (file: string, text: string) => Promise<readonly string[]>;
  /** What the things offered would put in. */
  readonly offered: (file: string, text: string) => Promise<readonly string[]>;
  /** What a file would be with the first thing offered. */
  readonly completed: (file: string, text: string) => Promise<string>;
  readonly ask: (method: string, file: string, position: Position, more?: object) => Promise<unknown>;
  readonly actions: (file: string, diagnostic: Diagnostic) => Promise<readonly CodeAction[]>;
  readonly rename: (file: string, position: Position, newName: string) => Promise<WorkspaceEdit | null>;
  readonly willRename: (
    ...moves: readonly (readonly [from: string, to: string])[]
  ) => Promise<WorkspaceEdit | null>;
}

/** Opens an editor on files of a site, which are written into a folder that goes with the test. */
export async function openEditor(t: TestContext, files: Readonly<Record<string, string>>): Promise<Editor> {
  return openEditorIn(t, await contentFolder(t, files));
}

export async function openEditorIn(t: TestContext, root: string): Promise<Editor> {
  const [toServer, toEditor] = [new PassThrough(), new PassThrough()];
  serveEditor(
    createConnection(new StreamMessageReader(toServer), new StreamMessageWriter(toEditor)),
    '1.0.0',
  );
  const client = createProtocolConnection(
    new StreamMessageReader(toEditor),
    new StreamMessageWriter(toServer),
  );
  const shown = new Map<string, readonly Diagnostic[]>();
  client.onNotification('textDocument/publishDiagnostics', (told: PublishDiagnosticsParams) => {
    shown.set(told.uri, told.diagnostics);
  });
  client.listen();
  t.after(() => client.dispose());
  const uri = (file: string): string => pathToFileURL(path.join(root, file)).href;
  await client.sendRequest('initialize', { processId: null, rootUri: uri(''), capabilities: {} });
  await client.sendNotification('initialized', {});
  const versions = new Map<string, number>();
  const tell = (method: string, params: object): void => void client.sendNotification(method, params);
  const type = (file: string, text: string): void => {
    const version = (versions.get(file) ?? 0) + 1;
    versions.set(file, version);
    tell('textDocument/didChange', {
      textDocument: { uri: uri(file), version },
      contentChanges: [{ text }],
    });
  };
  const open = (file: string, text = readFileSync(path.join(root, file), 'utf8')): void => {
    versions.set(file, 1);
    tell('textDocument/didOpen', {
      textDocument: { uri: uri(file), languageId: 'markdown', version: 1, text },
    });
  };
  const linesOf = (file: string): readonly string[] =>
    (shown.get(uri(file)) ?? []).map(({ range, code, message }) => {
      const { start, end } = range;
      return `${start.line}:${start.character}-${end.character} ${code} ${message}`;
    });
  const completions = async (
    file: string,
    marked: string,
  ): Promise<{ list: CompletionList; text: string }> => {
    const at = marked.indexOf('|');
    const text = marked.slice(0, at) + marked.slice(at + 1);
    if (versions.has(file)) type(file, text);
    else open(file, text);
    const before = marked.slice(0, at).split('\n');
    const position = { line: before.length - 1, character: before.at(-1)?.length ?? 0 };
    const list = await client.sendRequest<CompletionList>('textDocument/completion', {
      textDocument: { uri: uri(file) },
      position,
    });
    const line = before.at(-1) ?? '';
    return { list: { ...list, items: list.items.filter((item) => isKept(item, line)) }, text };
  };
  return {
    root,
    uri,
    open,
    type,
    close: (file) => tell('textDocument/didClose', { textDocument: { uri: uri(file) } }),
    sees: (...files) =>
      tell('workspace/didChangeWatchedFiles', {
        changes: files.map((file) => ({ uri: uri(file), type: 2 })),
      }),
    shows: (file, isSo) =>
      until(`what is shown of ${file}: ${linesOf(file).join('; ')}`, async () => {
        const lines = linesOf(file);
        return shown.has(uri(file)) && isSo(lines) ? lines : undefined;
      }),
    diagnostics: (file) => shown.get(uri(file)) ?? [],
    complete: async (file, text) => (await completions(file, text)).list.items.map(({ label }) => label),
    offered: async (file, text) =>
      (await completions(file, text)).list.items.map(({ textEdit }) => textEdit?.newText ?? ''),
    completed: async (file, marked) => {
      const { list, text } = await completions(file, marked);
      const [first] = list.items;
      const edit = first?.textEdit;
      if (edit === undefined || !('range' in edit)) return text;
      const lines = text.split('\n');
      const { line, character } = edit.range.start;
      const old = lines[line] ?? '';
      lines[line] = old.slice(0, character) + edit.newText + old.slice(edit.range.end.character);
      return lines.join('\n');
    },
    ask: (method, file, position, more = {}) =>
      client.sendRequest(method, { textDocument: { uri: uri(file) }, position, ...more }),
    actions: async (file, diagnostic) =>
      (await client.sendRequest<CodeAction[] | null>('textDocument/codeAction', {
        textDocument: { uri: uri(file) },
        range: diagnostic.range,
        context: { diagnostics: [diagnostic] },
      })) ?? [],
    rename: (file, position, newName) =>
      client.sendRequest('textDocument/rename', { textDocument: { uri: uri(file) }, position, newName }),
    willRename: (...moves) =>
      client.sendRequest('workspace/willRenameFiles', {
        files: moves.map(([from, to]) => ({ oldUri: uri(from), newUri: uri(to) })),
      }),
  };
}

/** Whether an editor shows what was offered: those like VS Code look for what stands in its range, letter by letter. */
function isKept({ textEdit, filterText, label }: CompletionItem, line: string): boolean {
  if (textEdit === undefined || !('range' in textEdit)) return true;
  let at = -1;
  const filter = (filterText ?? label).toLowerCase();
  return [...line.slice(textEdit.range.start.character).toLowerCase()].every((letter) => {
    at = filter.indexOf(letter, at + 1);
    return at !== -1;
  });
}
