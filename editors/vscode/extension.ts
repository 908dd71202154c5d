import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { commands, type ExtensionContext, type WorkspaceFolder, window, workspace } from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { registerImages } from './images.ts';
import { showPreview } from './preview.ts';

const clients = new Map<string, LanguageClient>();

/** Starts the Signpost of each help center that is open: what it finds is what its own check finds. */
export async function activate(context: ExtensionContext): Promise<void> {
  context.subscriptions.push(
    commands.registerCommand('signpost.restart', () =>
      Promise.all([...clients.values()].map((client) => client.restart())),
    ),
    commands.registerCommand('signpost.preview', () => {
      const editor = window.activeTextEditor;
      const folder = editor && workspace.getWorkspaceFolder(editor.document.uri);
      return showPreview(editor, folder && clients.get(folder.uri.fsPath));
    }),
    ...registerImages(),
    workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
      for (const folder of added) void start(folder);
      for (const folder of removed) void stop(folder);
    }),
  );
  await Promise.all((workspace.workspaceFolders ?? []).map(start));
}

export async function deactivate(): Promise<void> {
  await Promise.all([...clients.values()].map((client) => client.stop()));
}

async function start(folder: WorkspaceFolder): Promise<void> {
  const root = folder.uri.fsPath;
  const program = join(root, 'node_modules', '@signpost-help', 'signpost', 'bin', 'signpost.js');
  if (!existsSync(join(root, '_data', 'site.json')) || !existsSync(program)) return;
  // Not the Node of the editor, which may be too old: the site has one, and else there is that of its terminal.
  const ownNode = join(root, 'node_modules', 'node', 'bin', 'node');
  const run = {
    command: existsSync(ownNode) ? ownNode : 'node',
    args: [program, 'lsp'],
    transport: TransportKind.stdio,
    options: { cwd: root },
  };
  const client = new LanguageClient(
    'signpost',
    'Signpost',
    { run, debug: run },
    {
      documentSelector: [{ scheme: 'file', language: 'markdown', pattern: `${root}/content/**/*` }],
      workspaceFolder: folder,
      synchronize: { fileEvents: workspace.createFileSystemWatcher('**/{content,_data}/**') },
    },
  );
  clients.set(root, client);
  await client.start();
}

async function stop(folder: WorkspaceFolder): Promise<void> {
  const root = folder.uri.fsPath;
  await clients.get(root)?.stop();
  clients.delete(root);
}
