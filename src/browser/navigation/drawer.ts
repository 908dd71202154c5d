import { besides } from './besides.ts';

/** From this width on the sidebar stands beside the page: as in sidebar.css. */
const beside = '(min-width: 64rem)';

/**
 * Opening, closing and Escape are the browser's own, since the drawer is a popover. What is left: the Tab key stays in
 * it, since what it covers cannot be seen (WCAG 2.2, 2.4.11); it closes where a reader goes to a place of the same page,
 * and where the window grows so that the sidebar stands beside the page.
 */
export function tendDrawer(drawer: HTMLElement): void {
  // A browser that knows none shows the list above the page, and cannot read the selector either.
  if (!('popover' in drawer)) return;
  const close = (): void => {
    if (drawer.matches(':popover-open')) drawer.hidePopover();
  };
  matchMedia(beside).addEventListener('change', close);
  addEventListener('hashchange', close);
  const others = besides(drawer);
  // Before it closes, or the button that has opened it could not take the focus back.
  drawer.addEventListener('beforetoggle', ({ newState }) => {
    for (const other of others) other.inert = newState === 'open';
  });
}
