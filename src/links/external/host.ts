import { setTimeout as sleep } from 'node:timers/promises';
import { concurrently } from '../../content/concurrently.ts';
import type { Answer } from './answer.ts';
import type { ExternalSettings } from './options.ts';
import { isPassing, type Outcome } from './verdict.ts';

type HostSettings = Pick<ExternalSettings, 'perHost' | 'retries' | 'retryWaitMs' | 'longestWaitMs'>;

/**
 * Asks one host for several addresses: a few at a time, with a gap between requests, and again where the answer
 * may pass. When the host wants a pause, all its addresses wait; when it keeps on answering 429, the rest of them
 * are left out as `not-asked`.
 *
 * @param settled told of each address as soon as its outcome is known
 */
export async function askHost(
  urls: readonly string[],
  ask: (url: string) => Promise<Answer>,
  settings: HostSettings,
  settled: (url: string, outcome: Outcome) => void,
): Promise<void> {
  const pace = createPace(settings.perHost.gapMs);
  let isOverAsked = false;
  const outcomeOf = async (url: string): Promise<Outcome> => {
    for (let attempt = 0; ; attempt += 1) {
      await pace.turn();
      if (isOverAsked) return { failure: 'not-asked' };
      const { outcome, retryAfter } = await ask(url);
      if (!isPassing(outcome)) return outcome;
      const wait = waitOf(retryAfter, Date.now()) ?? settings.retryWaitMs * 2 ** attempt;
      if (attempt >= settings.retries || wait > settings.longestWaitMs) {
        isOverAsked ||= 'status' in outcome && outcome.status === 429;
        return outcome;
      }
      pace.pause(wait);
    }
  };
  await concurrently(urls, settings.perHost.concurrency, async (url) => settled(url, await outcomeOf(url)));
}

/**
 * Reads a `Retry-After` header: seconds (`120`) or a date.
 *
 * @returns milliseconds from now, or nothing when it says neither
 */
export function waitOf(retryAfter: string | undefined, now: number): number | undefined {
  if (retryAfter === undefined) return undefined;
  const at = /^\d+$/.test(retryAfter) ? now + Number(retryAfter) * 1000 : Date.parse(retryAfter);
  return Number.isNaN(at) ? undefined : Math.max(0, at - now);
}

interface Pace {
  /** Waits until the next request may begin. */
  readonly turn: () => Promise<void>;
  /** Lets no request begin for some time. */
  readonly pause: (ms: number) => void;
}

function createPace(gapMs: number): Pace {
  let next = performance.now();
  return {
    turn: async () => {
      const at = Math.max(performance.now(), next);
      next = at + gapMs;
      await sleep(Math.max(0, at - performance.now()));
    },
    pause: (ms) => {
      next = Math.max(next, performance.now() + ms);
    },
  };
}
