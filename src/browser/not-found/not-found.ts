import { decodedAddress } from '../../model/decoded-address.ts';
import { element } from '../element.ts';
import { didYouMean, pageHasMovedTo } from '../texts.ts';
import { aroundNode } from '../wording.ts';
import { type AddressList, type NearPage, nearAddresses } from './near-addresses.ts';

/**
 * Says on the page for what is not there which pages may have been meant. Without the list, or where nothing is near,
 * the page stays as it is: with its search field and its categories.
 *
 * @param place where the answer goes; it names the address of the list, and that of the home page
 */
export async function suggestPages(place: HTMLElement): Promise<void> {
  const response = await fetch(place.dataset.notFound ?? '');
  if (!response.ok) return;
  const list: AddressList = await response.json();
  const base = (place.dataset.base ?? '/').replace(/\/$/, '');
  const { moved, near } = nearAddresses(askedPath(base), list);
  const link = ({ url, title }: NearPage): HTMLElement => element('a', { href: base + url }, title);
  if (moved) {
    // The place in the page is kept: it may still be there.
    const there = element('a', { href: base + moved.url + location.hash }, moved.title);
    place.append(element('p', {}, ...aroundNode(pageHasMovedTo, there)));
  }
  if (near.length === 0) return;
  place.append(
    element('h2', {}, didYouMean),
    element('ul', { class: 'article-list' }, ...near.map((page) => element('li', {}, link(page)))),
  );
}

/** What was asked for, without the base, as people would write it. */
function askedPath(base: string): string {
  const { pathname } = location;
  const path = pathname.startsWith(`${base}/`) ? pathname.slice(base.length) : pathname;
  return decodedAddress(path);
}
