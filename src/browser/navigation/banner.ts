/*
 * Runs before anything is painted, on sites that have a banner: what a reader has closed, and what is over or has not
 * begun, is not seen for a moment either. The style sheet does the rest. Without this script, a banner that has begun is
 * shown and cannot be closed.
 */
const root = document.documentElement;
const { banner, bannerFrom, bannerUntil } = root.dataset;
const setting = 'signpost:banner';

const now = Date.now();
const hasBegun = now >= Number(bannerFrom ?? 0);
const isOver = bannerUntil !== undefined && now >= Number(bannerUntil);
root.dataset.bannerState = hasBegun && !isOver && closed() !== banner ? 'shown' : 'closed';

document.addEventListener('click', ({ target }) => {
  if (!(target instanceof Element) || !target.closest('[data-banner-close]')) return;
  root.dataset.bannerState = 'closed';
  remember();
  // The button is gone, and the way through the page with the Tab key goes on from here.
  document.querySelector<HTMLElement>('.brand')?.focus();
});

function closed(): string | null {
  try {
    return localStorage.getItem(setting);
  } catch {
    return null;
  }
}

function remember(): void {
  try {
    localStorage.setItem(setting, banner ?? '');
  } catch {
    // It is closed on this page.
  }
}
