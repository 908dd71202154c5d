import { attributeOf, type Element, isElement, type TreeNode } from '../tree.ts';

/** All elements among nodes and in them, in document order. */
export function elementsIn(nodes: readonly TreeNode[]): readonly Element[] {
  return nodes.flatMap((node) => (isElement(node) ? [node, ...elementsIn(node.childNodes)] : []));
}

/** Elements whose text no reader sees. */
export const unseen: ReadonlySet<string> = new Set([
  'script',
  'style',
  'template',
  'noscript',
  'svg',
  'head',
]);

/** Whether all that stands in an element is what a writer wrote, in an article or for a category. */
export function isBody(element: Element): boolean {
  if (attributeOf(element, 'data-article-body') !== undefined) return true;
  return element.tagName === 'div' && attributeOf(element, 'class') === 'content';
}
