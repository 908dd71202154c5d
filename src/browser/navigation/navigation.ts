import { addHeadingLinks } from '../article/heading-links.ts';
import { markPosition } from '../article/toc-position.ts';
import { tendDrawer } from './drawer.ts';
import { fetchAhead } from './fetch-ahead.ts';
import { openListsInPlace } from './lists-in-place.ts';
import { keepSidebarPosition } from './sidebar-position.ts';
import { openThemeSwitch } from './theme-switch.ts';

/** What every page does for those who find their way in it; each part where the page has it. */
export function prepareNavigation(page: Document): void {
  openThemeSwitch(page);
  const sidebar = page.querySelector<HTMLElement>('[data-sidebar]');
  const home = page.querySelector('.brand')?.getAttribute('href') ?? '/';
  if (sidebar) {
    openListsInPlace(sidebar);
    keepSidebarPosition(sidebar, home);
    tendDrawer(sidebar);
  }
  fetchAhead(page, home);
  const toc = page.querySelector<HTMLElement>('[data-toc]');
  if (toc) markPosition(toc);
  const body = page.querySelector('[data-article-body]');
  if (body) addHeadingLinks(body);
}
