import { leftSearchKey as key } from './came-back.ts';

/** What a reader had before them when they left a page for a result. */
export interface LeftSearch {
  readonly query: string;
  /** Place of the active option of a list, -1 for none; how many results a page of results showed. */
  readonly place: number;
  /** How far the list, or the page of results, was scrolled. */
  readonly scroll: number;
}

/** Keeps a search in this tab's storage when its page is left, for whoever comes back to it; nothing keeps nothing. */
export function keepSearch(current: () => LeftSearch | undefined): void {
  addEventListener('pagehide', () => {
    try {
      const left = current();
      if (left) sessionStorage.setItem(key(), `${left.place} ${left.scroll} ${left.query}`);
      else sessionStorage.removeItem(key());
    } catch {
      // Storage is full or switched off: the search is typed once more.
    }
  });
}

/** What was left on this page. */
export function leftSearch(): LeftSearch | undefined {
  try {
    return searchIn(sessionStorage.getItem(key()) ?? '');
  } catch {
    return undefined;
  }
}

/** Anything may stand in the storage of an origin that is shared. */
function searchIn(text: string): LeftSearch | undefined {
  const [first, second, ...words] = text.split(' ');
  const place = Number(first);
  const scroll = Number(second);
  return Number.isNaN(place + scroll) ? undefined : { query: words.join(' '), place, scroll };
}
