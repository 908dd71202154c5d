import { attributeOf, childrenOf, type Element, isText } from '../tree.ts';
import type { Walk } from '../walk.ts';

const boxClass = 'table-scroll';

/** Writes a table, whichever way the article spelled it, in a box that scrolls when the table is wider than the page. */
export function writeTable(element: Element, walk: Walk): void {
  const named = nameOf(element, walk);
  if (isBox(element.parentNode)) {
    walk.writeElement(element, named);
    return;
  }
  walk.out.push(`<div class="${boxClass}">\n`);
  walk.writeElement(element, named);
  walk.out.push('\n</div>');
}

/** A table that says nowhere what it is of has the name of the heading above it. */
function nameOf(element: Element, { headings }: Walk): Readonly<Record<string, string>> {
  const heading = headings.at(-1);
  const isNamed =
    ['aria-label', 'aria-labelledby'].some((name) => attributeOf(element, name) !== undefined) ||
    childrenOf(element).some(({ tagName }) => tagName === 'caption');
  return heading && heading.id !== '' && !isNamed ? { 'aria-labelledby': heading.id } : {};
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
