import { followWidth } from '../article/headings/toc-disclosure.ts';
import { tendDrawer } from './drawer.ts';
import { openListsInPlace } from './lists-in-place.ts';
import { keepSidebarPosition } from './sidebar-position.ts';
import { openThemeSwitch } from './theme-switch.ts';

/**
 * What every page does for those who find their way in it; each part where the page has it.
 *
 * @param home address of the help center; several may share an origin
 */
export function prepareNavigation(page: Document, home: string): void {
  openThemeSwitch(page);
  const sidebar = page.querySelector<HTMLElement>('[data-sidebar]');
  if (sidebar) {
    openListsInPlace(sidebar);
    keepSidebarPosition(sidebar, home);
    tendDrawer(sidebar);
  }
  // On a host that sends no headers of the site: what is fetched ahead may be kept there.
  if (page.querySelector('meta[http-equiv="Content-Security-Policy"]')) {
    import('./fetch-ahead.ts').then(({ fetchAhead }) => fetchAhead(page, home)).catch(() => undefined);
  }
  const toc = page.querySelector<HTMLElement>('[data-toc]');
  if (toc) followWidth(toc);
  const start = scrollY;
  if (location.hash === '') onFirstSign(() => follow(page, start));
  // Who comes to a place in the page does not begin at its top.
  else follow(page, start);
}

/** What every reader does who does more than look at the top of a page. */
const signs = ['scroll', 'pointermove', 'touchstart', 'keydown', 'focusin'];

function onFirstSign(act: () => void): void {
  const first = (): void => {
    for (const sign of signs) removeEventListener(sign, first);
    act();
  };
  for (const sign of signs) addEventListener(sign, first, { passive: true });
}

function follow(page: Document, start: number): void {
  // Without it, the header stays, and the table of contents is a list of links.
  import('./reading.ts').then(({ followReader }) => followReader(page, start)).catch(() => undefined);
}
