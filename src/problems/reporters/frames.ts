import { styleText } from 'node:util';
import { counted } from '../counted.ts';
import type { Problem } from '../problem.ts';
import type { Severity } from '../rules.ts';
import { printable } from './printable.ts';
import type { ReporterOptions } from './reporter.ts';
import { sourceFrame } from './source-frame.ts';
import { countsOf, openableFile, sentence } from './wording.ts';

export interface FrameOptions extends ReporterOptions {
  /** Reads the whole file that a problem names; `undefined` if it cannot be read. */
  readonly sourceOf: (file: string) => string | undefined;
  /** What the check took, for the last line. */
  readonly seconds?: number | undefined;
}

const colors = { error: 'red', warning: 'yellow' } as const satisfies Record<Severity, string>;

/** Lines of source stand further in than the problem they belong to. */
const indent = '    ';
const frameWidth = 100;

/**
 * For people who mend what is reported: file by file in the order given, each problem with its line of source and
 * carets under what was read, then the totals: `3 errors, 2 warnings in 2 files, 0.4 s`.
 */
export function frameReport(problems: readonly Problem[], options: FrameOptions): string {
  const files = Map.groupBy(problems, (problem) => openableFile(problem, options));
  const blocks = [...files].map(([path, found]) => fileBlock(path, found, options));
  return `${[...blocks, summary(problems, files.size, options)].join('\n\n')}\n`;
}

function fileBlock(path: string, problems: readonly Problem[], options: FrameOptions): string {
  const [first] = problems;
  const lines = (first && options.sourceOf(first.file))?.split(/\r?\n/) ?? [];
  const blocks = problems.map((problem) => problemBlock(problem, lines, options));
  return `${styled('bold', path, options)}\n${blocks.join('\n\n')}`;
}

function problemBlock(problem: Problem, lines: readonly string[], options: FrameOptions): string {
  const { position, rule, severity, target } = problem;
  const place = position === 'unknown' ? '' : `${position.line}:${position.column}  `;
  const first = `  ${place}${styled(colors[severity], severity, options)}  ${printable(sentence(problem))}  (${rule})`;
  const line = position === 'unknown' ? undefined : lines[position.line - 1];
  if (position === 'unknown' || line === undefined) return first;
  const frame = sourceFrame(line, position.column, target, frameWidth - indent.length);
  const carets = frame.gap + styled(colors[severity], frame.carets, options);
  return [first, indent + frame.source, indent + carets].join('\n');
}

function summary(problems: readonly Problem[], files: number, { seconds }: FrameOptions): string {
  const counts = countsOf(problems);
  const totals = counts === '' ? 'No problems' : `${counts} in ${counted(files, 'file')}`;
  return seconds === undefined ? totals : `${totals}, ${seconds.toFixed(1)} s`;
}

function styled(style: 'bold' | 'red' | 'yellow', text: string, { color }: FrameOptions): string {
  const shown = printable(text);
  return color ? styleText(style, shown, { validateStream: false }) : shown;
}
