import { attributeOf, type Element, type Walk } from './walk.ts';

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

/** The box that `{% table %}` makes. */
function isBox(parent: Element['parentNode']): boolean {
  return parent !== null && 'tagName' in parent && attributeOf(parent, 'class') === boxClass;
}
