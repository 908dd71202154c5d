import { openResultsPage } from './results-page.ts';
import { openSearchBox } from './search-box.ts';
import { createClient } from './search-client.ts';
import { readSearchForm } from './search-form.ts';

/**
 * Makes a search form answer while its reader types: in a list below the field, or on a page of results in the page
 * itself. An entry point of its own: one request loads everything that searching needs.
 */
export function openSearch(root: Element): void {
  const parts = readSearchForm(root);
  if (!parts) return;
  const client = createClient(parts.folder, document.documentElement.lang);
  const results = document.querySelector<HTMLElement>('[data-search-results]');
  if (results) openResultsPage(parts, results, client);
  else openSearchBox(parts, client);
}
