import { savesData } from '../saves-data.ts';

/** So long a pointer rests on a link that somebody means to follow, in milliseconds. */
const rest = 80;

/**
 * Fetches the page of a link that a reader is about to follow, on a host that sends no headers of the site: its policy
 * stands in the page then. Such a host (GitHub Pages) lets browsers keep a page for some minutes. One that sends our
 * headers has pages asked for each time, so that what was fetched would be asked for again, and names speculation
 * rules for the browsers that know them.
 */
export function fetchAhead(page: Document, home: string): void {
  if (savesData()) return;
  const fetched = new Set([location.pathname]);
  const fetchPage = (link: HTMLAnchorElement): void => {
    const { origin, pathname } = link;
    const isPage = origin === location.origin && pathname.startsWith(home) && pathname.endsWith('/');
    if (!isPage || link.search !== '' || fetched.has(pathname)) return;
    fetched.add(pathname);
    load(pathname);
  };
  let timer = 0;
  const attend = ({ type, target }: Event): void => {
    clearTimeout(timer);
    const link = target instanceof Element ? target.closest('a') : null;
    if (link) timer = setTimeout(fetchPage, type === 'pointerover' ? rest : 0, link);
  };
  for (const sign of ['pointerover', 'touchstart', 'focusin']) {
    page.addEventListener(sign, attend, { passive: true });
  }
}

/**
 * Not by a link with `rel="prefetch"`, which Firefox refuses under a policy that begins with nothing. A page that cannot
 * be had now is asked for when its link is followed.
 */
async function load(address: string): Promise<void> {
  try {
    const response = await fetch(address, { priority: 'low' });
    await response.text();
  } catch {
    // The reader may have gone already.
  }
}
