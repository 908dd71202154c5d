import { decodedAddress } from '../../../model/decoded-address.ts';
import { element } from '../../element.ts';

/** What readers scroll with: from then on the text decides again which section is marked. */
const scrolling = ['wheel', 'touchmove', 'keydown', 'pointerdown'] as const;

/**
 * Marks in the table of contents the section that is being read.
 *
 * That is the last one whose heading is above a line. The line stands near the top of the window, and moves to its
 * lower edge while the last screen of the page is scrolled in, so that each of the last sections has its turn, however
 * short it is. Where a reader goes to a section by its link, it is marked until the reader scrolls on.
 */
export function markPosition(toc: HTMLElement): void {
  const links = new Map<string, HTMLAnchorElement>();
  for (const link of toc.querySelectorAll('a')) links.set(decodedAddress(link.hash.slice(1)), link);
  // In the bar of phones; screen readers hear it of the link.
  const place = element('span', { class: 'toc-place', 'aria-hidden': 'true' });
  toc.querySelector('summary')?.append(place);
  const headings = [...links.keys()].flatMap((id) => document.getElementById(id) ?? []);
  let marked: HTMLAnchorElement | undefined;
  let chosen: HTMLAnchorElement | undefined;

  const mark = (): void => {
    const current = chosen ?? links.get(headings.findLast(isRead)?.id ?? '');
    if (current === marked) return;
    marked?.removeAttribute('aria-current');
    marked = current;
    place.textContent = current?.textContent ?? '';
    if (!current) return;
    current.setAttribute('aria-current', 'true');
    keepInView(current);
  };
  const line = (): number => {
    const { scrollHeight } = document.documentElement;
    const left = scrollHeight - innerHeight - scrollY;
    const near = innerHeight / 4;
    return near + Math.max(0, 1 - left / innerHeight) * (innerHeight - near);
  };
  const isRead = (heading: HTMLElement): boolean =>
    // A heading in a closed part of the page is nowhere.
    heading.getClientRects().length > 0 && heading.getBoundingClientRect().top < line();
  const choose = (): void => {
    chosen = links.get(decodedAddress(location.hash.slice(1)));
    mark();
  };

  let isAsked = false;
  const later = (): void => {
    if (isAsked) return;
    isAsked = true;
    requestAnimationFrame(() => {
      isAsked = false;
      mark();
    });
  };
  addEventListener('scroll', later, { passive: true });
  addEventListener('resize', later);
  addEventListener('hashchange', choose);
  for (const event of scrolling) {
    const release = (): void => {
      chosen = undefined;
    };
    addEventListener(event, release, { passive: true });
  }
  choose();
}

function keepInView(link: HTMLElement): void {
  const list = link.closest('details');
  if (!list) return;
  const { top, bottom } = link.getBoundingClientRect();
  const view = list.getBoundingClientRect();
  if (top < view.top || bottom > view.bottom) list.scrollTop += top - view.top - view.height / 3;
}
