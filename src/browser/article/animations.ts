import { button, element } from '../element.ts';
import { pauseAnimation, playAnimation } from '../texts.ts';

/**
 * Adds a button to every animation that stops it and lets it go on. Readers who want less motion see the still picture
 * from the start: the page says so without a script.
 */
export function openAnimations(root: ParentNode): void {
  const lessMotion = matchMedia('(prefers-reduced-motion: reduce)').matches;
  for (const picture of root.querySelectorAll<HTMLElement>('picture[data-animation]')) {
    const still = picture.querySelector('source');
    if (still)
      addControl(picture, still, still.media === 'not all' || (still.media !== 'all' && !lessMotion));
  }
}

function addControl(picture: HTMLElement, still: HTMLSourceElement, plays: boolean): void {
  const isSmall = picture.dataset.animation === 'small';
  let playing = plays;
  const show = (): void => {
    still.media = playing ? 'not all' : 'all';
    const name = playing ? pauseAnimation : playAnimation;
    control.textContent = isSmall ? (playing ? '❙❙' : '▶') : name;
    if (isSmall) control.setAttribute('aria-label', name);
  };
  const control = button('', () => {
    playing = !playing;
    show();
  });
  control.className = 'animation-control';
  show();
  // Not inside a link around the image.
  const shown = picture.closest('a') ?? picture;
  const frame = element('span', { class: isSmall ? 'animation animation-small' : 'animation' });
  shown.replaceWith(frame);
  frame.append(shown, control);
}
