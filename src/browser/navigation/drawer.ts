/** From this width on the sidebar stands beside the page: as in sidebar.css. */
const beside = '(width >= 60rem)';

/**
 * Opening, closing and Escape are the browser's own, since the drawer is a popover. What is left: it closes where a
 * reader goes to a place of the same page, and where the window grows so that the sidebar stands beside the page.
 */
export function tendDrawer(drawer: HTMLElement): void {
  const close = (): void => {
    if (drawer.matches(':popover-open')) drawer.hidePopover();
  };
  matchMedia(beside).addEventListener('change', close);
  addEventListener('hashchange', close);
}
