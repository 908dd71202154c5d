import { lookup } from 'node:dns/promises';
import type { LookUp } from './judged-hosts.ts';

const second = 1000;
const hour = 60 * 60 * second;

/** How external links are asked for. All times are in milliseconds. */
export interface ExternalSettings {
  /** How long a link that works is not asked for again. */
  readonly maxAgeMs: number;
  /** How long any other answer is kept: shorter, since somebody is mending that link or its site right now. */
  readonly failureMaxAgeMs: number;
  /** Hosts that are asked at the same time. */
  readonly concurrency: number;
  readonly perHost: {
    /** Requests to one host at the same time. */
    readonly concurrency: number;
    /** The least time between the beginnings of two requests to one host. */
    readonly gapMs: number;
  };
  /** For one request. An address gets a `HEAD` and, where that brings nothing, a `GET`; see {@link askHost}. */
  readonly timeoutMs: number;
  /** How often an address is asked for again after 429, 5xx, or no answer; linkinator doubles the wait each time. */
  readonly retries: number;
  /** A host that wants a longer wait is left alone. */
  readonly longestWaitMs: number;
  /** Ask for addresses of this machine and of private networks as well. */
  readonly allowPrivate: boolean;
  /** Asks the name server for the addresses of a host. */
  readonly lookUp: LookUp;
  /** The time of day, for the ages in the cache. */
  readonly now: () => number;
}

export const externalDefaults: ExternalSettings = {
  maxAgeMs: 7 * 24 * hour,
  failureMaxAgeMs: hour,
  concurrency: 8,
  perHost: { concurrency: 2, gapMs: 250 },
  timeoutMs: 10 * second,
  retries: 2,
  longestWaitMs: 60 * second,
  allowPrivate: false,
  lookUp: (name) => lookup(name, { all: true }),
  now: Date.now,
};

/** What is left out is as in {@link externalDefaults}. */
export interface ExternalOptions extends Partial<ExternalSettings> {
  /** JSON, made when it is not there. */
  readonly cacheFile: string;
  /** Told after each address, out of the number of different addresses. */
  readonly onProgress?: (done: number, total: number) => void;
}
