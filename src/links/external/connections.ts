import type { LookupFunction } from 'node:net';
import { Agent, getGlobalDispatcher, setGlobalDispatcher } from 'undici';

/**
 * Lets all requests that are made meanwhile find hosts by a lookup of ours. linkinator takes none, and asks through the
 * dispatcher that undici keeps for the process; behind a proxy it asks the proxy, which looks up names itself.
 */
export async function findingHostsBy(lookup: LookupFunction, ask: () => Promise<void>): Promise<void> {
  const before = getGlobalDispatcher();
  const agent = new Agent({ connect: { lookup } });
  setGlobalDispatcher(agent);
  try {
    await ask();
  } finally {
    setGlobalDispatcher(before);
    await agent.destroy();
  }
}
