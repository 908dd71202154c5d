import type { LeftSearch } from '../left-search.ts';
import { createClient } from '../search-client.ts';
import { readSearchForm } from '../search-form.ts';
import { openResultsPage } from './results-page.ts';

/** The same as `search.ts` for the page of results, which answers in the page itself: an entry point of its own. */
export function openSearch(
  root: Element,
  left: LeftSearch | undefined,
): (() => LeftSearch | undefined) | undefined {
  const parts = readSearchForm(root);
  const results = document.querySelector<HTMLElement>('[data-search-results]');
  if (!parts || !results) return undefined;
  return openResultsPage(parts, results, createClient(parts.folder, document.documentElement.lang), left);
}
