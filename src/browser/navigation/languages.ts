import { button, element } from '../element.ts';
import { close, languages } from '../texts.ts';
import { offers } from './offers.ts';

const setting = 'signpost:languages-offered';

/**
 * Lets the list of languages lead to the place where the reader is, and offers the page in the language that their
 * browser asks for. Without it, the list leads to the beginning of the page.
 */
export function openLanguages(list: HTMLElement): void {
  const links = [...list.querySelectorAll<HTMLAnchorElement>('a')];
  const current = links.find((link) => link.hasAttribute('aria-current'));
  const home = document.querySelector<HTMLAnchorElement>('.brand')?.pathname ?? '/';
  for (const link of links) {
    const { href } = link;
    link.addEventListener('click', () => {
      // The search keeps what was looked for.
      const here = new URL(location.href);
      const address = new URL(href);
      const isSamePage = address.pathname.endsWith(here.pathname.slice(home.length));
      if (isSamePage) Object.assign(address, { search: here.search, hash: here.hash });
      link.href = address.href;
    });
  }
  addEventListener('keydown', ({ key }) => {
    if (key === 'Escape' && list.hasAttribute('open')) {
      list.removeAttribute('open');
      list.querySelector('summary')?.focus();
    }
  });
  addEventListener('click', ({ target }) => {
    if (target instanceof Node && !list.contains(target)) list.removeAttribute('open');
  });
  const wanted = preferred(links);
  if (wanted && wanted !== current && !wanted.hasAttribute('data-borrowed')) offer(wanted);
}

/** The first of the languages of the browser that the site has; the dialect counts where the site tells them apart. */
function preferred(links: readonly HTMLAnchorElement[]): HTMLAnchorElement | undefined {
  for (const language of navigator.languages) {
    const exact = links.find(({ lang }) => lang.toLowerCase() === language.toLowerCase());
    const near = exact ?? links.find(({ lang }) => primary(lang) === primary(language));
    if (near) return near;
  }
  return undefined;
}

function primary(tag: string): string | undefined {
  return tag.toLowerCase().split('-')[0];
}

/** Asks once: whoever follows the link or closes the offer has answered. */
function offer(link: HTMLAnchorElement): void {
  if (hasAnswered()) return;
  const { lang } = link;
  // Its words say in which direction they go.
  const text = element('span', { lang, dir: 'auto' }, offers[lang] ?? link.textContent ?? '');
  const answer = element('a', { href: link.href, hreflang: lang }, text);
  const place = element('section', { class: 'language-offer', 'aria-label': languages }, answer);
  place.append(
    button(close, () => {
      remember();
      place.remove();
    }),
  );
  answer.addEventListener('click', remember);
  document.querySelector('.site-header')?.before(place);
}

function hasAnswered(): boolean {
  try {
    return localStorage.getItem(setting) !== null;
  } catch {
    // Nobody is asked again and again.
    return true;
  }
}

function remember(): void {
  try {
    localStorage.setItem(setting, 'answered');
  } catch {
    // It holds for this page.
  }
}
