const most = 5;
const longest = 200;

/** Recent searches, kept in the browser's local storage only. */
export interface RecentSearches {
  /** The latest first. */
  readonly list: () => readonly string[];
  readonly add: (query: string) => void;
  readonly forget: () => void;
}

/**
 * Opens the searches of one help center. Where the browser keeps nothing, there are none.
 *
 * @param folder address of the help center's search; several may share an origin
 */
export function openRecentSearches(folder: string): RecentSearches {
  const key = `signpost:recent:${folder}`;
  const list = (): readonly string[] => {
    try {
      return queriesIn(localStorage.getItem(key) ?? '[]');
    } catch {
      return [];
    }
  };
  return {
    list,
    add: (query) => {
      const added = query.trim().slice(0, longest);
      if (added === '') return;
      const queries = [added, ...list().filter((known) => known !== added)].slice(0, most);
      attempt(() => localStorage.setItem(key, JSON.stringify(queries)));
    },
    forget: () => attempt(() => localStorage.removeItem(key)),
  };
}

/** Anything may stand in the storage of an origin that is shared. */
function queriesIn(json: string): readonly string[] {
  const value: unknown = JSON.parse(json);
  if (!Array.isArray(value)) return [];
  return value.filter((query) => typeof query === 'string' && query.length <= longest).slice(0, most);
}

function attempt(action: () => void): void {
  try {
    action();
  } catch {
    // Storage is full or switched off; searching works without.
  }
}
