import type { Content } from '../content/types.ts';
import type { ChangeKind } from './watch.ts';

/** What has happened to a file, as whoever did it would say. Files are named as problems name them. */
export type FileChange =
  | { readonly kind: 'created' | 'changed' | 'deleted'; readonly file: string }
  | { readonly kind: 'renamed'; readonly file: string; readonly from: string };

/** What the watcher saw of one file: first and last. */
export interface Seen {
  readonly first: ChangeKind;
  readonly last: ChangeKind;
}

/** Adds what the watcher sees to what it has seen of a file since the last look. */
export function seenToo(before: Seen | undefined, kind: ChangeKind): Seen {
  return { first: before?.first ?? kind, last: kind };
}

/**
 * What has happened in all, in order of path. A file that came and went has not been there; one that went and came has
 * changed, since editors save in that way. One that went, and one that came with the same text, the same name in another
 * folder, or as the only one of its kind, are a file that was renamed.
 *
 * @param before the content at the last look
 * @param now the content as it is
 */
export function fileChanges(
  seen: ReadonlyMap<string, Seen>,
  before: Content,
  now: Content,
): readonly FileChange[] {
  const files = [...seen.keys()].sort();
  const ofKind = (test: (seen: Seen) => boolean): string[] =>
    files.filter((file) => test(seen.get(file) ?? { first: 'changed', last: 'changed' }));
  const created = ofKind(({ first, last }) => first === 'added' && last !== 'removed');
  const deleted = ofKind(({ first, last }) => first !== 'added' && last === 'removed');
  const changed = ofKind(({ first, last }) => first !== 'added' && last !== 'removed');

  const renamed: FileChange[] = [];
  const pair = (keyBefore: (file: string) => string | undefined, keyNow = keyBefore): void => {
    const gone = byOnlyKey(deleted, keyBefore);
    for (const [key, file] of byOnlyKey(created, keyNow)) {
      const from = gone.get(key);
      if (from === undefined) continue;
      renamed.push({ kind: 'renamed', file, from });
      created.splice(created.indexOf(file), 1);
      deleted.splice(deleted.indexOf(from), 1);
    }
  };
  pair(textIn(before), textIn(now));
  pair((file) => `${topFolder(file)}:${file.slice(file.lastIndexOf('/') + 1)}`);
  pair((file) => `${topFolder(file)}:${file.slice(file.lastIndexOf('.') + 1)}`);

  const plain = (kind: 'created' | 'changed' | 'deleted', of: readonly string[]): FileChange[] =>
    of.map((file) => ({ kind, file }));
  return [
    ...plain('created', created),
    ...plain('changed', changed),
    ...renamed,
    ...plain('deleted', deleted),
  ].sort((one, other) => (one.file < other.file ? -1 : 1));
}

/** Files by a key that no other of them has. */
function byOnlyKey(
  files: readonly string[],
  keyOf: (file: string) => string | undefined,
): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const [key, same] of Map.groupBy(files, keyOf)) {
    const [file] = same;
    if (key !== undefined && file !== undefined && same.length === 1) found.set(key, file);
  }
  return found;
}

function textIn({ articles, categories, unfinished }: Content): (file: string) => string | undefined {
  const sources = new Map<string, string>();
  for (const { file, source } of [...articles, ...categories, ...unfinished]) sources.set(file, source);
  return (file) => sources.get(file);
}

function topFolder(file: string): string {
  return file.slice(0, file.indexOf('/'));
}
