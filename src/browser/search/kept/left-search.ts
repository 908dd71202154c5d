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
      if (left) sessionStorage.setItem(key(), JSON.stringify(left));
      else sessionStorage.removeItem(key());
    } catch {
      // Storage is full or switched off: the search is typed once more.
    }
  });
}

/** What was left on this page, where its reader has come back to it and not by a new way. */
export function leftSearch(): LeftSearch | undefined {
  const [navigation] = performance.getEntriesByType('navigation');
  if (!(navigation instanceof PerformanceNavigationTiming) || navigation.type !== 'back_forward') return;
  try {
    return searchIn(sessionStorage.getItem(key()) ?? 'null');
  } catch {
    return undefined;
  }
}

/** Anything may stand in the storage of an origin that is shared. */
function searchIn(json: string): LeftSearch | undefined {
  const left: unknown = JSON.parse(json);
  if (typeof left !== 'object' || left === null) return undefined;
  const [query, place, scroll] = ['query', 'place', 'scroll'].map((name): unknown => Reflect.get(left, name));
  const isOurs = typeof query === 'string' && typeof place === 'number' && typeof scroll === 'number';
  return isOurs ? { query, place, scroll } : undefined;
}

function key(): string {
  return `signpost:left:${location.pathname}${location.search}`;
}
