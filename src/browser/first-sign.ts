/** What every reader does who does more than look at the top of a page. */
const signs = ['scroll', 'pointermove', 'touchstart', 'keydown', 'focusin'];

/**
 * Does what nobody misses at the first look at a page, once its reader does anything; at once where a reader comes to a
 * place in the page, and so not to its top.
 */
export function atFirstSign(act: () => void): void {
  const first = (): void => {
    for (const sign of signs) removeEventListener(sign, first);
    act();
  };
  if (location.hash === '') for (const sign of signs) addEventListener(sign, first, { passive: true });
  else act();
}
