import { element } from '../element.ts';

/** Puts the player in the place of the link to a video: the first thing that the page asks of another host. */
export function playVideo(link: HTMLAnchorElement): void {
  const player = element('iframe', {
    class: 'player',
    src: link.getAttribute('data-embed') ?? '',
    title: link.textContent?.trim() ?? '',
    allow: 'autoplay; encrypted-media; fullscreen; picture-in-picture',
    referrerpolicy: 'strict-origin-when-cross-origin',
  });
  link.replaceWith(player);
  player.focus();
}
