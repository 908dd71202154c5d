import { keepSearch, leftSearch } from './kept/left-search.ts';
import { openSearchBox } from './search-box.ts';
import { createClient, searchInWorker } from './search-client.ts';
import { readSearchForm } from './search-form.ts';
import type { SearchPanel } from './search-panel.ts';

/**
 * Makes a search form answer while its reader types, in a list below the field. An entry point of its own: one request
 * loads everything that searching needs.
 *
 * @param comesBack whether its reader finds again what they left on this page
 */
export function openSearch(root: Element, comesBack: boolean, panel?: SearchPanel): void {
  const parts = readSearchForm(root);
  if (!parts) return;
  const client = createClient(parts.folder, document.documentElement.lang, import.meta.url);
  keepSearch(openSearchBox(parts, client, comesBack ? leftSearch() : undefined, panel));
}

searchInWorker();
