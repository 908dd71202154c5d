import { fill } from '../../wording/fill.ts';
import { codeNumber, tableNumber } from '../texts.ts';

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

/** Regions are landmarks, which need names of their own. */
function labels(name: string, root: ParentNode, selector: string): [Element, string][] {
  return [...root.querySelectorAll(selector)].map((box, index) => {
    const caption = box.querySelector('caption')?.textContent?.trim();
    return [box, fill(name, { number: index + 1 }) + (caption ? `: ${caption}` : '')];
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
