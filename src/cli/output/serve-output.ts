import { counted } from '../../problems/counted.ts';
import type { Problem } from '../../problems/problem.ts';
import { reporters } from '../../problems/reporters/index.ts';
import { printable } from '../../problems/reporters/printable.ts';
import type { ReporterOptions } from '../../problems/reporters/reporter.ts';
import { openableFile } from '../../problems/reporters/wording.ts';
import type { FileChange } from '../../serve/file-changes.ts';
import type { ProblemNews } from '../../serve/problem-watch.ts';

/** More lines than these, and the address above them is no longer in sight. */
const longList = 8;

/** Whether the address is to be said again behind what was said since. */
export function isLong(text: string): boolean {
  return text.split('\n').length > longList;
}

/** `Changed content/articles/x.md`, a line for each file. */
export function changesText(changes: readonly FileChange[], report: ReporterOptions): string {
  const named = (file: string): string => printable(openableFile({ file }, report));
  const lines = changes.map((change) => {
    switch (change.kind) {
      case 'created':
        return `Created ${named(change.file)}`;
      case 'changed':
        return `Changed ${named(change.file)}`;
      case 'deleted':
        return `Deleted ${named(change.file)}`;
      case 'renamed':
        return `Renamed ${named(change.from)} to ${named(change.file)}`;
      default:
        return change satisfies never;
    }
  });
  return lines.map((line) => `${line}\n`).join('');
}

/** What a change has done: what is wrong in its files, what it broke elsewhere, and what is whole again. */
export function newsText(news: ProblemNews, report: ReporterOptions): string {
  const { inChanged, wasWrong, broken, mended, left } = news;
  const isAnything = inChanged.length > 0 || wasWrong || broken.length > 0 || mended.length > 0;
  if (!isAnything) return '';
  return [
    reporters.text(inChanged, report),
    wasWrong && inChanged.length === 0 ? 'What was wrong there is gone.\n' : '',
    broken.length > 0
      ? `This breaks ${counted(broken.length, 'place')} in ${otherFiles(broken)}:\n${reporters.text(broken, report)}`
      : '',
    mended.map((problem) => `Whole again: ${placeOf(problem, report)} (${problem.rule})\n`).join(''),
    left === 0 ? 'No problems are left.\n' : '',
  ].join('');
}

function otherFiles(problems: readonly Problem[]): string {
  return counted(new Set(problems.map(({ file }) => file)).size, 'other file');
}

function placeOf(problem: Problem, report: ReporterOptions): string {
  const { position } = problem;
  const place = position === 'unknown' ? '' : `:${position.line}:${position.column}`;
  return printable(openableFile(problem, report) + place);
}
