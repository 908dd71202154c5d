import type { Problem } from './problem.ts';
import type { RuleLevel, RuleName } from './rules.ts';

/** Gives problems the severity that the settings of the site name for their rules; `off` takes them away. */
export function withLevels(
  problems: readonly Problem[],
  levels: ReadonlyMap<RuleName, RuleLevel>,
): Problem[] {
  return problems.flatMap((problem) => {
    const level = levels.get(problem.rule) ?? problem.severity;
    return level === 'off' ? [] : [{ ...problem, severity: level }];
  });
}
