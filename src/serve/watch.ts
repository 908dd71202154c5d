import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { basename, dirname, join, sep } from 'node:path';
import { watch } from 'chokidar';
import { isFolderLeftBehind, isLeftBehind } from '../content/folder-listing.ts';

export type ChangeKind = 'changed' | 'added' | 'removed';

const kinds: ReadonlyMap<string, ChangeKind> = new Map([
  ['change', 'changed'],
  ['add', 'added'],
  ['unlink', 'removed'],
]);

/**
 * Starts a watcher that calls back for every changed file in files and folders, but for hidden ones and those that
 * editors and systems write for themselves. Resolves when the watcher is ready.
 *
 * @param paths absolute; what is not there yet is followed once it is, if the folder that it will be in is there
 */
export async function watchFiles(
  paths: readonly string[],
  onChange: (path: string, kind: ChangeKind) => void,
): Promise<{ readonly close: () => Promise<void> }> {
  // The watcher follows nothing that is missing, so it looks after the folder around that, and at nothing else in there.
  const followed = paths.map((path) => (existsSync(path) ? path : dirname(path)));
  const isAsked = (path: string): boolean =>
    paths.some((asked) => path === asked || path.startsWith(join(asked, sep)));
  const isPassedOver = (path: string): boolean => {
    if (followed.includes(path) || paths.includes(path)) return false;
    const name = basename(path);
    return !isAsked(path) || isLeftBehind(name) || isFolderLeftBehind(name);
  };
  const watcher = watch(followed, { ignoreInitial: true, ignored: isPassedOver });
  watcher.on('all', (event, path) => {
    const kind = kinds.get(event);
    if (kind) onChange(path, kind);
  });
  await once(watcher, 'ready');
  return { close: () => watcher.close() };
}
