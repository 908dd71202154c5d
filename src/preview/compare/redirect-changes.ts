import { addressKey } from '../../model/addresses.ts';
import { compareText } from '../../model/order.ts';
import type { Redirect } from '../../model/types.ts';
import type { PageState, SiteState } from '../types.ts';
import type { LostAddress, RedirectChange } from './changes.ts';

/** Finds redirects that are new, gone, or lead elsewhere, sorted by their old address. */
export function redirectChanges(
  before: readonly Redirect[],
  after: readonly Redirect[],
): readonly RedirectChange[] {
  const old = byKey(before);
  const now = byKey(after);
  const keys = new Set([...old.keys(), ...now.keys()]);
  return [...keys].sort(compareText).flatMap((key): RedirectChange[] => {
    const [was, is] = [old.get(key), now.get(key)];
    if (was?.to === is?.to) return [];
    const kind = was === undefined ? 'added' : is === undefined ? 'removed' : 'changed';
    return [{ kind, from: (is ?? was)?.from ?? '', before: was?.to, after: is?.to }];
  });
}

/** The paths that a site lived under and lives under, which differ. */
export interface Bases {
  readonly before: string;
  readonly after: string;
}

/**
 * Finds addresses that were published, of pages and old ones, and lead to nothing now; sorted.
 *
 * @param newHome of pages that are still there: what they were to what they are
 * @param bases where the whole site has moved; then addresses are told with the base of before
 */
export function lostAddresses(
  before: SiteState,
  after: SiteState,
  newHome: ReadonlyMap<PageState, PageState>,
  bases?: Bases,
): readonly LostAddress[] {
  const [oldBase, newBase] = [bases?.before ?? '', bases?.after ?? ''];
  const alive = new Set([
    ...after.pages.map(({ url }) => addressKey(newBase + url)),
    ...after.redirects.map(({ from }) => addressKey(newBase + from)),
  ]);
  const pageAt = new Map(before.pages.map((page) => [addressKey(page.url), page]));
  const published = [
    ...before.pages.map((page) => ({ address: page.url, page })),
    ...before.redirects.map(({ from, to }) => ({ address: from, page: pageAt.get(addressKey(to)) })),
  ];
  return published
    .map(({ address, page }) => ({ address: oldBase + address, page }))
    .filter(({ address }) => !alive.has(addressKey(address)))
    .map(({ address, page }) => ({
      address,
      title: page?.title ?? '',
      movedTo: page && newHome.get(page)?.document.file,
      ...(bases === undefined ? {} : { isOutside: !address.startsWith(`${newBase}/`) }),
    }))
    .sort((one, other) => compareText(one.address, other.address));
}

function byKey(redirects: readonly Redirect[]): ReadonlyMap<string, Redirect> {
  return new Map(redirects.map((redirect) => [addressKey(redirect.from), redirect]));
}
