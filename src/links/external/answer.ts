import { setTimeout as sleep } from 'node:timers/promises';
import { type HttpResponse, LinkChecker } from 'linkinator';
import { failureOf } from './failures.ts';
import type { Outcome } from './verdict.ts';

export interface Answer {
  readonly outcome: Outcome;
  /** The header of that name, as the host wrote it. */
  readonly retryAfter: string | undefined;
}

interface AskOptions {
  readonly timeoutMs: number;
  /** Which addresses may not be asked for; also asked about each address that a host redirects to. */
  readonly refuses: (url: string) => Promise<boolean>;
}

/** An honest name; sites that mind programs answer it as they answer any other. */
const userAgent = 'Mozilla/5.0 (compatible; signpost-link-check)';

/** A `HEAD`, a `GET` where that is not allowed, and a `GET` where neither brought anything. */
const mostRequests = 3;

/**
 * Asks once for an address, through linkinator: `HEAD`, then `GET` where that brought nothing, redirects followed.
 * Never takes longer than three times `timeoutMs`.
 */
export async function askOnce(url: string, { timeoutMs, refuses }: AskOptions): Promise<Answer> {
  const stop = new AbortController();
  const late = sleep(mostRequests * timeoutMs, lateAnswer, { signal: stop.signal });
  try {
    return await Promise.race([ask(url, timeoutMs, refuses), late]);
  } finally {
    stop.abort();
    await late.catch(() => undefined);
  }
}

const lateAnswer: Answer = { outcome: { failure: 'time-out' }, retryAfter: undefined };

async function ask(url: string, timeout: number, refuses: AskOptions['refuses']): Promise<Answer> {
  const checker = new SingleLinkChecker();
  const { links } = await checker.check({ path: url, timeout, userAgent, linksToSkip: refuses });
  const details = [...(links[0]?.failureDetails ?? []), checker.tooMany];
  const responses = details.filter(isResponse);
  await Promise.all(responses.map(({ body }) => body?.cancel()));
  const status = checker.tooMany?.status ?? links[0]?.status;
  const retryAfter = responses.at(-1)?.headers['retry-after'];
  if (status === undefined) return { outcome: { failure: 'leads-away' }, retryAfter };
  if (status === 0) return { outcome: { failure: failureOf(details.findLast(isError)) }, retryAfter };
  return { outcome: { status }, retryAfter };
}

type Detail = Error | HttpResponse | undefined;

function isError(detail: Detail): detail is Error {
  return detail instanceof Error;
}

function isResponse(detail: Detail): detail is HttpResponse {
  return detail !== undefined && !isError(detail);
}

type CrawlOptions = Parameters<LinkChecker['crawl']>[0];

/**
 * linkinator reads what it is told to check as a page, and asks for every link on it; here it is a link itself.
 * And it asks again for as long as a host answers 429: how often and when is decided by us.
 */
class SingleLinkChecker extends LinkChecker {
  tooMany: HttpResponse | undefined;

  override crawl(options: CrawlOptions): Promise<void> {
    return super.crawl({ ...options, crawl: false });
  }

  override shouldRetryAfter(response: HttpResponse): boolean {
    if (response.status !== 429) return false;
    this.tooMany = response;
    return true;
  }
}
