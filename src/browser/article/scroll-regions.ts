import { fill } from '../../wording/fill.ts';
import { codeNumber, tableNumber } from '../texts.ts';
import { headingsAbove } from './headings/headings-above.ts';

/**
 * Lets the keyboard scroll code and tables that are wider than the page, and says what they are; those that fit stay
 * out of the way.
 */
export function followOverflow(root: ParentNode): void {
  const named = [...labels(codeNumber, root, 'pre'), ...labels(tableNumber, root, '.table-scroll')];
  const names = new Map<Element, string>(named);
  const observer = new ResizeObserver((entries) => {
    for (const { target } of entries) setRegion(target, names.get(target) ?? '');
  });
  for (const [box] of named) observer.observe(box);
}

/** Regions are landmarks, which need names of their own: a number, and the caption or the heading above. */
function labels(name: string, root: ParentNode, selector: string): [Element, string][] {
  return [...headingsAbove(root, selector)].map(([box, heading], index) => {
    const about = box.querySelector('caption')?.textContent?.trim() ?? heading;
    return [box, fill(name, { number: index + 1 }) + (about ? `: ${about}` : '')];
  });
}

function setRegion(box: Element, name: string): void {
  const attributes = { tabindex: '0', role: 'region', 'aria-label': name };
  const scrolls = box.scrollWidth > box.clientWidth;
  for (const [attribute, value] of Object.entries(attributes)) {
    if (scrolls) box.setAttribute(attribute, value);
    else box.removeAttribute(attribute);
  }
}
