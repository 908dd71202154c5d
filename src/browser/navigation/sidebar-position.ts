/**
 * Keeps the sidebar where its reader has scrolled it to, from page to page of one tab. Wherever that leaves the entry
 * of the page out of sight, it is scrolled to.
 *
 * @param home address of the help center; several may share an origin
 */
export function keepSidebarPosition(sidebar: HTMLElement, home: string): void {
  const key = `signpost:sidebar:${home}`;
  const show = (): void => {
    sidebar.scrollTop = remembered(key);
    const entry = sidebar.querySelector<HTMLElement>('a[aria-current]');
    if (!entry) return;
    const { top, bottom } = entry.getBoundingClientRect();
    const view = sidebar.getBoundingClientRect();
    // Not scrollIntoView, which would move the page as well.
    if (top < view.top || bottom > view.bottom) sidebar.scrollTop += top - view.top - view.height / 3;
  };
  show();
  // A page that was made ready before its reader came does not know how far they have scrolled since.
  document.addEventListener('prerenderingchange', show, { once: true });
  // Where it is a popover, it has no height before it is opened.
  sidebar.addEventListener('toggle', show);
  addEventListener('pagehide', () => {
    try {
      sessionStorage.setItem(key, String(Math.round(sidebar.scrollTop)));
    } catch {
      // It starts at the entry of the page.
    }
  });
}

function remembered(key: string): number {
  try {
    return Number(sessionStorage.getItem(key)) || 0;
  } catch {
    return 0;
  }
}
