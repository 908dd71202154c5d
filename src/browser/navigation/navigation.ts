import { styled } from '../added-styles.ts';
import { followWidth } from '../article/headings/toc-disclosure.ts';
import { atFirstSign } from '../first-sign.ts';
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
  // Without it, the header stays, and the table of contents is a list of links.
  atFirstSign(() => {
    styled(import('./reading.ts'))
      .then(({ followReader }) => followReader(page, home, start))
      .catch(() => undefined);
  });
}
