import { setTimeout as sleep } from 'node:timers/promises';
import { type HttpResponse, LinkChecker, type LinkResult, LinkState } from 'linkinator';
import { failureOf } from './failures.ts';
import type { ExternalSettings } from './options.ts';
import type { Outcome } from './verdict.ts';

type HostSettings = Pick<ExternalSettings, 'perHost' | 'timeoutMs' | 'retries' | 'longestWaitMs'>;

/** An honest name; sites that mind programs answer it as they answer any other. */
const userAgent = 'Mozilla/5.0 (compatible; signpost-link-check)';

/**
 * Asks one host for several addresses, through linkinator: a few at a time, `HEAD`, then `GET` where that brought
 * nothing, redirects followed, and again where the answer may pass. When the host wants a pause, all its addresses
 * wait; when it keeps on answering 429, the rest of them are left out as `not-asked`.
 *
 * @param refuses which addresses may not be asked for; also asked about each address that the host redirects to
 * @param settled told of each address as soon as its outcome is known
 */
export async function askHost(
  urls: readonly string[],
  refuses: (url: string) => Promise<boolean>,
  settings: HostSettings,
  settled: (url: string, outcome: Outcome) => void,
): Promise<void> {
  const checker = new HostChecker(settings);
  checker.on('link', (result) => settled(result.url, checker.outcomeOf(result)));
  await checker.check({
    path: [...urls],
    concurrency: settings.perHost.concurrency,
    timeout: settings.timeoutMs,
    userAgent,
    retry: true,
    retryErrors: true,
    retryErrorsCount: settings.retries,
    retryErrorsJitter: settings.perHost.gapMs,
    linksToSkip: async (url) => checker.isOverAsked || refuses(url),
  });
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

type CrawlOptions = Parameters<LinkChecker['crawl']>[0];

class HostChecker extends LinkChecker {
  /** Whether the host has had enough of us. */
  isOverAsked = false;
  readonly #settings: HostSettings;
  readonly #pauses = new Map<string, number>();
  #nextTurn = 0;

  constructor(settings: HostSettings) {
    super();
    this.#settings = settings;
  }

  outcomeOf({ status, failureDetails = [] }: LinkResult): Outcome {
    if (status === 429) this.isOverAsked = true;
    if (status === undefined) return { failure: this.isOverAsked ? 'not-asked' : 'leads-away' };
    return status === 0
      ? { failure: failureOf(failureDetails.findLast((detail) => detail instanceof Error)) }
      : { status };
  }

  /** linkinator takes what it is given for pages whose links are meant; here they are the links, and take turns. */
  override async crawl(options: CrawlOptions): Promise<void> {
    const at = Math.max(performance.now(), this.#nextTurn);
    this.#nextTurn = at + this.#settings.perHost.gapMs;
    await sleep(at - performance.now());
    return super.crawl({ ...options, crawl: false });
  }

  /** linkinator waits as long and as often as a host wants, and not at all where it does not say; somebody waits for us. */
  override shouldRetryAfter(response: HttpResponse, options: CrawlOptions): boolean {
    if (response.status !== 429) return false;
    void response.body?.cancel();
    const url = options.url.href;
    const pauses = this.#pauses.get(url) ?? 0;
    this.#pauses.set(url, pauses + 1);
    const wait = waitOf(response.headers['retry-after'], Date.now()) ?? 1000 * 2 ** pauses;
    if (pauses >= this.#settings.retries || wait > this.#settings.longestWaitMs) {
      this.emit('link', { url, status: response.status, state: LinkState.BROKEN } satisfies LinkResult);
      return true;
    }
    const headers = { 'retry-after': String(wait / 1000) };
    return super.shouldRetryAfter({ ...response, headers }, options);
  }
}
