import { lookup } from 'node:dns/promises';
import { concurrently } from '../content/concurrently.ts';
import { type Position, type Problem, problem } from '../problems/problem.ts';
import { askOnce } from './external-answer.ts';
import { type CachedOutcome, isFresh, readCache, writeCache } from './external-cache.ts';
import { askHost } from './external-host.ts';
import { type ExternalOptions, type ExternalSettings, externalDefaults } from './external-options.ts';
import { isPrivateHost } from './external-private.ts';
import { isKept } from './external-verdict.ts';
import { messageOf, type Result } from './external-wording.ts';

export interface ExternalLink {
  /** Absolute, `http:` or `https:`, with its fragment, which is not checked. */
  readonly url: string;
  readonly file: string;
  readonly position: Position;
  /** As it stands in the source. */
  readonly written: string;
}

/**
 * Asks the hosts of external links whether they still lead somewhere. Each address is asked for once, however often
 * it is linked, and not at all while the cache has a fresh answer; the result is reported at every link.
 *
 * @returns problems in the order of the links
 */
export async function checkExternal(
  links: readonly ExternalLink[],
  options: ExternalOptions,
): Promise<readonly Problem[]> {
  const settings = { ...externalDefaults, ...options };
  const urls = [...new Set(links.map(({ url }) => addressOf(url)))];
  const results = await resultsOf(urls, settings);
  return links.flatMap((link) => {
    const result = results.get(addressOf(link.url));
    const found = result && messageOf(shown(link.url), result, settings.now());
    if (!found) return [];
    return [problem({ file: link.file, position: link.position, target: link.written, ...found })];
  });
}

async function resultsOf(
  urls: readonly string[],
  settings: ExternalSettings & ExternalOptions,
): Promise<ReadonlyMap<string, Result>> {
  const results = new Map<string, Result>();
  const settle = (url: string, result: Result) => {
    results.set(url, result);
    settings.onProgress?.(results.size, urls.length);
  };
  const old = await readCache(settings.cacheFile);
  const cache = new Map([...old].filter(([, entry]) => isFresh(entry, settings.now(), settings)));
  const hosts = new Map<string, string[]>();
  for (const url of urls) {
    const refusal = URL.canParse(url) ? refusalOf(new URL(url)) : 'invalid';
    const cached = cache.get(url);
    if (refusal) settle(url, { refusal });
    else if (cached) settle(url, cached);
    else {
      const { host } = new URL(url);
      hosts.set(host, [...(hosts.get(host) ?? []), url]);
    }
  }
  const refuses = refuser(settings);
  const ask = (url: string) => askOnce(url, { timeoutMs: settings.timeoutMs, refuses });
  try {
    await concurrently([...hosts.values()], settings.concurrency, async (ofHost) => {
    });
  } finally {
    await writeCache(settings.cacheFile, cache);
  }
  return results;
}
