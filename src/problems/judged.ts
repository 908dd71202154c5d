import type { Problem } from './problem.ts';
import { type Rule, type RuleLevel, type RuleName, rules } from './rules.ts';

/** Who asks how bad a problem is. */
export interface Judge {
  /** What the settings of the site make of rules. */
  readonly levels: ReadonlyMap<RuleName, RuleLevel>;
  /** Whether the command checks, and is as strict as its rules say. */
  readonly isCheck?: boolean;
  /** Whether warnings are errors (`--strict`). */
  readonly isStrict?: boolean;
}

/** Gives problems the severity that they have for whoever asks; a rule that the settings switch off has none. */
export function judged(
  problems: readonly Problem[],
  { levels, isCheck = false, isStrict = false }: Judge,
): Problem[] {
  return problems.flatMap((found) => {
    const { inCheck = found.severity }: Rule = rules[found.rule];
    const level = levels.get(found.rule) ?? (isCheck ? inCheck : found.severity);
    return level === 'off' ? [] : [{ ...found, severity: isStrict ? 'error' : level }];
  });
}
