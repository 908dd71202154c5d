import type { LeftSearch } from './kept/left-search.ts';
import { openSearchBox } from './search-box.ts';
import { createClient, searchInWorker } from './search-client.ts';
import { readSearchForm } from './search-form.ts';
import type { SearchPanel } from './search-panel.ts';

/**
 * Makes a search form answer while its reader types, in a list below the field. An entry point of its own: one request
 * loads everything that searching needs.
 *
 * @param left what its reader comes back to
 * @returns what the reader has before them, whenever it is asked for
 */
export function openSearch(
  root: Element,
  left: LeftSearch | undefined,
  panel?: SearchPanel,
): (() => LeftSearch | undefined) | undefined {
  const parts = readSearchForm(root);
  const client = parts && createClient(parts.folder, document.documentElement.lang, import.meta.url);
  return client && openSearchBox(parts, client, left, panel);
}

searchInWorker();
