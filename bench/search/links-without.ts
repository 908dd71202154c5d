import type { PlacedLinkText } from '../../src/site/search-index.ts';

/**
 * The links that are left when those are taken away that a query was made from: all with its text, and all others of
 * the pages that use that text, since they were written by the same hand at the same time.
 *
 * @param query as the queries are written: in small letters, without punctuation at its ends
 */
export function linksWithout(links: readonly PlacedLinkText[], query: string): readonly PlacedLinkText[] {
  const pages = linkingPages(links, query);
  return links.filter(({ page }) => !pages.has(page));
}

/** Addresses of the pages that have a link with this text, in which a query that was made from it stands as it is. */
export function linkingPages(links: readonly PlacedLinkText[], query: string): ReadonlySet<string> {
  return new Set(links.filter(({ text }) => asQuery(text) === query).map(({ page }) => page));
}

function asQuery(text: string): string {
  return text
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
}
