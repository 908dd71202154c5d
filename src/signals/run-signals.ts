import { type CheckOptions, readSite } from '../check/check.ts';
import type { Problem } from '../problems/problem.ts';
import { sortProblems } from '../problems/sort-problems.ts';
import type { Site } from '../site/site.ts';
import { createCounter } from './count-signals.ts';
import { readLogs, type UnreadLines } from './read-logs.ts';
import type { Signals } from './types.ts';

/** What the logs say, or the errors on account of which the site that they are of cannot be read. */
export type SignalsOutcome =
  | {
      readonly kind: 'signals';
      readonly signals: Signals;
      readonly unread: UnreadLines | undefined;
      readonly site: Site;
    }
  | { readonly kind: 'unreadable'; readonly problems: readonly Problem[] };

/**
 * Counts what logs of the host say of the readers of a site; nothing is written.
 *
 * @param files paths of logs; `-` is what comes in
 * @throws ExpectedError for a log that cannot be read
 */
export async function runSignals(
  files: readonly string[],
  stdin: () => AsyncIterable<Uint8Array>,
  options: CheckOptions,
): Promise<SignalsOutcome> {
  const site = await readSite(options);
  const errors = site.problems.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) return { kind: 'unreadable', problems: sortProblems(errors) };
  const { take, signals } = createCounter(site.helpCenter);
  const unread = await readLogs(files, stdin, take);
  return { kind: 'signals', signals: signals(), unread, site };
}
