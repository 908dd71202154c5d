import { element } from '../element.ts';

/*
 * What only `signpost serve` puts into pages: a link beside the block that a pointer or the focus is on, which opens
 * the line that it is from in the editor of whoever writes it.
 */

const form = document.currentScript?.dataset.editor;
if (form !== undefined) offerPlaces(form);

/** @param form of addresses, with `{file}` and `{line}` in it */
function offerPlaces(form: string): void {
  const link = element('a', {}, '✎');
  Object.assign(link.style, {
    position: 'absolute',
    zIndex: '8',
    padding: '0 .5rem',
    border: '1px solid',
    borderRadius: '4px',
    background: 'canvas',
    color: 'linktext',
    font: '13px/1.6 system-ui, sans-serif',
  });
  link.hidden = true;
  document.body.append(link);
  const follow = ({ target }: Event): void => {
    const block = target instanceof Element ? target.closest<HTMLElement>('[data-place]') : null;
    const [, file, line] = /^(.*):(\d+)$/.exec(block?.dataset.place ?? '') ?? [];
    if (!block || file === undefined || line === undefined) return;
    link.href = form
      .replace('{file}', file.split('/').map(encodeURIComponent).join('/'))
      .replace('{line}', line);
    link.title = `${file}:${line}`;
    link.setAttribute('aria-label', link.title);
    link.hidden = false;
    const { top, right } = block.getBoundingClientRect();
    const left = Math.min(right + 8, document.documentElement.clientWidth - link.offsetWidth - 4);
    Object.assign(link.style, { top: `${top + scrollY}px`, left: `${left + scrollX}px` });
  };
  for (const sign of ['pointerover', 'focusin']) document.addEventListener(sign, follow);
}
