import { attributeOf, type Element, isText } from '../tree.ts';
import type { Walk } from '../walk.ts';

const boxClass = 'table-scroll';

/** Writes a table, whichever way the article spelled it, in a box that scrolls when the table is wider than the page. */
export function writeTable(element: Element, walk: Walk): void {
  if (isBox(element.parentNode)) {
    walk.writeElement(element);
    return;
  }
  walk.out.push(`<div class="${boxClass}">\n`);
  walk.writeElement(element);
  walk.out.push('\n</div>');
}

/**
 * Writes a cell that heads others. One that holds nothing heads nothing, and is written as a plain cell: screen readers
 * would tell of a heading without a name.
 */
export function writeTableHeading(element: Element, walk: Walk): void {
  if (element.childNodes.every((child) => isText(child) && child.value.trim() === '')) {
    element.tagName = 'td';
    walk.writeElement(element);
  } else walk.writeElement(element, { scope: attributeOf(element, 'scope') ?? 'col' });
}

/** The box that `{% table %}` makes. */
function isBox(parent: Element['parentNode']): boolean {
  return parent !== null && 'tagName' in parent && attributeOf(parent, 'class') === boxClass;
}
