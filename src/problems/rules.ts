import { fileRules } from './rules/file-rules.ts';
import { linkRules } from './rules/link-rules.ts';
import { type Rule, severities } from './rules/rule.ts';
import { siteRules } from './rules/site-rules.ts';
import { textRules } from './rules/text-rules.ts';

export { type Rule, type Severity, severities } from './rules/rule.ts';

/** Every rule of the build, with its severity and its reason. Adding a rule is adding a row to one of its tables. */
export const rules = {
  ...fileRules,
  ...textRules,
  ...linkRules,
  ...siteRules,
} as const satisfies Record<string, Rule>;

export type RuleName = keyof typeof rules;

export const ruleNames = Object.keys(rules).filter((name): name is RuleName => Object.hasOwn(rules, name));

/** What the settings of a site can make of a rule. */
export const ruleLevels = [...severities, 'off'] as const;
export type RuleLevel = (typeof ruleLevels)[number];
