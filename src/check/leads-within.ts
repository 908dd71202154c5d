import { decodedAddress } from '../model/decoded-address.ts';

/**
 * Whether a link leads to a place on its own page: browsers look for the id as the fragment is written first, then as
 * it stands when it is decoded (HTML standard, "find a potential indicated element").
 */
export function leadsWithin(href: string, ids: ReadonlySet<string>): boolean {
  if (!href.startsWith('#')) return false;
  const fragment = href.slice(1);
  return ids.has(fragment) || ids.has(decodedAddress(fragment));
}
