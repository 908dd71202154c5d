import { blockElements } from '../../rendering/html/policy.ts';
import {
  attributeOf,
  childrenOf,
  descendants,
  type Element,
  hasClass,
  isElement,
  isText,
  type Parent,
  type TreeNode,
} from '../../rendering/html/tree.ts';
import { markupOf } from '../pages/markup.ts';

/** A piece of a body that is compared and shown as a whole: a paragraph, an item of a list, a table. */
export interface Block {
  /** One block element, or text and what stands in a line with it. */
  readonly nodes: readonly TreeNode[];
  /** The list that an item stands in, and its number in it. */
  readonly list: { readonly tag: 'ul' | 'ol'; readonly number: number } | undefined;
  /** Blocks with the same markup are the same. */
  readonly markup: string;
}

/** Boxes that say something of all they hold, so that they stay whole. */
const wholeBoxes = ['callout', 'table-scroll'] as const;

/** Flattens a body into blocks, in order: lists into their items, wrappers without meaning into their children. */
export function blocksOf(body: Parent): readonly Block[] {
  const blocks: Block[] = [];
  visit(body, blocks);
  return blocks;
}

function visit(parent: Parent, blocks: Block[]): void {
  let line: TreeNode[] = [];
  const endLine = (): void => {
    if (line.some((node) => !isText(node) || node.value.trim() !== '')) blocks.push(block(line));
    line = [];
  };
  for (const node of parent.childNodes) {
    if (!isElement(node) || !blockElements.has(node.tagName)) {
      line.push(node);
      continue;
    }
    endLine();
    if (node.tagName === 'ul' || node.tagName === 'ol') visitList(node, node.tagName, blocks);
    else if (isOpened(node)) visit(node, blocks);
    else blocks.push(block([node]));
  }
  endLine();
}

function visitList(list: Element, tag: 'ul' | 'ol', blocks: Block[]): void {
  let number = numberIn(list, 'start') ?? 1;
  for (const item of childrenOf(list)) {
    number = numberIn(item, 'value') ?? number;
    const { nodes, markup } = block([item]);
    blocks.push({ nodes, list: { tag, number }, markup: `<${tag}>${markup}` });
    number += 1;
  }
}

function numberIn(element: Element, name: string): number | undefined {
  const value = attributeOf(element, name);
  return value !== undefined && /^\s*-?\d{1,6}\s*$/.test(value) ? Number(value) : undefined;
}

function block(nodes: readonly TreeNode[]): Block {
  return { nodes, list: undefined, markup: markupOf(nodes) };
}

function isOpened(element: Element): boolean {
  return element.tagName === 'div' && !wholeBoxes.some((name) => hasClass(element, name));
}

/** All elements of a name among nodes and in them, in order. */
export function elementsIn(nodes: readonly TreeNode[], tagName: string): readonly Element[] {
  return nodes
    .filter(isElement)
    .flatMap((element) => [element, ...descendants(element)])
    .filter((element) => element.tagName === tagName);
}
