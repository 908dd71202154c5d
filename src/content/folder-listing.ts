import type { Dirent } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { isLeftover } from './changes/folder-names.ts';

/** What a folder holds at one path, links not followed. */
export interface ListedFile {
  /** Relative to the content folder, with `/`. */
  readonly path: string;
  readonly kind: 'file' | 'folder' | 'symbolic-link' | 'special';
}

/**
 * Names of files that systems and editors write for themselves: Vim tries whether it may write with `4913`, and keeps
 * `.swp` or one before it (`.swf` is Flash), Emacs keeps `#x#` and `x~`, Office `~$x`, `sed -i` writes into `sedXXXXXX`,
 * JetBrains into `x___jb_tmp___`, and many programs into `x.tmp`; merges and patches leave `x.orig` and `x.rej`.
 */
const leftBehind =
  /^(?:~\$|4913$|#.*#$|sed(?=.*[A-Z0-9])[A-Za-z0-9]{6}$)|(?:~|\.sw[a-eg-p]|\.orig|\.rej|\.tmp|___jb_(?:tmp|old)___)$/;

/** Windows and macOS keep pictures and settings of a folder in it, macOS below a name that ends with a line break. */
const leftBySystems: ReadonlySet<string> = new Set([
  'thumbs.db',
  'ehthumbs.db',
  'ehthumbs_vista.db',
  'desktop.ini',
  'icon\r',
]);

/** Folders of systems: macOS packs one into a ZIP, Windows has two on each disk, Linux one, Synology one in each folder. */
const foldersOfSystems: ReadonlySet<string> = new Set([
  '__macosx',
  '$recycle.bin',
  'system volume information',
  'lost+found',
  '@eadir',
]);

/** Whether a folder is nobody's content: hidden, or made by a system. */
export function isFolderLeftBehind(name: string): boolean {
  return name.startsWith('.') || foldersOfSystems.has(name.toLowerCase());
}

/** Whether a file is nobody's content: hidden, or left behind by a system or an editor. */
export function isLeftBehind(name: string): boolean {
  return name.startsWith('.') || leftBehind.test(name) || leftBySystems.has(name.toLowerCase());
}

/**
 * Lists what is in a content folder, in order of path, without hidden files and what is left behind; what commands of
 * Signpost have left is listed, and not entered.
 *
 * @param folders to look into; others are listed as folders and not entered
 */
export async function listFiles(contentDir: string, folders: readonly string[]): Promise<ListedFile[]> {
  const listed: ListedFile[] = [];
  const isOnTheWay = (path: string): boolean =>
    folders.some((asked) => `${path}/`.startsWith(`${asked}/`) || asked.startsWith(`${path}/`));
  const enter = async (folder: string) => {
    const entries = await readdir(join(contentDir, folder), { withFileTypes: true });
    for (const entry of entries) {
      const kind = kindOf(entry);
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
      if (isLeftover(path)) {
        listed.push({ path, kind });
        continue;
      }
      if (kind === 'folder' ? isFolderLeftBehind(entry.name) : isLeftBehind(entry.name)) continue;
      if (kind === 'folder' && isOnTheWay(path)) await enter(path);
      else listed.push({ path, kind });
    }
  };
  await enter('');
  return listed.sort((a, b) => (a.path < b.path ? -1 : 1));
}

function kindOf(entry: Dirent): ListedFile['kind'] {
  if (entry.isSymbolicLink()) return 'symbolic-link';
  if (entry.isDirectory()) return 'folder';
  return entry.isFile() ? 'file' : 'special';
}
