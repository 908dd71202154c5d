import { STATUS_CODES } from 'node:http';
import { type Failure, failures } from './failures.ts';

/** What an address brought: the status after all redirects, or why there is none. */
export type Outcome = { readonly status: number } | { readonly failure: Failure };

export type Verdict =
  | 'fine'
  | {
      readonly rule: 'broken-external-link' | 'unchecked-external-link';
      /** In words, to follow a colon. */
      readonly reason: string;
    };

/** Answers to a program that say nothing of what a reader gets: a sign-in, a block, a limit, a country. */
const uncheckedStatuses: readonly number[] = [401, 403, 407, 429, 451, 999];

/** Says what an outcome means for the link. */
export function verdictOf(outcome: Outcome): Verdict {
  if ('failure' in outcome) {
    const { broken, reason } = failures[outcome.failure];
    return { rule: broken ? 'broken-external-link' : 'unchecked-external-link', reason };
  }
  const { status } = outcome;
  if (status >= 200 && status < 400) return 'fine';
  const name = STATUS_CODES[status];
  return {
    rule: uncheckedStatuses.includes(status) ? 'unchecked-external-link' : 'broken-external-link',
    reason: `the site answers ${status}${name === undefined ? '' : ` (${name})`}`,
  };
}

/** Whether the outcome is about the link, and so worth keeping for the next run. */
export function isKept(outcome: Outcome): boolean {
  return !('failure' in outcome) || failures[outcome.failure].kept;
}
