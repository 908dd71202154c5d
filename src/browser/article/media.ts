import { styled } from '../added-styles.ts';

/**
 * Opens images over the page, and videos in their places. Each is a link that works without a script; what opens it
 * is loaded at the first click.
 */
export function prepareMedia(root: Document): void {
  root.addEventListener('click', (event) => {
    if (event.defaultPrevented || event.button !== 0 || hasModifier(event)) return;
    const { target } = event;
    const link =
      target instanceof Element ? target.closest<HTMLAnchorElement>('a[data-zoom], a[data-embed]') : null;
    if (!link) return;
    event.preventDefault();
    // What cannot be loaded leaves the link, which leads to the image or to the video.
    open(link).catch(() => location.assign(link.href));
  });
}

function open(link: HTMLAnchorElement): Promise<void> {
  return link.hasAttribute('data-zoom')
    ? styled(import('./lightbox.ts')).then(({ openLightbox }) => openLightbox(link))
    : import('./video.ts').then(({ playVideo }) => playVideo(link));
}

/** Readers who hold a key want another tab or a download. */
function hasModifier({ altKey, ctrlKey, metaKey, shiftKey }: MouseEvent): boolean {
  return altKey || ctrlKey || metaKey || shiftKey;
}
