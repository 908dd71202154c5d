import { type Element, isElement, type TreeNode } from '../tree.ts';

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
