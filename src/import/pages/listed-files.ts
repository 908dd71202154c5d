import type { NavigationNode } from '../formats/types.ts';

/** The files of all pages that a navigation lists, in its order. */
export function listedFiles(nodes: readonly NavigationNode[]): readonly string[] {
  return nodes.flatMap((node) => (node.kind === 'page' ? [node.file] : listedFiles(node.children)));
}
