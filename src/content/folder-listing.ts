import type { Dirent } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';

/** What a folder holds at one path, links not followed. */
export interface ListedFile {
  /** Relative to the content folder, with `/`. */
  readonly path: string;
  readonly kind: 'file' | 'folder' | 'symbolic-link' | 'special';
}

/** Left behind by systems and editors, besides everything that starts with a dot. */
const clutter: ReadonlySet<string> = new Set(['thumbs.db', 'desktop.ini']);

/**
 * Lists what is in a content folder, in order of path, without hidden files.
 *
 * @param folders the top-level folders to look into; others are listed as folders and not entered
 */
export async function listFiles(contentDir: string, folders: readonly string[]): Promise<ListedFile[]> {
  const listed: ListedFile[] = [];
  const enter = async (folder: string) => {
    const entries = await readdir(join(contentDir, folder), { withFileTypes: true });
    for (const entry of entries) {
      if (entry.name.startsWith('.') || clutter.has(entry.name.toLowerCase())) continue;
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
      const kind = kindOf(entry);
      const known = folder !== '' || folders.includes(entry.name);
      if (kind === 'folder' && known) await enter(path);
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
