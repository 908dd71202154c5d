import { savesData } from '../saves-data.ts';

/** So long a pointer rests on a link that somebody means to follow, in milliseconds. */
const rest = 80;

/**
 * Fetches the page of a link that a reader is about to follow. Browsers that know speculation rules do so by themselves,
 * where the host sends the header that names them; it does if it sends the policy, which otherwise stands in the page.
 */
export function fetchAhead(page: Document, home: string): void {
  const isInPage = page.querySelector('meta[http-equiv="Content-Security-Policy"]') !== null;
  const knows = HTMLScriptElement.supports?.('speculationrules') ?? false;
  if ((knows && !isInPage) || savesData()) return;
  const fetched = new Set([location.pathname]);
  const fetchPage = (link: HTMLAnchorElement): void => {
    const { origin, pathname } = link;
    const isPage = origin === location.origin && pathname.startsWith(home) && pathname.endsWith('/');
    if (!isPage || link.search !== '' || fetched.has(pathname)) return;
    fetched.add(pathname);
    const hint = page.createElement('link');
    hint.rel = 'prefetch';
    hint.href = pathname;
    page.head.append(hint);
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
