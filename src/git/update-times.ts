import type { ArticleDocument } from '../content/types.ts';
import type { UpdateTimes } from '../pages/article/article-info.ts';
import { ExpectedError } from '../problems/expected-error.ts';
import { runGit } from './git.ts';

/** Below this many articles, a commit counts as large from so many on, whatever share of them it is. */
const smallestLargeCommit = 5;
const largeShare = 0.25;

/**
 * Reads from git when each article was last changed: by its newest commit that is no large one. Commits that touch
 * many articles, such as those that reformat or import them, tell nothing of any of them; nor does moving a file.
 * What is not committed yet does not count, so that a commit always makes the same pages.
 *
 * @param largestCommit most articles that a commit may touch and still count; in a small help center, a commit counts
 *   only up to a quarter of its articles
 * @returns file, relative to the content folder, to milliseconds since 1970; empty outside of a repository, and in a
 *   shallow clone, which does not have the commits that count
 */
export async function readUpdateTimes(
  contentDir: string,
  articles: readonly Pick<ArticleDocument, 'file'>[],
  largestCommit: number,
): Promise<UpdateTimes> {
  if (largestCommit === 0) return new Map();
  const files = new Set(articles.map(({ file }) => file));
  const limit = Math.min(largestCommit, Math.max(smallestLargeCommit, Math.ceil(files.size * largeShare)));
  const times = new Map<string, number>();
  /** What a file was called before it was moved, to what it is called now. */
  const names = new Map<string, string>();
  for (const { time, changes: all } of await readCommits(contentDir, 'articles')) {
    const changes = all.filter(({ file }) => file.endsWith('.md'));
    const counts = changes.length <= limit;
    for (const { from, file, isMoveOnly } of changes) {
      const name = names.get(file) ?? file;
      if (from !== undefined && files.has(name)) names.set(from, name);
      if (!counts || isMoveOnly || !files.has(name)) continue;
      times.set(name, Math.max(times.get(name) ?? 0, time));
    }
  }
  return times;
}

/**
 * Reads from git when each image was last changed, by whatever commit: an image says the same whoever else changes.
 *
 * @returns path, relative to the content folder, to milliseconds since 1970; empty as that of {@link readUpdateTimes}
 */
export async function readImageTimes(contentDir: string): Promise<UpdateTimes> {
  const times = new Map<string, number>();
  const names = new Map<string, string>();
  for (const { time, changes } of await readCommits(contentDir, 'images')) {
    for (const { from, file, isMoveOnly } of changes) {
      const name = names.get(file) ?? file;
      if (from !== undefined) names.set(from, name);
      if (!isMoveOnly && !times.has(name)) times.set(name, time);
    }
  }
  return times;
}

interface Commit {
  readonly time: number;
  readonly changes: readonly Change[];
}

interface Change {
  readonly file: string;
  /** Where the file was before. */
  readonly from: string | undefined;
  readonly isMoveOnly: boolean;
}

/** Set with every call, so that a user's git configuration cannot change the result. */
const settings = [
  ['diff.renameLimit', '1000'],
  ['log.follow', 'false'],
  ['log.showRoot', 'true'],
  ['log.showSignature', 'false'],
].flatMap(([name, value]) => ['-c', `${name}=${value}`]);

/** The commits that touched files of a folder, newest first; empty if the history is incomplete. */
async function readCommits(contentDir: string, folder: 'articles' | 'images'): Promise<readonly Commit[]> {
  const shallow = await answerOf(contentDir, ['rev-parse', '--is-shallow-repository']);
  if (shallow?.trim() !== 'false') return [];
  const log = await answerOf(contentDir, [
    ...settings,
    'log',
    '--format=%x01%at',
    '--name-status',
    '--find-renames',
    '--diff-merges=off',
    '--no-ext-diff',
    '--no-textconv',
    '--no-notes',
    '--relative',
    '-z',
    '--',
    folder,
  ]);
  return (log ?? '').split('\u0001').slice(1).map(readCommit);
}

/** Reads the time of a commit and its list of files: `M\0articles/a.md\0R087\0articles/b.md\0articles/c.md\0`. */
function readCommit(entry: string): Commit {
  const [seconds = '', ...fields] = entry.split('\0');
  const changes: Change[] = [];
  for (let at = 0; at < fields.length; at += 1) {
    const status = fields[at]?.trim() ?? '';
    if (!/^[A-Z]\d*$/.test(status)) continue;
    const isMove = status.startsWith('R') || status.startsWith('C');
    const from = isMove ? fields[at + 1] : undefined;
    const file = fields[at + (isMove ? 2 : 1)];
    at += isMove ? 2 : 1;
    if (file === undefined) continue;
    changes.push({ file, from: status.startsWith('R') ? from : undefined, isMoveOnly: status === 'R100' });
  }
  return { time: Number(seconds) * 1000, changes };
}

/**
 * Standard output of a git command; `undefined` outside of a repository, before the first commit and without git, which
 * are no errors here.
 */
async function answerOf(contentDir: string, args: readonly string[]): Promise<string | undefined> {
  try {
    const { code, stdout } = await runGit(contentDir, args);
    return code === 0 ? stdout.toString('utf8') : undefined;
  } catch (error) {
    if (error instanceof ExpectedError) return undefined;
    throw error;
  }
}
