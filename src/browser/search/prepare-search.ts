import { styled } from '../added-styles.ts';
import { searchNotLoadedTypeAgain } from '../texts.ts';
import { hasLeftSearch } from './kept/came-back.ts';
import { followSearchKeys } from './search-keys.ts';
import { createSearchPanel } from './search-panel.ts';

/** Events of a reader who is about to search. */
const signs = ['focus', 'pointerdown', 'input'] as const;

/**
 * Loads the search lazily, at the first sign that a reader is about to search. A page of results searches by itself
 * when its address holds a query, and a list of results that was left for one of them opens again.
 */
export function prepareSearch(page: Document): void {
  const root = page.querySelector<HTMLElement>('[data-search]');
  const input = root?.querySelector('input');
  const status = root?.querySelector('[role="status"]');
  if (!root || !input || !status) return;
  const results = page.querySelector<HTMLElement>('[data-search-results]');
  const showResults = (isWanted: boolean): void => {
    if (results) results.hidden = !isWanted;
  };

  const comesBack = hasLeftSearch();
  // Where the page itself has room for results, they do not stand over it.
  const panel = results ? undefined : createSearchPanel(page, root, input);

  let isLoading = false;
  const load = async (): Promise<void> => {
    if (isLoading) return;
    isLoading = true;
    // The page of results has its styles in its head.
    const script = results ? import('./results/results.ts') : styled(import('./search.ts'));
    const search = await script.catch(() => undefined);
    isLoading = search !== undefined;
    // There is no list yet in which a failure could be shown.
    status.classList.toggle('sr-only', isLoading);
    status.textContent = isLoading ? '' : searchNotLoadedTypeAgain;
    if (!search) return showResults(false);
    for (const sign of signs) input.removeEventListener(sign, load);
    // What was typed while the script was loading is newer than what was left.
    search.openSearch(root, comesBack && input.value === '', panel);
  };
  for (const sign of signs) input.addEventListener(sign, load);

  followSearchKeys(page, input, panel?.open);
  const isAsked = results !== null && Boolean(new URLSearchParams(location.search).get('q'));
  // The place for results is there before they come, so that nothing on the page jumps.
  showResults(isAsked);
  if (isAsked || page.activeElement === input || comesBack) void load();
}
