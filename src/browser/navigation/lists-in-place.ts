import { element } from '../element.ts';

/**
 * Lets the other categories of the sidebar open where they are, as that of the page does. Their articles are fetched at
 * the first sign that a reader may want them. Without this, or where they cannot be had, a category is a link to its
 * page.
 */
export function openListsInPlace(sidebar: HTMLElement): void {
  const overview = sidebar.dataset.overview ?? '';
  for (const link of sidebar.querySelectorAll<HTMLAnchorElement>('a[data-list]')) {
    const list = element('ul', {});
    const details = element('details', {}, element('summary', {}, link.textContent ?? ''), list);
    fillWhenWanted(details, list, link.dataset.list ?? '');
    link.replaceWith(details);
    link.removeAttribute('data-list');
    link.textContent = overview;
    list.append(element('li', {}, link));
  }
}

const signs = ['pointerenter', 'focusin', 'touchstart', 'toggle'];

function fillWhenWanted(details: HTMLElement, list: HTMLElement, address: string): void {
  const attend = (): void => {
    for (const sign of signs) details.addEventListener(sign, fill, { passive: true });
  };
  const fill = async (): Promise<void> => {
    for (const sign of signs) details.removeEventListener(sign, fill);
    const articles = await fetchList(address);
    // What could not be had is tried again at the next sign; the link to the category's page is there.
    if (articles === undefined) return attend();
    list.append(...articles.map(([href, title]) => element('li', {}, element('a', { href }, title))));
  };
  attend();
}

async function fetchList(address: string): Promise<readonly (readonly [string, string])[] | undefined> {
  try {
    const response = await fetch(address);
    return response.ok ? await response.json() : undefined;
  } catch {
    return undefined;
  }
}
