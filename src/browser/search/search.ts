import { openSearchBox } from './search-box.ts';
import { createClient } from './search-client.ts';
import { readSearchForm } from './search-form.ts';

/**
 * Makes a search form answer while its reader types, in a list below the field. An entry point of its own: one request
 * loads everything that searching needs.
 */
export function openSearch(root: Element): void {
  const parts = readSearchForm(root);
  if (parts) openSearchBox(parts, createClient(parts.folder, document.documentElement.lang));
}
