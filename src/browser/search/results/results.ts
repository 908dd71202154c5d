import { keepSearch, leftSearch } from '../kept/left-search.ts';
import { createClient, searchInWorker } from '../search-client.ts';
import { readSearchForm } from '../search-form.ts';
import { openResultsPage } from './results-page.ts';

/** The same as `search.ts` for the page of results, which answers in the page itself: an entry point of its own. */
export function openSearch(root: Element, comesBack: boolean): void {
  const parts = readSearchForm(root);
  const results = document.querySelector<HTMLElement>('[data-search-results]');
  if (!parts || !results) return;
  const client = createClient(parts.folder, document.documentElement.lang, import.meta.url);
  const current = openResultsPage(parts, results, client, comesBack ? leftSearch() : undefined);
  if (current) keepSearch(current);
}

searchInWorker();
