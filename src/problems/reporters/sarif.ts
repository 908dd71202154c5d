import type { Position, Problem } from '../problem.ts';
import { rules } from '../rules.ts';
import { printable } from './printable.ts';
import type { ReporterOptions } from './reporter.ts';
import { openableFile, sentence } from './wording.ts';

/** For code scanning: SARIF 2.1.0, https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html */
export function sarifReport(problems: readonly Problem[], options: ReporterOptions): string {
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'Signpost', rules: Object.entries(rules).map(ruleDescriptor) } },
        columnKind: 'utf16CodeUnits',
        results: problems.map((problem) => result(problem, options)),
      },
    ],
  };
  return `${JSON.stringify(log, undefined, 2)}\n`;
}

function ruleDescriptor([id, { reason, severity }]: [string, (typeof rules)[keyof typeof rules]]) {
  return { id, shortDescription: { text: reason }, defaultConfiguration: { level: severity } };
}

function result(problem: Problem, options: ReporterOptions) {
  const uri = encodeURI(openableFile(problem, options).toWellFormed())
    .replaceAll('#', '%23')
    .replaceAll('?', '%3F');
  return {
    ruleId: problem.rule,
    level: problem.severity,
    message: { text: printable(sentence(problem)) },
    locations: [{ physicalLocation: { artifactLocation: { uri }, ...region(problem.position) } }],
  };
}

function region(position: Position) {
  if (position === 'unknown') return {};
  return { region: { startLine: position.line, startColumn: position.column } };
}
