/**
 * A closed disclosure is shown open beside the text; so it has to be open, for those who do not see it. Where it stands
 * is for toc.css to say, by the room that there is.
 */
export function followWidth(toc: HTMLElement): void {
  const details = toc.querySelector('details');
  const summary = toc.querySelector('summary');
  let isBeside: boolean | undefined;
  const follow = (): void => {
    const isNow = summary !== null && getComputedStyle(summary).pointerEvents === 'none';
    if (!details || !summary || isNow === isBeside) return;
    isBeside = isNow;
    details.open = isBeside;
    summary.tabIndex = isBeside ? -1 : 0;
  };
  follow();
  addEventListener('resize', follow);
  const close = (): void => {
    if (!isBeside && details) details.open = false;
  };
  toc.addEventListener('click', ({ target }) => {
    if (target instanceof HTMLAnchorElement) close();
  });
  // On phones it lies over the text: what closes it is what closes everything that does.
  toc.addEventListener('keydown', ({ key }) => {
    if (key !== 'Escape' || isBeside) return;
    close();
    summary?.focus();
  });
  const closeOutside = ({ target }: Event): void => {
    const list = details?.querySelector('ul');
    const liesOver = list && getComputedStyle(list).position === 'absolute';
    if (liesOver && !(target instanceof Node && toc.contains(target))) close();
  };
  for (const sign of ['pointerdown', 'focusin']) document.addEventListener(sign, closeOutside);
}
