import type { Ruler } from 'markdown-it';

/**
 * Finds one of markdown-it's own rules, to wrap it. Its package exports no rules, and a ruler has no `get(name)`: it
 * lists the functions in force without their names. So the rule is the one that is missing while its name is disabled.
 */
export function ruleInForce<Args extends unknown[], Result>(
  ruler: Ruler<Args, Result>,
  name: string,
): (...args: Args) => Result {
  const before = ruler.getRules('');
  ruler.disable(name);
  const after = ruler.getRules('');
  ruler.enable(name);
  const rule = before.find((candidate) => !after.includes(candidate));
  if (!rule) throw new Error(`markdown-it has no rule "${name}".`);
  return rule;
}
