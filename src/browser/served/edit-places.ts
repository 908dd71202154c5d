import { element } from '../element.ts';

/*
 * What only `signpost serve` puts into pages: a link beside the block that a pointer or the focus is on, which opens
 * the line that it is from in the editor of whoever writes it.
 */

const { editor, places } = document.currentScript?.dataset ?? {};
// Other scripts come later: the elements are those that were served.
const body = document.querySelector('[data-article-body]');
if (editor !== undefined && places !== undefined && body) offerPlaces(editor, placesOf(body, places));

/** A line of a file. */
interface Place {
  readonly file: string;
  readonly line: string;
}

/** @param written the number of an element in the body and its place, a line each: `12:articles/a.md:8` */
function placesOf(body: Element, written: string): ReadonlyMap<Element, Place> {
  const elements = body.querySelectorAll('*');
  const found = new Map<Element, Place>();
  for (const entry of written.split('\n')) {
    const [, index = '', file = '', line = ''] = /^(\d+):(.*):(\d+)$/.exec(entry) ?? [];
    const block = index === '' ? undefined : elements[Number(index)];
    if (block) found.set(block, { file, line });
  }
  return found;
}

/** @param form of addresses, with `{file}` and `{line}` in it */
function offerPlaces(form: string, places: ReadonlyMap<Element, Place>): void {
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
    let block = target instanceof Element ? target : null;
    while (block && !places.has(block)) block = block.parentElement;
    const place = block && places.get(block);
    if (!block || !place) return;
    const { file, line } = place;
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
