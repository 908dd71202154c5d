import { type Diagnostic, DiagnosticSeverity } from 'vscode-languageserver/node';
import type { Fix } from '../links/finding.ts';
import type { Problem } from '../problems/problem.ts';
import { rangeOf } from './text-places.ts';

/** What an editor shows of a problem: the rule as its code, and what a code action needs. */
export function diagnosticOf(problem: Problem, lines: readonly string[]): Diagnostic {
  const { rule, severity, message, suggestions } = problem;
  const near =
    suggestions.length === 0 ? '' : ` Did you mean ${suggestions.map((one) => `\`${one}\``).join(' or ')}?`;
  return {
    range: rangeOf(problem, lines),
    severity: severity === 'error' ? DiagnosticSeverity.Error : DiagnosticSeverity.Warning,
    code: rule,
    source: 'signpost',
    message: message + near,
    data: { target: problem.target, suggestions },
  };
}

/** Whether a fix is that of a place. */
export function isFixOf(fix: Fix | undefined, line: number, character: number): fix is Fix {
  return fix?.position.line === line + 1 && fix.position.column === character + 1;
}
