import type { Content } from '../content/types.ts';
import type { ChangeKind } from './watch.ts';

/** What has happened to a file, as whoever did it would say. Files are named as problems name them. */
export type FileChange =
  | { readonly kind: 'created' | 'changed' | 'deleted'; readonly file: string }
  | { readonly kind: 'renamed'; readonly file: string; readonly from: string };

/** What the watcher saw of one file since the last look: first and last. */
interface Seen {
  readonly first: ChangeKind;
  readonly last: ChangeKind;
}

/** Gathers what the watcher sees, until somebody looks at what has happened in all. */
export interface FileChanges {
  readonly saw: (file: string, kind: ChangeKind) => void;
  readonly isAnything: () => boolean;
  /**
   * What has happened since the last look.
   *
   * @param now the content as it is
   */
  readonly look: (now: Content) => readonly FileChange[];
}

/**
 * Follows what happens to files. The watcher tells of a file that is gone later than of one that came, so that both
 * halves of one renaming may be on either side of a look: what the content has gained or lost counts as seen, and when
 * the watcher tells of it, it is no news.
 *
 * @param first the content at the beginning
 */
export function followFileChanges(first: Content): FileChanges {
  let before = first;
  const pending = new Map<string, Seen>();
  // What the content has told of files, and the watcher has not yet.
  const ahead = new Map<string, ChangeKind>();
  return {
    saw: (file, kind) => {
      const told = ahead.get(asInContent(file));
      ahead.delete(asInContent(file));
      if (told === kind) return;
      // A file that was told to be gone, and is there again, is a new one, whatever the watcher takes it for.
      const isBack = told === 'removed' && kind === 'changed';
      const seen = isBack ? 'added' : kind;
      pending.set(file, { first: pending.get(file)?.first ?? seen, last: seen });
    },
    isAnything: () => pending.size > 0,
    look: (now) => {
      for (const [file, kind] of unseen(pending, before, now)) {
        ahead.set(asInContent(file), kind);
        pending.set(file, { first: kind, last: kind });
      }
      const changes = fileChanges(pending, before, now);
      pending.clear();
      before = now;
      return changes;
    },
  };
}

/** Files that the content has gained or lost without a word of the watcher. */
function unseen(
  seen: ReadonlyMap<string, Seen>,
  before: Content,
  now: Content,
): readonly (readonly [file: string, kind: ChangeKind])[] {
  const known = new Set([...seen.keys()].map(asInContent));
  const missingIn = (one: Content, other: Content): readonly string[] => {
    const [there, refused] = [filesIn(one), new Set(one.problems.map(({ file }) => file))];
    const isMissing = (file: string) => !there.has(file) && !refused.has(file);
    return [...filesIn(other)].filter((file) => isMissing(file) && !known.has(asInContent(file)));
  };
  return [
    ...missingIn(now, before).map((file) => [file, 'removed'] as const),
    ...missingIn(before, now).map((file) => [file, 'added'] as const),
  ];
}

/** The watcher names files as the disk does, which may write accents as signs of their own. */
function asInContent(file: string): string {
  return file.normalize('NFC');
}

/** Files that were read; one that was refused is known by its problem alone. */
function filesIn({ articles, categories, unfinished, assets }: Content): ReadonlySet<string> {
  const files = [...articles, ...categories, ...unfinished].map(({ file }) => file);
  return new Set([...files, ...assets.map(({ file }) => file)]);
}

/**
 * What has happened in all, in order of path. A file that came and went has not been there; one that went and came has
 * changed, since editors save in that way. One that went, and one that came with the same text, the same name in another
 * folder, or as the only one of its kind, are a file that was renamed.
 *
 * @param before the content at the last look
 * @param now the content as it is
 */
function fileChanges(seen: ReadonlyMap<string, Seen>, before: Content, now: Content): readonly FileChange[] {
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
