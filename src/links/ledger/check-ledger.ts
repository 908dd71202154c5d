import { addressKey } from '../../model/addresses.ts';
import { decodedAddress } from '../../model/decoded-address.ts';
import type { Problem } from '../../problems/problem.ts';
import { createIncoming } from './incoming.ts';
import type { LedgerInput } from './input.ts';
import { entryKey, placeOf } from './published.ts';
import { needlessRetirements } from './retirements.ts';
import { everythingVanished, vanishedAddress, vanishedAnchor } from './vanished.ts';

/**
 * Finds what was published once and is gone: an address where nothing answers any more, and a place that is no longer
 * on the page that its address leads to, by a redirect too. What `retired.yml` lets go is passed over; entries of it
 * that are not needed are reported.
 */
export function checkLedger(input: LedgerInput): readonly Problem[] {
  const { ledger, lookup } = input;
  if (input.helpCenter.articles.length === 0 && ledger.published.length > 0)
    return [everythingVanished(ledger)];
  const retired = new Set(ledger.retired.map(({ address }) => entryKey(address)));
  const byAddress = new Map(input.pages.map((page) => [page.page.url, page]));
  const known = new Set(ledger.published.map(entryKey));
  const incoming = createIncoming(input.helpCenter, input.pages, lookup);
  const expiring = new Set(
    (input.dated ?? []).flatMap(({ address, visibility }) =>
      visibility.until === undefined ? [] : [addressKey(address)],
    ),
  );
  const gone = new Set<string>();
  const problems: Problem[] = [];
  for (const [key, places] of Map.groupBy(ledger.published.map(placeOf), ({ address }) =>
    addressKey(address),
  )) {
    const [{ address } = { address: key }] = places;
    const end = lookup.landings(decodedAddress(address));
    if (end === undefined) {
      gone.add(key);
      const links = incoming(address, undefined);
      // An address is gone in all languages at once, and the source tells it. What is to become of that of an article
      // with an end is asked where the end is written.
      if (!retired.has(key) && !expiring.has(key) && ledger.folder === '')
        problems.push(vanishedAddress(address, places, links, input, known));
      continue;
    }
    const page = byAddress.get(end);
    const ids = new Set(page?.record.ids);
    for (const { id } of places) {
      if (id === undefined || ids.has(id)) continue;
      gone.add(`${key}#${id}`);
      if (retired.has(`${key}#${id}`)) continue;
      problems.push(vanishedAnchor({ address, id }, page, incoming(end, id), input, known));
    }
  }
  return [...problems, ...needlessRetirements(ledger, known, gone, expiring)];
}
