import { element } from '../element.ts';

/**
 * Lets the other categories of the sidebar open where they are, as that of the page does. What is in them is fetched at
 * the first sign that a reader may want it. Without this, or where it cannot be had, a category is a link to its page.
 */
export function openListsInPlace(sidebar: HTMLElement): void {
  const overview = sidebar.dataset.overview ?? '';
  for (const link of sidebar.querySelectorAll<HTMLAnchorElement>('a[data-list]')) {
    const list = link.dataset.list ?? '';
    link.removeAttribute('data-list');
    openInPlace(link, list, overview);
  }
}

/** An article, or a section with the address of its own list. */
type Entry = readonly [href: string, title: string, list?: string];

/** Puts a category that is closed in the place of the link to its page, which is the first in it. */
function openInPlace(link: HTMLAnchorElement, address: string, overview: string): HTMLElement {
  const list = element('ul', {});
  const details = element('details', {}, element('summary', {}, ...link.childNodes), list);
  link.replaceWith(details);
  link.textContent = overview;
  list.append(element('li', {}, link));
  fillWhenWanted(details, list, address, overview);
  return details;
}

const signs = ['pointerenter', 'focusin', 'touchstart', 'toggle'];

function fillWhenWanted(details: HTMLElement, list: HTMLElement, address: string, overview: string): void {
  const attend = (): void => {
    for (const sign of signs) details.addEventListener(sign, fill, { passive: true });
  };
  const fill = async (): Promise<void> => {
    for (const sign of signs) details.removeEventListener(sign, fill);
    const entries = await fetchList(address);
    // What could not be had is tried again at the next sign; the link to the category's page is there.
    if (entries === undefined) return attend();
    list.append(...entries.map((entry) => element('li', {}, entryOf(entry, overview))));
  };
  attend();
}

function entryOf([href, title, list]: Entry, overview: string): HTMLElement {
  const link = element('a', { href }, title);
  return list === undefined ? link : openInPlace(link, list, overview);
}

async function fetchList(address: string): Promise<readonly Entry[] | undefined> {
  try {
    const response = await fetch(address);
    return response.ok ? await response.json() : undefined;
  } catch {
    return undefined;
  }
}
