/** So far a reader scrolls one way before the header follows, in CSS pixels. */
const distance = 8;

/** In one list that forgives: a browser that does not know the last would refuse all. */
const used = ':is([open], :focus-visible, :popover-open)';

/**
 * Lets the header, and the bar with the contents of the page below it, leave the screen while a reader scrolls down, and
 * come back at the first scroll up. Where that is, the style sheet says: on phones. Both stay while something in them has
 * the focus of the keyboard or is open, and until the text has reached the top: so they never move while they stand in
 * their own place.
 *
 * @param start where the page stood before its reader did anything, in CSS pixels
 */
export function hideWhileReading(page: Document, start: number): void {
  const header = page.querySelector('.site-header');
  const text = page.querySelector('[data-article-body]') ?? page.querySelector('main');
  if (!header || !text) return;
  const contents = page.querySelector('.toc');
  const root = page.documentElement;
  let isAway = false;
  // Where the reader has turned: the highest place while the header is there, the lowest while it is away.
  let turn = start;
  const set = (away: boolean): void => {
    turn = scrollY;
    if (away === isAway) return;
    isAway = away;
    root.toggleAttribute('data-reading', away);
  };
  const isUsed = (): boolean => [header, contents].some((bar) => bar?.querySelector(used) ?? false);
  const follow = (): void => {
    // Safari lets a page be pulled beyond its ends.
    const place = Math.min(Math.max(scrollY, 0), root.scrollHeight - innerHeight);
    turn = isAway ? Math.max(turn, place) : Math.min(turn, place);
    if (isAway && (turn - place > distance || text.getBoundingClientRect().top >= 0)) set(false);
    else if (!isAway && place - turn > distance && text.getBoundingClientRect().top < 0 && !isUsed())
      set(true);
  };
  addEventListener('scroll', follow, { passive: true });
  follow();
  for (const bar of [header, contents]) bar?.addEventListener('focusin', () => set(false));
}
