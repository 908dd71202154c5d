import { once } from 'node:events';
import { existsSync, statSync } from 'node:fs';
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
 * In milliseconds. A file is emptied before it is written, and chokidar tells of one change in fifty milliseconds: what was
 * read in between would stay.
 */
const lookAfter = 100;

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
  const looks = new Map<string, NodeJS.Timeout>();
  const tell = (path: string, kind: ChangeKind): void => {
    // Before anybody reads it: what is written from here on counts.
    const before = signOf(path);
    onChange(path, kind);
    clearTimeout(looks.get(path));
    const look = (): void => {
      looks.delete(path);
      const now = signOf(path);
      if (now !== undefined && now !== before) tell(path, 'changed');
    };
    if (kind !== 'removed') looks.set(path, setTimeout(look, lookAfter));
  };
  watcher.on('all', (event, path) => {
    const kind = kinds.get(event);
    if (kind) tell(path, kind);
  });
  await once(watcher, 'ready');
  return {
    close: async () => {
      for (const look of looks.values()) clearTimeout(look);
      await watcher.close();
    },
  };
}

/** By which it is seen that a file has changed; nothing where it is gone. */
function signOf(path: string): string | undefined {
  const status = statSync(path, { throwIfNoEntry: false });
  return status && `${status.mtimeMs} ${status.size}`;
}
