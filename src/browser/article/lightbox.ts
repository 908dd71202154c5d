import { element } from '../element.ts';
import { close as closeWord, image as imageWord } from '../texts.ts';

/**
 * Shows the whole image that a link leads to over the page. The browser's own modal dialog keeps the focus inside,
 * closes at Escape and makes the page behind inert.
 */
export function openLightbox(link: HTMLAnchorElement): void {
  const small = link.querySelector('img');
  const alt = small?.alt ?? '';
  const caption = link.closest('figure')?.querySelector('figcaption')?.textContent?.trim() ?? '';
  const close = element('button', { type: 'button', class: 'lightbox-close' }, closeWord);
  const image = element('img', {
    src: link.href,
    // The caption, which the dialog is named by, is not said twice.
    alt: alt === caption ? '' : alt,
    ...dimensionsOf(small),
  });
  const shown = stoppable(image, small);
  const dialog = element(
    'dialog',
    { class: 'lightbox', closedby: 'any', 'aria-label': caption || alt || imageWord },
    close,
    shown,
    ...(caption === '' ? [] : [element('p', { class: 'lightbox-caption' }, caption)]),
  );
  close.addEventListener('click', () => dialog.close());
  // Browsers that do not know `closedby` yet: only the backdrop is the dialog itself.
  dialog.addEventListener('click', ({ target }) => {
    if (target === dialog) dialog.close();
  });
  dialog.addEventListener('close', () => {
    dialog.remove();
    // Not every browser gives the focus to a link that the mouse has chosen, and so back to it.
    link.focus({ preventScroll: true });
  });
  document.body.append(dialog);
  dialog.showModal();
  if (shown !== image) void import('./animations.ts').then(({ openAnimations }) => openAnimations(dialog));
}

/** An image that moves, with the still picture that it has in the article. */
function stoppable(image: HTMLImageElement, small: HTMLImageElement | null): HTMLElement {
  const still = small?.closest('picture[data-animation]')?.querySelector('source');
  return still ? element('picture', { 'data-animation': '' }, still.cloneNode(), image) : image;
}

/** The image takes its room before it has come; one that the article shows at another size says which is its own. */
function dimensionsOf(small: HTMLImageElement | null): Readonly<Record<string, string>> {
  const [width = small?.getAttribute('width'), height = small?.getAttribute('height')] =
    small?.dataset.size?.split(' ') ?? [];
  return width && height ? { width, height } : {};
}
