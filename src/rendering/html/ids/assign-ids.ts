import { maxDepth, removedElements } from '../policy.ts';
import { attributeOf, type Element, isElement, type TreeNode, textOf } from '../tree.ts';
import { createIds } from './ids.ts';

/** Explicit ids of headings first, then those made from their texts, then all others, which make way. */
export function assignIds(nodes: readonly TreeNode[]): ReadonlyMap<Element, string> {
  const elements: Element[] = [];
  const collect = (children: readonly TreeNode[], depth: number): void => {
    for (const node of children) {
      if (!isElement(node) || removedElements.has(node.tagName) || depth > maxDepth) continue;
      if (isHeading(node) || writtenId(node) !== undefined) elements.push(node);
      collect(node.childNodes, depth + 1);
    }
  };
  collect(nodes, 0);

  const ids = createIds();
  const given = new Map<Element, string>();
  const headings = elements.filter(isHeading);
  const explicit = headings.filter((heading) => writtenId(heading) !== undefined);
  for (const heading of explicit) given.set(heading, ids.variantOf(writtenId(heading) ?? ''));
  for (const heading of headings) {
    if (!given.has(heading)) given.set(heading, ids.forHeading(textOf(heading)));
  }
  for (const element of elements) {
    if (!given.has(element)) given.set(element, ids.variantOf(writtenId(element) ?? ''));
  }
  return new Map(elements.map((element) => [element, given.get(element) ?? '']));
}

/** Ids that had to make way for an equal one before. */
export function repeatedIds(idOf: ReadonlyMap<Element, string>): readonly string[] {
  const written = [...idOf].map(([element, id]) => ({ wanted: writtenId(element), id }));
  return [
    ...new Set(written.flatMap(({ wanted, id }) => (wanted !== undefined && wanted !== id ? [wanted] : []))),
  ];
}

/** The id an author wrote; `<a name>` is the old way to write one. */
function writtenId(element: Element): string | undefined {
  const id =
    attributeOf(element, 'id') ?? (element.tagName === 'a' ? attributeOf(element, 'name') : undefined);
  const trimmed = id?.trim().normalize('NFC').replace(/\s+/g, '-');
  return trimmed === '' ? undefined : trimmed;
}

function isHeading(element: Element): boolean {
  return /^h[1-6]$/.test(element.tagName);
}
