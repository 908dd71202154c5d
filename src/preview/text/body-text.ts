import { blockElements } from '../../rendering/html/policy.ts';
import type { Parent } from '../../rendering/html/tree.ts';
import { isElement, isText } from '../../rendering/html/tree.ts';
import { isObject } from './tokens.ts';

/** The visible text of a body, white space collapsed, to compare two bodies by their words. */
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
