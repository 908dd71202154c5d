import { concurrently } from '../../content/concurrently.ts';
import { createHostJudge } from './judged-hosts.ts';
import type { ExternalSettings } from './options.ts';
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
  const [{ askHost }, { findingHostsBy }] = await Promise.all([
    import('./host.ts'),
    import('./connections.ts'),
  ]);
  const hosts = [...Map.groupBy(urls, (url) => new URL(url).hostname)];
  const judge = createHostJudge(settings);
  // Asked about each redirect too, which may lead to another host.
  const refuses = (url: string) => judge.refuses(new URL(url).hostname);
  const askOne = async ([hostname, ofHost]: (typeof hosts)[number]) => {
    if (await judge.refuses(hostname)) {
      for (const url of ofHost) settled(url, { failure: 'private' });
    } else await askHost(ofHost, refuses, settings, settled);
  };
  await findingHostsBy(judge.lookup, async () => {
    await concurrently(hosts, settings.concurrency, askOne);
  });
}
