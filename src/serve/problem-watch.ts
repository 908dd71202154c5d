import type { Problem } from '../problems/problem.ts';
import type { LiveSite } from './live-site.ts';
import type { ChangeKind } from './watch.ts';

export interface ProblemWatchOptions {
  /** Hears what is wrong in a file that was saved; without a file, in all. */
  readonly onProblems: (file: string | undefined, problems: readonly Problem[]) => void;
  /** Called when a page has something else to say of its file than before. */
  readonly onNews: (file: string) => void;
  readonly onFailure: (error: unknown) => void;
}

/** Knows what is wrong in each file of a live site, a moment after it was saved. */
export interface ProblemWatch {
  readonly inFile: (file: string) => readonly Problem[];
  readonly saved: (file: string, kind: ChangeKind) => void;
}

/** How long saving has to rest before links are looked at, so that the page of what was saved comes first. */
const restBeforeExamining = 200;

/**
 * Looks at everything once, and then at what is saved: a changed article alone, since what is wrong in others because
 * of it is for `signpost check` to say; anything else that changes can matter to every page.
 */
export function watchProblems(live: LiveSite, options: ProblemWatchOptions): ProblemWatch {
  const problems = new Map<string, readonly Problem[]>();
  const inFile = (file: string): readonly Problem[] => problems.get(file) ?? [];
  const examineAll = async (): Promise<readonly Problem[]> => {
    const found = await live.examineAll();
    problems.clear();
    for (const [file, inIt] of Map.groupBy(found, ({ file }) => file)) problems.set(file, inIt);
    return found;
  };
  const examine = (file: string): void => {
    const before = JSON.stringify(inFile(file));
    problems.set(file, live.examine(file));
    options.onProblems(file, inFile(file));
    if (JSON.stringify(inFile(file)) !== before) options.onNews(file);
  };

  // What was saved since the last look, by several people or by one command.
  const pending = new Map<string, ChangeKind>();
  const examinePending = async (): Promise<void> => {
    const saved = [...pending];
    pending.clear();
    if (saved.every(([file, kind]) => kind === 'changed' && file.endsWith('.md'))) {
      for (const [file] of saved) examine(file);
    } else {
      await examineAll();
      for (const [file] of saved) options.onProblems(file, inFile(file));
    }
  };

  // One look after the other: a file is looked at when all records are there.
  let last = examineAll()
    .then((found) => options.onProblems(undefined, found))
    .catch(options.onFailure);
  let rest: NodeJS.Timeout | undefined;
  return {
    inFile,
    saved: (file, kind) => {
      pending.set(file, kind);
      clearTimeout(rest);
      rest = setTimeout(() => {
        last = last.then(examinePending).catch(options.onFailure);
      }, restBeforeExamining);
    },
  };
}
