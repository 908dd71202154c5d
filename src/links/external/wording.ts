import { counted } from '../../problems/counted.ts';
import { type Outcome, verdictOf } from './verdict.ts';

export interface Result {
  readonly outcome: Outcome;
  /** Milliseconds since 1970, for an answer of an earlier run. */
  readonly checkedAt?: number;
}

const units = [
  ['day', 24 * 60 * 60 * 1000],
  ['hour', 60 * 60 * 1000],
  ['minute', 60 * 1000],
] as const;

/** Says what is wrong with an external link and what to do; nothing when nothing is wrong. */
export function findingOf(url: string, { outcome, checkedAt }: Result, now: number) {
  const verdict = verdictOf(outcome);
  if (verdict === 'fine') return undefined;
  const reason =
    checkedAt === undefined ? verdict.reason : `${verdict.reason}, checked ${ago(now - checkedAt)}`;
  const message =
    verdict.rule === 'broken-external-link'
      ? `\`${url}\` leads nowhere: ${reason}. Write an address that works, or take the link out.`
      : `\`${url}\` could not be checked: ${reason}. Make sure that readers can open it.`;
  return { rule: verdict.rule, message };
}

/** `2 hours ago`, in the largest unit that fits, rounded down. */
function ago(ms: number): string {
  for (const [unit, length] of units) {
    const count = Math.floor(ms / length);
    if (count >= 1) return `${counted(count, unit)} ago`;
  }
  return 'less than a minute ago';
}
