import { type Position, type Problem, problem } from '../../problems/problem.ts';
import { isFresh, readCache, writeCache } from './cache.ts';
import type { Failure } from './failures.ts';
import { askHosts } from './hosts.ts';
import { type ExternalOptions, externalDefaults } from './options.ts';
import { isKept } from './verdict.ts';
import { findingOf, type Result } from './wording.ts';

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
  const urls = [...new Set(links.map(({ url }) => withoutFragment(url)))];
  const results = await resultsOf(urls, options);
  const now = (options.now ?? externalDefaults.now)();
  return links.flatMap(({ url, file, position, written }) => {
    const result = results.get(withoutFragment(url));
    const found = result && findingOf(url, result, now);
    return found ? [problem({ file, position, target: written, ...found })] : [];
  });
}

/** An address as it is asked for; what is none stays as it is. */
function withoutFragment(url: string): string {
  if (!URL.canParse(url)) return url;
  const address = new URL(url);
  address.hash = '';
  return address.href;
}

async function resultsOf(
  urls: readonly string[],
  options: ExternalOptions,
): Promise<ReadonlyMap<string, Result>> {
  const settings = { ...externalDefaults, ...options };
  const results = new Map<string, Result>();
  const settle = (url: string, result: Result) => {
    results.set(url, result);
    settings.onProgress?.(results.size, urls.length);
  };
  const stored = await readCache(settings.cacheFile);
  const cache = new Map([...stored].filter(([, entry]) => isFresh(entry, settings.now(), settings)));
  const open: string[] = [];
  for (const url of urls) {
    const failure = refusalOf(url);
    const cached = cache.get(url);
    if (failure) settle(url, { outcome: { failure } });
    else if (cached) settle(url, cached);
    else open.push(url);
  }
  try {
    await askHosts(open, settings, (url, outcome) => {
      settle(url, { outcome });
      if (isKept(outcome)) cache.set(url, { checkedAt: settings.now(), outcome });
    });
  } finally {
    await writeCache(settings.cacheFile, cache);
  }
  return results;
}

/** Why an address cannot be asked for, as far as it shows that itself. */
function refusalOf(url: string): Failure | undefined {
  if (!URL.canParse(url)) return 'syntax';
  const { protocol, username, password } = new URL(url);
  if (protocol !== 'http:' && protocol !== 'https:') return 'protocol';
  return username === '' && password === '' ? undefined : 'credentials';
}
