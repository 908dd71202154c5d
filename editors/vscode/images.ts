import { basename, dirname, extname, join, posix, relative, sep } from 'node:path';
import {
  type CancellationToken,
  type DataTransfer,
  type DataTransferFile,
  type Disposable,
  DocumentDropEdit,
  type DocumentDropEditProvider,
  DocumentDropOrPasteEditKind,
  DocumentPasteEdit,
  type DocumentPasteEditProvider,
  languages,
  SnippetString,
  type TextDocument,
  Uri,
  WorkspaceEdit,
  workspace,
} from 'vscode';

/** What is taken from the clipboard and from the file manager, with the ending that its file gets. */
const endings: ReadonlyMap<string, string> = new Map([
  ['image/png', '.png'],
  ['image/jpeg', '.jpg'],
  ['image/gif', '.gif'],
  ['image/webp', '.webp'],
  ['image/svg+xml', '.svg'],
]);

const kind = DocumentDropOrPasteEditKind.Empty.append('signpost', 'image');
const label = 'Insert image of the article';

/** Images that are pasted into an article, or dropped on it, go to a folder of the article; the tag is written. */
export function registerImages(): Disposable[] {
  const articles = { language: 'markdown', scheme: 'file', pattern: '**/content/**/*.md' };
  const mimeTypes = [...endings.keys()];
  const pasted: DocumentPasteEditProvider = {
    provideDocumentPasteEdits: async (document, _ranges, transfer, _context, token) => {
      const image = await imageIn(document, transfer, token);
      if (!image) return [];
      const edit = new DocumentPasteEdit(image.tag, label, kind);
      edit.additionalEdit = image.files;
      return [edit];
    },
  };
  const dropped: DocumentDropEditProvider = {
    provideDocumentDropEdits: async (document, _position, transfer, token) => {
      const image = await imageIn(document, transfer, token);
      if (!image) return [];
      const edit = new DocumentDropEdit(image.tag, label, kind);
      edit.additionalEdit = image.files;
      return [edit];
    },
  };
  return [
    languages.registerDocumentPasteEditProvider(articles, pasted, {
      providedPasteEditKinds: [kind],
      pasteMimeTypes: mimeTypes,
    }),
    languages.registerDocumentDropEditProvider(articles, dropped, {
      providedDropEditKinds: [kind],
      dropMimeTypes: mimeTypes,
    }),
  ];
}

interface InsertedImage {
  readonly tag: SnippetString;
  readonly files: WorkspaceEdit;
}

async function imageIn(
  document: TextDocument,
  transfer: DataTransfer,
  token: CancellationToken,
): Promise<InsertedImage | undefined> {
  const content = contentFolder(document.uri.fsPath);
  if (content === undefined) return undefined;
  for (const [type, ending] of endings) {
    const file = transfer.get(type)?.asFile();
    if (!file) continue;
    const contents = await file.data();
    if (token.isCancellationRequested) return undefined;
    const path = await freePath(content, document.uri.fsPath, nameOf(file, ending));
    const files = new WorkspaceEdit();
    files.createFile(Uri.file(join(content, 'images', ...path.split('/'))), {
      contents,
      ignoreIfExists: false,
    });
    // What is chosen first is what readers hear who do not see the image.
    const tag = new SnippetString('{% image ')
      .appendText(path)
      .appendText(' ')
      .appendPlaceholder('What it shows');
    return { tag: tag.appendText(' %}'), files };
  }
  return undefined;
}

/** The folder `content` that a file is in. */
function contentFolder(file: string): string | undefined {
  for (let folder = dirname(file); folder !== dirname(folder); folder = dirname(folder)) {
    if (basename(folder) === 'content' && relative(folder, file).startsWith(`articles${sep}`)) return folder;
  }
  return undefined;
}

/** Small letters, digits and hyphens: what is in the clipboard is called `image.png`, which says nothing. */
function nameOf({ name }: DataTransferFile, ending: string): string {
  const words = basename(name, extname(name))
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');
  return `${words === '' ? 'image' : words}${ending}`;
}

/** `send/form.png` for an article `send.md`; with a number where there is one already. */
async function freePath(content: string, article: string, name: string): Promise<string> {
  const folder = basename(article, extname(article));
  const ending = extname(name);
  for (let number = 1; ; number += 1) {
    const path = posix.join(folder, number === 1 ? name : `${basename(name, ending)}-${number}${ending}`);
    const isThere = await workspace.fs.stat(Uri.file(join(content, 'images', ...path.split('/')))).then(
      () => true,
      () => false,
    );
    if (!isThere) return path;
  }
}
