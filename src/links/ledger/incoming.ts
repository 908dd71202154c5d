import { addressKey } from '../../model/addresses.ts';
import type { HelpCenter } from '../../model/types.ts';
import { placeOf } from '../../problems/problem.ts';
import type { Lookup } from '../lookup.ts';
import { leadsTo } from '../resolve.ts';
import type { CheckedPage } from '../targets.ts';

/** Links of the site to one address or place. */
export interface Incoming {
  readonly count: number;
  /** Where the first of them stands: `articles/send.md:12:5`. */
  readonly first: string;
}

/**
 * Says which links of a site lead to an address or a place that is gone. They are gathered when somebody first asks,
 * which nobody does as long as nothing is gone.
 */
export function createIncoming(
  { site }: HelpCenter,
  pages: readonly CheckedPage[],
  lookup: Lookup,
): (address: string, id: string | undefined) => Incoming | undefined {
  let gathered: Map<string, Incoming> | undefined;
  const gather = (): Map<string, Incoming> => {
    const found = new Map<string, Incoming>();
    for (const { page, record } of pages) {
      for (const { href, position } of record.links) {
        const target = leadsTo(href, page.url, site, lookup.landings);
        if (!target) continue;
        const place = placeOf(page.document.file, position);
        const at = position === 'unknown' ? '' : `:${position.line}:${position.column}`;
        const address = addressKey(target.address ?? target.path);
        for (const key of new Set([address, `${address}#${target.fragment}`])) {
          const known = found.get(key);
          found.set(key, {
            count: (known?.count ?? 0) + 1,
            first: known?.first ?? place.file + at,
          });
        }
      }
    }
    return found;
  };
  return (address, id) => {
    gathered ??= gather();
    return gathered.get(addressKey(address) + (id === undefined ? '' : `#${id}`));
  };
}
