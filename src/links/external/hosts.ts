import { lookup } from 'node:dns/promises';
import { concurrently } from '../../content/concurrently.ts';
import type { ExternalSettings } from './options.ts';
import { isPrivateHost } from './private.ts';
import type { Outcome } from './verdict.ts';

/**
 * Asks for all addresses, several hosts at a time, and leaves out hosts that are not on the public web.
 *
 * @param settled told of each address as soon as its outcome is known
 */
export async function askHosts(
  urls: readonly string[],
  settings: ExternalSettings,
  settled: (url: string, outcome: Outcome) => void,
): Promise<void> {
  if (urls.length === 0) return;
  // linkinator takes a quarter of a second to load, and most runs of most commands ask for nothing.
  const { askHost } = await import('./host.ts');
  const hosts = [...Map.groupBy(urls, (url) => new URL(url).hostname)];
  const isRefused = async (hostname: string) =>
    !settings.allowPrivate && (await isPrivateHost(hostname, lookUp));
  await concurrently(hosts, settings.concurrency, async ([hostname, ofHost]) => {
    if (await isRefused(hostname)) {
      for (const url of ofHost) settled(url, { failure: 'private' });
      return;
    }
    // A redirect to the same name is judged again, since the name may lead elsewhere by then.
    const refuses = (url: string) => isRefused(new URL(url).hostname);
    await askHost(ofHost, refuses, settings, settled);
  });
}

async function lookUp(name: string): Promise<string[]> {
  try {
    return (await lookup(name, { all: true })).map(({ address }) => address);
  } catch {
    // The request will say why, and behind a proxy it may know more.
    return [];
  }
}
