import { parse } from 'parse5';
import { attributeOf, type Element, isElement, type TreeNode, textOf } from '../tree.ts';
import { isBody } from './elements.ts';

/** What stands around the text of a finished page: links and ids of its layout. */
export interface PageFrameLinks {
  readonly links: readonly { readonly href: string; readonly text: string }[];
  readonly ids: ReadonlySet<string>;
}

/** Reads a finished page without the text that a writer wrote, whose links are known with their places. */
export function readPageFrame(html: string): PageFrameLinks {
  const links: { href: string; text: string }[] = [];
  const ids = new Set<string>();
  const visit = (nodes: readonly TreeNode[]): void => {
    for (const node of nodes) {
      if (!isElement(node) || isBody(node)) continue;
      const id = attributeOf(node, 'id');
      if (id !== undefined) ids.add(id);
      const href = hrefOf(node);
      if (href !== undefined) links.push({ href, text: textOf(node).trim() });
      visit(node.childNodes);
    }
  };
  visit(parse(html).childNodes);
  return { links, ids };
}

/** `<link>`s name style sheets and the page itself, which the build makes. */
function hrefOf(element: Element): string | undefined {
  return element.tagName === 'a' ? attributeOf(element, 'href') : undefined;
}
