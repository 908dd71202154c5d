import type { Problem } from '../problems/problem.ts';
import type { LiveSite } from './live-site.ts';
import type { ChangeKind } from './watch.ts';

export interface ProblemWatchOptions {
  /** Called with the problems of a saved file; without a file, with those of all. */
  readonly onProblems: (file: string | undefined, problems: readonly Problem[]) => void;
  /** Called when the problems of a file have changed, so that its page is to be reloaded. */
  readonly onNews: (file: string) => void;
  readonly onFailure: (error: unknown) => void;
}

/** The problems of each file of a live site, kept up to date in the background. */
export interface ProblemWatch {
  readonly inFile: (file: string) => readonly Problem[];
  readonly saved: (file: string, kind: ChangeKind) => void;
}

/** Debounce in milliseconds: the page of what was saved is served before links are checked. */
const restBeforeExamining = 200;

/**
 * Checks everything once, and then what is saved, debounced: a changed article alone, since `signpost check` reports
 * what it breaks in others; for any other change everything, since it can matter to every page.
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
