import { parseFragment, serialize, serializeOuter } from 'parse5';
import type { Element, Parent } from './tree.ts';

/** Reads the HTML of a record back into a tree, for whoever has to know more of it than the record says. */
export function parseBody(html: string): Parent {
  return parseFragment(html);
}

/** Writes all that a parent holds. */
export function innerHtml(parent: Parent): string {
  return serialize(parent);
}

/** Writes an element and all it holds as it was read. */
export function outerHtml(element: Element): string {
  return serializeOuter(element);
}
