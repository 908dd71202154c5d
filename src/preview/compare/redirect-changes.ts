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

/**
 * Finds addresses that were published, of pages and old ones, and lead to nothing now; sorted.
 *
 * @param newHome of pages that have moved: what they were to what they are
 */
export function lostAddresses(
  before: SiteState,
  after: SiteState,
  newHome: ReadonlyMap<PageState, PageState>,
): readonly LostAddress[] {
  const alive = new Set([
    ...after.pages.map(({ url }) => addressKey(url)),
    ...after.redirects.map(({ from }) => addressKey(from)),
  ]);
  const pageAt = new Map(before.pages.map((page) => [addressKey(page.url), page]));
  const published = [
    ...before.pages.map((page) => ({ address: page.url, page })),
    ...before.redirects.map(({ from, to }) => ({ address: from, page: pageAt.get(addressKey(to)) })),
  ];
  return published
    .filter(({ address }) => !alive.has(addressKey(address)))
    .map(({ address, page }) => ({
      address,
      title: page?.title ?? '',
      movedTo: page && newHome.get(page)?.document.file,
    }))
    .sort((one, other) => compareText(one.address, other.address));
}

function byKey(redirects: readonly Redirect[]): ReadonlyMap<string, Redirect> {
  return new Map(redirects.map((redirect) => [addressKey(redirect.from), redirect]));
}
