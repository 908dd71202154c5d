import type { IgnoredTarget } from '../content/settings/site-settings.ts';
import { problem } from '../problems/problem.ts';
import type { LinkFinding } from './finding.ts';

/** The settings file, as problems name it. */
const settings = '_data/site.json';

/**
 * Leaves out findings whose target the settings ignore. An entry that matches nothing is a finding itself, so that
 * exceptions go when their reason is gone.
 */
export function withoutIgnored(
  findings: readonly LinkFinding[],
  ignored: readonly IgnoredTarget[],
): readonly LinkFinding[] {
  const matches = ignored.map((entry) => ({ entry, count: 0 }));
  const kept = findings.filter(({ problem: { target } }) => {
    const match = matches.find(({ entry }) => isMatch(target, entry.target));
    if (match) match.count += 1;
    return match === undefined;
  });
  const unused = matches.filter(({ entry, count }) => count === 0 && !isElsewhere(entry.target));
  return [...kept, ...unused.map(({ entry }) => unusedIgnore(entry))];
}

/** Whether a target is not to be judged. */
export function isIgnored(target: string, ignored: readonly IgnoredTarget[]): boolean {
  return ignored.some((entry) => isMatch(target, entry.target));
}

/** Other sites are asked only now and then, so that an exception for one can wait for its use. */
function isElsewhere(target: string): boolean {
  return /^https?:/.test(target);
}

/** `/api/` stands for `{{site.baseurl}}/api/` too, as articles write it. */
function isMatch(written: string, target: string): boolean {
  const forms = [written, written.replace(/^\{\{-?\s*site\.baseurl\s*-?\}\}/, '')];
  return forms.some((form) =>
    target.endsWith('*') ? form.startsWith(target.slice(0, -1)) : form === target,
  );
}

function unusedIgnore({ target, position }: IgnoredTarget): LinkFinding {
  const message = `No finding has the target \`${target}\` any more: take the entry out of the list.`;
  return {
    problem: problem({ file: settings, position, rule: 'unused-ignore', target, message }),
    fix: undefined,
  };
}
