/** The name of what was left on this page in the storage of its tab. */
export function leftSearchKey(): string {
  return `signpost:left:${location.pathname}${location.search}`;
}

/** Whether its reader has come back to this page, and not by a new way, and has left a search on it. */
export function hasLeftSearch(): boolean {
  const [navigation] = performance.getEntriesByType('navigation');
  if (!(navigation instanceof PerformanceNavigationTiming) || navigation.type !== 'back_forward')
    return false;
  try {
    return sessionStorage.getItem(leftSearchKey()) !== null;
  } catch {
    // Storage is switched off: the search is typed once more.
    return false;
  }
}
