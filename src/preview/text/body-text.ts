import { blockElements } from '../../rendering/html/policy.ts';
import type { Parent } from '../../rendering/html/tree.ts';
import { isElement, isText } from '../../rendering/html/tree.ts';
import { isObject } from './tokens.ts';

/** All that a reader reads in a body, as one text, white space folded: two bodies have the same words if these are the same. */
export function bodyText(body: Parent): string {
  const out: string[] = [];
  addText(body, out);
  return out.join('').replace(/\s+/g, ' ').trim();
}

function addText(parent: Parent, out: string[]): void {
  for (const node of parent.childNodes) {
    if (isText(node)) out.push(node.value);
    else if (isElement(node) && !isObject(node)) {
      const edge = blockElements.has(node.tagName) ? ' ' : '';
      out.push(edge);
      addText(node, out);
      out.push(edge);
    }
  }
}
