import type { Problem } from './problem.ts';

/** What `--strict` makes of problems: warnings are errors. */
export function withStrict(problems: readonly Problem[]): Problem[] {
  return problems.map((problem) => ({ ...problem, severity: 'error' }));
}
