import { styleText } from 'node:util';
import { counted } from '../counted.ts';
import type { Problem } from '../problem.ts';
import { printable } from './printable.ts';
import type { TextOptions } from './reporter.ts';
import { ruleSummary } from './rule-summary.ts';
import { manyProblems, shortlist } from './shortlist.ts';
import { sourceFrame } from './source-frame.ts';
import { countsOf, openableFile, sentence, severityColors } from './wording.ts';

/** Lines of source stand further in than the problem they belong to. */
const indent = '    ';
const frameWidth = 100;

/**
 * For people who mend what is reported: file by file in the order given, each problem with its line of source and
 * carets under what was read, then the totals: `3 errors, 2 warnings in 2 files, 0.4 s`. Of many problems, the first of
 * each rule are listed, and all are summed up by rule before the totals.
 */
export function frameReport(problems: readonly Problem[], options: TextOptions): string {
  const { extent = 'part' } = options;
  const listed = extent === 'summary' ? [] : extent === 'whole' ? problems : shortlist(problems);
  const files = Map.groupBy(listed, (problem) => openableFile(problem, options));
  const parts = [
    ...[...files].map(([path, found]) => fileBlock(path, found, options)),
    ...(extent === 'part' ? notListed(problems.length - listed.length, options) : []),
    ...(problems.length >= manyProblems || extent === 'summary' ? [ruleSummary(problems, options)] : []),
    totals(problems, options),
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

function notListed(
  count: number,
  { ruleOption = '`npx --no signpost check --rule NAME`' }: TextOptions,
): readonly string[] {
  if (count === 0) return [];
  const verb = count === 1 ? 'is' : 'are';
  return [`${counted(count, 'more problem')} ${verb} not listed: ${ruleOption} lists all of one rule.`];
}

function fileBlock(path: string, problems: readonly Problem[], options: TextOptions): string {
  const [first] = problems;
  const lines = (first && options.sourceOf?.(first.file))?.split(/\r?\n/) ?? [];
  const blocks = problems.map((problem) => problemBlock(problem, lines, options));
  return `${styled('bold', path, options)}\n${blocks.join('\n\n')}`;
}

function problemBlock(problem: Problem, lines: readonly string[], options: TextOptions): string {
  const { position, rule, severity, target } = problem;
  const place = position === 'unknown' ? '' : `${position.line}:${position.column}  `;
  const first = `  ${place}${styled(severityColors[severity], severity, options)}  ${printable(sentence(problem))}  (${rule})`;
  const line = position === 'unknown' ? undefined : lines[position.line - 1];
  if (position === 'unknown' || line === undefined) return first;
  const frame = sourceFrame(line, position.column, target, frameWidth - indent.length);
  const carets = frame.gap + styled(severityColors[severity], frame.carets, options);
  return [first, indent + frame.source, indent + carets].join('\n');
}

function totals(problems: readonly Problem[], options: TextOptions): string {
  const { seconds, ofOtherRules = 0 } = options;
  const files = new Set(problems.map(({ file }) => file)).size;
  const counts = countsOf(problems);
  const rules = ofOtherRules === 0 ? '' : ' of these rules';
  const parts = [
    counts === '' ? `No problems${rules}` : `${counts} in ${counted(files, 'file')}`,
    ...(ofOtherRules === 0 ? [] : [`${ofOtherRules} of other rules left out`]),
    ...(seconds === undefined ? [] : [`${seconds.toFixed(1)} s`]),
  ];
  return parts.join(', ');
}

function styled(style: 'bold' | 'red' | 'yellow', text: string, { color }: TextOptions): string {
  const shown = printable(text);
  return color ? styleText(style, shown, { validateStream: false }) : shown;
}
