import type { LeftSearch } from '../kept/left-search.ts';
import { createClient, searchInWorker } from '../search-client.ts';
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
  const client = createClient(parts.folder, document.documentElement.lang, import.meta.url);
  return openResultsPage(parts, results, client, left);
}

searchInWorker();
