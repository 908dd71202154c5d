/** What a reader did last, kept in the browser's local storage only. */
export interface RecentList<Entry> {
  /** The latest first. */
  readonly list: () => readonly Entry[];
  readonly add: (entry: Entry) => void;
  readonly forget: () => void;
}

/**
 * Opens a list. Where the browser keeps nothing, it is empty.
 *
 * @param key of the local storage; several help centers may share an origin
 * @param most entries that it has
 * @param isEntry anything may stand in the storage of an origin that is shared
 * @param nameOf tells entries apart: of two with one name, the later one counts
 */
export function openRecentList<Entry>(
  key: string,
  most: number,
  isEntry: (value: unknown) => value is Entry,
  nameOf: (entry: Entry) => string,
): RecentList<Entry> {
  const list = (): readonly Entry[] => {
    try {
      const value: unknown = JSON.parse(localStorage.getItem(key) ?? '[]');
      return Array.isArray(value) ? value.filter(isEntry).slice(0, most) : [];
    } catch {
      return [];
    }
  };
  const keep = (entries: readonly Entry[]): void => {
    try {
      localStorage.setItem(key, JSON.stringify(entries));
    } catch {
      // Storage is full or switched off; the page works without.
    }
  };
  return {
    list,
    // One too many may be kept, and is not read.
    add: (added) => keep([added, ...list().filter((known) => nameOf(known) !== nameOf(added))]),
    forget: () => keep([]),
  };
}
