import { addressKey } from '../../model/addresses.ts';
import { compareText } from '../../model/order.ts';
import type { HelpCenter } from '../../model/types.ts';
import type { CheckedPage } from '../targets.ts';

/** An entry of the ledger, taken apart. */
export interface PublishedPlace {
  /** Without the base and the place: `/article/send/`. */
  readonly address: string;
  /** Id of a place on the page; none for the page itself. */
  readonly id: string | undefined;
}

/**
 * Everything that readers can have kept of a site, sorted: the addresses of articles and categories, hidden ones too
 * since they can be opened, with the ids of their headings, and the old addresses that lead to them. Pages of tags are
 * not in it: they come and go with the number of articles, and no writer can keep one.
 */
export function publishedNow(
  { redirects }: Pick<HelpCenter, 'redirects'>,
  pages: readonly CheckedPage[],
): readonly string[] {
  const found = new Set(redirects.map(({ from }) => from));
  for (const page of pages) for (const entry of publishedOn(page)) found.add(entry);
  return [...found].sort(compareText);
}

/** The address of a page, and those of its headings. */
export function publishedOn({ page, record }: CheckedPage): readonly string[] {
  const ids = [...record.headings.map(({ id }) => id), ...record.aliases];
  return [page.url, ...ids.map((id) => `${page.url}#${id}`)];
}

export function placeOf(entry: string): PublishedPlace {
  const hash = entry.indexOf('#');
  return hash === -1
    ? { address: entry, id: undefined }
    : { address: entry.slice(0, hash), id: entry.slice(hash + 1) };
}

/** What makes two entries the same to a host and a browser. */
export function entryKey(entry: string): string {
  const { address, id } = placeOf(entry);
  return id === undefined ? addressKey(address) : `${addressKey(address)}#${id}`;
}
