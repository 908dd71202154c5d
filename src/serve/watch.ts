import { once } from 'node:events';
import { watch } from 'chokidar';

export type ChangeKind = 'changed' | 'added' | 'removed';

const kinds: ReadonlyMap<string, ChangeKind> = new Map([
  ['change', 'changed'],
  ['add', 'added'],
  ['unlink', 'removed'],
]);

/**
 * Starts a watcher that calls back for every changed file in files and folders, dot files excepted. Resolves when the
 * watcher is ready.
 *
 * @param paths absolute
 */
export async function watchFiles(
  paths: readonly string[],
  onChange: (path: string, kind: ChangeKind) => void,
): Promise<{ readonly close: () => Promise<void> }> {
  const isHidden = (path: string): boolean => /(?:^|[/\\])\.[^/\\]+$/.test(path) && !paths.includes(path);
  const watcher = watch([...paths], { ignoreInitial: true, ignored: isHidden });
  watcher.on('all', (event, path) => {
    const kind = kinds.get(event);
    if (kind) onChange(path, kind);
  });
  await once(watcher, 'ready');
  return { close: () => watcher.close() };
}
