import { addHeadingLinks } from '../article/headings/heading-links.ts';
import { markPosition } from '../article/headings/toc-position.ts';
import { tendDrawer } from './drawer.ts';
import { hideWhileReading } from './header-away.ts';
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
  hideWhileReading(page);
  const toc = page.querySelector<HTMLElement>('[data-toc]');
  if (toc) markPosition(toc);
  const body = page.querySelector('[data-article-body]');
  if (body) addHeadingLinks(body);
}
