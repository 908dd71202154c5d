import { once } from 'node:events';
import { basename } from 'node:path';
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
 * @param paths absolute
 */
export async function watchFiles(
  paths: readonly string[],
  onChange: (path: string, kind: ChangeKind) => void,
): Promise<{ readonly close: () => Promise<void> }> {
  const isPassedOver = (path: string): boolean => {
    const name = basename(path);
    return (isLeftBehind(name) || isFolderLeftBehind(name)) && !paths.includes(path);
  };
  const watcher = watch([...paths], { ignoreInitial: true, ignored: isPassedOver });
  watcher.on('all', (event, path) => {
    const kind = kinds.get(event);
    if (kind) onChange(path, kind);
  });
  await once(watcher, 'ready');
  return { close: () => watcher.close() };
}
