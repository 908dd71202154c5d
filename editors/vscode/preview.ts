import { commands, type TextEditor, Uri, ViewColumn, window } from 'vscode';
import type { DocumentLink, LanguageClient } from 'vscode-languageclient/node';

/**
 * Shows the page of the article beside it, as `npm start` serves it: with its problems, and anew at each save. The server
 * of Signpost knows the address.
 */
export async function showPreview(
  editor: TextEditor | undefined,
  client: LanguageClient | undefined,
): Promise<void> {
  if (!editor || !client) {
    await window.showInformationMessage('Open an article of a help center first.');
    return;
  }
  const links = await client.sendRequest<DocumentLink[] | null>('textDocument/documentLink', {
    textDocument: { uri: editor.document.uri.toString() },
  });
  const [page] = links ?? [];
  if (page?.target === undefined) {
    await window.showInformationMessage('This file has no page yet: look at its problems.');
    return;
  }
  if (!(await isServed(page.target))) {
    const start = 'Run npm start';
    const answer = await window.showInformationMessage('The help center is not being served.', start);
    if (answer !== start) return;
    const terminal = window.createTerminal({
      name: 'Signpost',
      cwd: Uri.joinPath(editor.document.uri, '..'),
    });
    terminal.show(true);
    terminal.sendText('npm start');
    await untilServed(page.target);
  }
  await commands.executeCommand('simpleBrowser.api.open', Uri.parse(page.target), {
    viewColumn: ViewColumn.Beside,
    preserveFocus: true,
  });
}

async function isServed(address: string): Promise<boolean> {
  return fetch(address).then(
    () => true,
    () => false,
  );
}

/** Seconds that a large help center takes to start. */
const patience = 60;

async function untilServed(address: string): Promise<void> {
  for (let second = 0; second < patience && !(await isServed(address)); second += 1)
    await new Promise((resolve) => setTimeout(resolve, 1000));
}
