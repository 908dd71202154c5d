import { button, element } from '../element.ts';

/**
 * Adds a button to every animation that stops it and lets it go on. Readers who want less motion see the still picture
 * from the start: the page says so without a script.
 */
export function openAnimations(root: ParentNode): void {
  const lessMotion = matchMedia('(prefers-reduced-motion: reduce)').matches;
  for (const picture of root.querySelectorAll('picture[data-animation]')) {
    const still = picture.querySelector('source');
    if (still) addControl(picture, still, !lessMotion);
  }
}

function addControl(picture: Element, still: HTMLSourceElement, plays: boolean): void {
  let playing = plays;
  const show = (): void => {
    still.media = playing ? 'not all' : 'all';
    control.textContent = playing ? 'Pause animation' : 'Play animation';
  };
  const control = button('', () => {
    playing = !playing;
    show();
  });
  control.className = 'animation-control';
  show();
  // Not inside a link around the image.
  const shown = picture.closest('a') ?? picture;
  const frame = element('span', { class: 'animation' });
  shown.replaceWith(frame);
  frame.append(shown, control);
}
