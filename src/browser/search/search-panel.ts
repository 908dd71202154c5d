import { besides } from '../navigation/besides.ts';

/** Below this width the search takes the whole screen: as in search.css. */
const narrow = '(max-width: 63.9375rem)';

/** The search over the page, in the place of its field; on phones it fills the screen. */
export interface SearchPanel {
  readonly open: () => void;
  readonly close: () => void;
  /** Whether its reader has left it by Escape. */
  readonly isLeft: () => boolean;
}

/**
 * Shows a search form over the page while a reader searches: a popover, so that nothing lies over it. On phones the rest
 * of the page cannot be reached meanwhile, and the panel ends where the keyboard begins. Without this, or in a browser
 * that knows no popovers, the results stand in a list below the field, and on phones a link leads to the page of all
 * articles.
 */
export function createSearchPanel(page: Document, root: HTMLElement, input: HTMLInputElement): SearchPanel {
  if (!('popover' in root)) return { open: () => undefined, close: () => undefined, isLeft: () => false };
  const link = page.querySelector<HTMLElement>('[data-search-open]');
  const isOpen = (): boolean => root.matches(':popover-open');
  const isNarrow = matchMedia(narrow);
  const around = root.parentElement;
  let behind: readonly HTMLElement[] = [];
  const cover = (isCovered: boolean): void => {
    for (const element of behind) element.inert = false;
    behind = isCovered ? besides(root) : [];
    for (const element of behind) element.inert = true;
  };
  /** The keyboard of a phone lies over the page, and only the visual viewport tells. */
  const fit = (): void => {
    const { height = innerHeight, offsetTop = 0 } = visualViewport ?? {};
    root.style.setProperty('--seen-height', `${height}px`);
    root.style.setProperty('--seen-top', `${offsetTop}px`);
  };
  /** Where the field is now; what stands around it keeps its height without it. */
  const keepPlace = (): void => {
    const { left, right, top } = root.getBoundingClientRect();
    const start = page.dir === 'rtl' ? page.documentElement.clientWidth - right : left;
    root.style.setProperty('--field-start', `${start}px`);
    root.style.setProperty('--field-top', `${top}px`);
    if (around) around.style.minHeight = `${around.offsetHeight}px`;
  };
  let isLeft = false;
  const open = (): void => {
    isLeft = false;
    if (isOpen()) return;
    keepPlace();
    fit();
    root.showPopover();
    cover(isNarrow.matches);
  };
  const close = (): void => {
    if (!isOpen()) return;
    const hadFocus = root.contains(page.activeElement);
    cover(false);
    root.hidePopover();
    if (around) around.style.minHeight = '';
    // On phones the field is gone, and what it was opened with takes the focus back.
    if (hadFocus && isNarrow.matches) {
      if (link) link.focus({ preventScroll: true });
      else input.blur();
    }
  };
  for (const type of ['resize', 'scroll']) visualViewport?.addEventListener(type, () => isOpen() && fit());
  isNarrow.addEventListener('change', () => isOpen() && cover(isNarrow.matches));
  addEventListener('resize', () => {
    if (!isNarrow.matches) close();
  });
  link?.addEventListener('click', (event) => {
    event.preventDefault();
    open();
    input.focus({ preventScroll: true });
  });
  for (const sign of ['click', 'input']) input.addEventListener(sign, open);
  // Also before the search has come; a browser would empty the field, which opens the panel again.
  input.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || event.isComposing || !isOpen()) return;
    event.preventDefault();
    close();
    isLeft = true;
  });
  root.querySelector('[data-search-cancel]')?.addEventListener('click', close);
  root.querySelector('form')?.addEventListener('reset', () => {
    input.focus();
    // The field is empty only after this.
    setTimeout(() => input.dispatchEvent(new InputEvent('input')));
  });
  return { open, close, isLeft: () => isLeft };
}
