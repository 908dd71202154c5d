import type { Problem } from '../problems/problem.ts';
import { type FileChange, followFileChanges } from './file-changes.ts';
import type { LiveSite, Reach } from './live/live-site.ts';
import type { ChangeKind } from './watch.ts';

/** What a change has done to what is wrong. */
export interface ProblemNews {
  /** What is wrong in the changed files now. */
  readonly inChanged: readonly Problem[];
  /** Whether something was wrong in them before. */
  readonly wasWrong: boolean;
  /** What is wrong in other files because of it. */
  readonly broken: readonly Problem[];
  /** What was wrong in other files, and is whole again. */
  readonly mended: readonly Problem[];
  /** How much is wrong in all. */
  readonly left: number;
}

export interface ProblemWatchOptions {
  /** Called once with all that is wrong at the beginning. */
  readonly onProblems: (problems: readonly Problem[]) => void;
  /** Called with what has happened to files. */
  readonly onChanges: (changes: readonly FileChange[]) => void;
  /** Called with what that has done, when everything that it can reach has been looked at. */
  readonly onNews: (news: ProblemNews) => void;
  /** Called when the problems of files have changed, so that their pages are to be loaded again. */
  readonly onOtherProblems: (files: readonly string[]) => void;
  readonly onFailure: (error: unknown) => void;
}

/** The problems of each file of a live site, kept up to date in the background. */
export interface ProblemWatch {
  readonly inFile: (file: string) => readonly Problem[];
  readonly saved: (file: string, kind: ChangeKind, reach: Reach) => void;
}

/** Debounce in milliseconds: the page of what was saved is served before links are checked. */
const restBeforeExamining = 200;

/**
 * Checks everything once, and then after every change, debounced: the changed article alone where others cannot see a
 * difference, else everything. What is newer comes first: a check that is under way is begun again.
 */
export function watchProblems(live: LiveSite, options: ProblemWatchOptions): ProblemWatch {
  let problems: ReadonlyMap<string, readonly Problem[]> = new Map();
  const inFile = (file: string): readonly Problem[] => problems.get(file) ?? [];

  // What was saved since the last look, by several people or by one command.
  const files = followFileChanges(live.current().content);
  let reach: Reach = 'file';
  // What was told of without saying what it has done yet.
  const changed = new Set<string>();

  const examine = async (): Promise<ReadonlyMap<string, readonly Problem[]> | undefined> => {
    if (reach === 'file') {
      const found = [...changed].map((file) => [file, live.examine(file)] as const);
      return new Map([...problems, ...found]);
    }
    reach = 'file';
    const found = await live.examineAll(files.isAnything);
    if (!found) reach = 'site';
    return found && Map.groupBy(found, ({ file }) => file);
  };
  const look = async (): Promise<void> => {
    const changes = files.look(live.current().content);
    for (const change of changes) {
      changed.add(change.file);
      if (change.kind === 'renamed') changed.add(change.from);
    }
    if (changes.length > 0) options.onChanges(changes);
    if (changed.size === 0 && reach === 'file') return;
    const now = await examine();
    if (!now) return;
    const before = problems;
    problems = now;
    options.onNews(newsOf(before, now, changed));
    changed.clear();
    const others = filesWithNews(before, now);
    if (others.length > 0) options.onOtherProblems(others);
  };

  // One look after the other: a file is looked at when all records are there.
  let last = live
    .examineAll(() => false)
    .then((found = []) => {
      problems = Map.groupBy(found, ({ file }) => file);
      options.onProblems(found);
      if (found.length > 0) options.onOtherProblems([...problems.keys()]);
    })
    .catch(options.onFailure);
  let rest: NodeJS.Timeout | undefined;
  return {
    inFile,
    saved: (file, kind, reached) => {
      files.saw(file, kind);
      if (reached === 'site') reach = 'site';
      clearTimeout(rest);
      rest = setTimeout(() => {
        last = last.then(look).catch(options.onFailure);
      }, restBeforeExamining);
    },
  };
}

type Problems = ReadonlyMap<string, readonly Problem[]>;

function newsOf(before: Problems, now: Problems, changed: ReadonlySet<string>): ProblemNews {
  const elsewhere = (problems: Problems): readonly Problem[] =>
    [...problems].flatMap(([file, inIt]) => (changed.has(file) ? [] : inIt));
  const [old, current] = [elsewhere(before), elsewhere(now)];
  const [oldKeys, currentKeys] = [new Set(old.map(keyOf)), new Set(current.map(keyOf))];
  return {
    inChanged: [...changed].sort().flatMap((file) => now.get(file) ?? []),
    wasWrong: [...changed].some((file) => (before.get(file) ?? []).length > 0),
    broken: current.filter((problem) => !oldKeys.has(keyOf(problem))),
    mended: old.filter((problem) => !currentKeys.has(keyOf(problem))),
    left: [...now.values()].reduce((count, inIt) => count + inIt.length, 0),
  };
}

/** What makes two problems the same: what is suggested may change with every file. */
function keyOf({ file, position, rule, target }: Problem): string {
  return JSON.stringify([file, position, rule, target]);
}

function filesWithNews(before: Problems, now: Problems): readonly string[] {
  const files = new Set([...before.keys(), ...now.keys()]);
  return [...files].filter(
    (file) => JSON.stringify(before.get(file) ?? []) !== JSON.stringify(now.get(file) ?? []),
  );
}
