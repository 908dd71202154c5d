import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  type Connection,
  createConnection,
  type InitializeResult,
  ResponseError,
  TextDocumentSyncKind,
  TextDocuments,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { ExpectedError } from '../problems/expected-error.ts';
import { completionsAt } from './completion/complete.ts';
import { diagnosticOf } from './diagnostics.ts';
import { codeActions } from './edits/code-actions.ts';
import { movedFiles, movesOf, renameAt, renameableAt } from './edits/rename.ts';
import { giveBackMemory } from './memory.ts';
import { hoverAt } from './navigation/hover.ts';
import { definitionAt, referencesAt } from './navigation/locations.ts';
import { servedPage } from './navigation/served-page.ts';
import { documentSymbols, foldingRanges, workspaceSymbols } from './navigation/symbols.ts';
import type { SiteState } from './site-state.ts';
import { createSites } from './sites.ts';
import { linesOf } from './text-places.ts';
import { fileOf, uriOf } from './uris.ts';

const capabilities: InitializeResult['capabilities'] = {
  textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: true },
  completionProvider: { triggerCharacters: ['/', '#', '(', '{', ' ', '.', '!', '"', ':', '-'] },
  hoverProvider: true,
  definitionProvider: true,
  referencesProvider: true,
  documentSymbolProvider: true,
  workspaceSymbolProvider: true,
  codeActionProvider: { codeActionKinds: ['quickfix'] },
  renameProvider: { prepareProvider: true },
  foldingRangeProvider: true,
  documentLinkProvider: {},
  workspace: {
    workspaceFolders: { supported: true },
    fileOperations: {
      willRename: {
        filters: [
          { scheme: 'file', pattern: { glob: '**/*.md', matches: 'file' } },
          { scheme: 'file', pattern: { glob: '**', matches: 'folder' } },
        ],
      },
    },
  },
};

/** Serves the editor at the other end of two streams; resolves when it is done. */
export function serveStreams(
  input: NodeJS.ReadableStream,
  output: NodeJS.WritableStream,
  version: string,
): Promise<void> {
  const connection = createConnection(input, output);
  serveEditor(connection, version);
  return new Promise((resolve) => {
    connection.onExit(resolve);
    input.on('end', resolve);
  });
}

/** Debounce in milliseconds: what is wrong elsewhere is looked for once nobody types. */
const restBeforeAll = 400;

/**
 * Serves an editor (Language Server Protocol 3.17): what is wrong with texts that are not saved yet, what may be
 * written, where links lead and what leads here, and renaming as `mv` does it.
 *
 * @param version of Signpost, which the editor may show
 */
export function serveEditor(connection: Connection, version: string): void {
  const documents = new TextDocuments(TextDocument);
  const sites = createSites();
  /** Files that the editor shows problems of, by the site. */
  const shown = new Map<SiteState, Set<string>>();
  const rests = new Map<SiteState, NodeJS.Timeout>();

  const fail = (error: unknown): void => {
    const message = error instanceof Error ? error.message : String(error);
    if (error instanceof ExpectedError) connection.window.showWarningMessage(message);
    else connection.console.error(message);
  };
  const textOf = async (file: string, state: SiteState): Promise<string> => {
    const open = documents.get(uriOf(file, state));
    return open?.getText() ?? (await readFile(join(state.contentDir, file), 'utf8').catch(() => ''));
  };
  const show = async (
    file: string,
    problems: readonly Parameters<typeof diagnosticOf>[0][],
    state: SiteState,
  ) => {
    const uri = uriOf(file, state);
    const files = shown.get(state) ?? new Set();
    shown.set(state, files);
    if (problems.length > 0) files.add(file);
    const lines = linesOf(problems.length === 0 ? '' : await textOf(file, state));
    const diagnostics = problems.map((problem) => diagnosticOf(problem, lines));
    const { version } = documents.get(uri) ?? {};
    await connection.sendDiagnostics({ uri, diagnostics, ...(version !== undefined && { version }) });
  };
  const showAll = async (state: SiteState): Promise<void> => {
    const found = await state.examineAll();
    // What has changed meanwhile asks anew.
    if (!found) return;
    for (const file of shown.get(state) ?? []) if (!found.has(file)) await show(file, [], state);
    for (const [file, problems] of found) await show(file, problems, state);
    giveBackMemory();
  };
  const soon = (state: SiteState): void => {
    clearTimeout(rests.get(state));
    const rest = setTimeout(() => void showAll(state).catch(fail), restBeforeAll);
    rests.set(state, rest);
  };
  /** Answers a question about a place in a document of a site; nothing for any other document. */
  const inSite = async <Answer>(
    uri: string,
    work: (file: string, lines: readonly string[], state: SiteState) => Answer | Promise<Answer>,
  ): Promise<Awaited<Answer> | null> => {
    try {
      const state = await sites.of(uri);
      const file = state && fileOf(uri, state);
      if (!state || file === undefined) return null;
      return (await work(file, linesOf(await textOf(file, state)), state)) ?? null;
    } catch (error) {
      if (error instanceof ExpectedError) throw new ResponseError(-32803, error.message);
      throw error;
    }
  };
  const takeIn = (uri: string, text: string | undefined): Promise<unknown> =>
    inSite(uri, async (file, _lines, state) => {
      if (!file.endsWith('.md')) return;
      state.edit(file, text);
      await show(file, state.problemsIn(file), state);
      soon(state);
    });

  connection.onInitialize(() => ({ capabilities, serverInfo: { name: 'signpost', version } }));
  documents.onDidOpen(({ document }) => void takeIn(document.uri, document.getText()).catch(fail));
  documents.onDidChangeContent(({ document }) => void takeIn(document.uri, document.getText()).catch(fail));
  const reread = (uri: string): Promise<unknown> =>
    inSite(uri, async (_file, _lines, state) => {
      await state.reread();
      soon(state);
    });
  documents.onDidClose(({ document }) => {
    void reread(document.uri)
      .then(() => takeIn(document.uri, undefined))
      .catch(fail);
  });
  documents.onDidSave(({ document }) => void reread(document.uri).catch(fail));
  connection.onDidChangeWatchedFiles(({ changes }) => {
    const work = async (): Promise<void> => {
      const states = new Set(await Promise.all(changes.map(({ uri }) => sites.of(uri))));
      for (const state of states) {
        if (!state) continue;
        await state.reread();
        soon(state);
      }
    };
    void work().catch(fail);
  });

  connection.onCompletion(async ({ textDocument, position }) => {
    const items = await inSite(textDocument.uri, (file, lines, state) =>
      completionsAt(file, lines, position, state),
    );
    return { isIncomplete: true, items: [...(items ?? [])] };
  });
  connection.onHover(({ textDocument: { uri }, position }) =>
    inSite(uri, (file, lines, state) => hoverAt(file, lines, position, state)),
  );
  connection.onDefinition(({ textDocument: { uri }, position }) =>
    inSite(uri, (file, lines, state) => definitionAt(file, lines, position, state)),
  );
  connection.onReferences(({ textDocument: { uri }, position }) =>
    inSite(uri, (file, lines, state) => [...referencesAt(file, lines, position, state)]),
  );
  connection.onDocumentSymbol(({ textDocument: { uri } }) =>
    inSite(uri, (file, lines, state) => documentSymbols(file, lines, state)),
  );
  connection.onFoldingRanges(({ textDocument: { uri } }) =>
    inSite(uri, (_file, lines) => foldingRanges(lines)),
  );
  connection.onDocumentLinks(({ textDocument: { uri } }) =>
    inSite(uri, (file, lines, state) => servedPage(file, lines, state)),
  );
  connection.onWorkspaceSymbol(({ query }) =>
    sites.open().flatMap((state) => workspaceSymbols(query, state)),
  );
  connection.onCodeAction(({ textDocument: { uri }, context }) =>
    inSite(uri, (file, lines, state) => codeActions(file, context.diagnostics, lines, state)),
  );
  connection.onPrepareRename(({ textDocument: { uri }, position }) =>
    inSite(uri, (file, lines, state) => renameableAt(file, lines, position, state)),
  );
  connection.onRenameRequest(({ textDocument: { uri }, position, newName }) =>
    inSite(uri, (file, lines, state) =>
      renameAt(file, lines, position, newName, state, (other) => textOf(other, state)),
    ),
  );
  connection.workspace.onWillRenameFiles(async ({ files }) => {
    const [first] = files;
    if (!first) return null;
    return inSite(first.oldUri, (_file, _lines, state) => {
      const moves = files.flatMap(({ oldUri, newUri }) => movesOf(oldUri, newUri, state));
      return movedFiles(moves, state, (other) => textOf(other, state));
    });
  });
  documents.listen(connection);
  connection.listen();
}
