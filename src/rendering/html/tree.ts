import { type DefaultTreeAdapterTypes, defaultTreeAdapter, html } from 'parse5';
import { maxDepth } from './policy.ts';

export type Element = DefaultTreeAdapterTypes.Element;
export type TreeNode = DefaultTreeAdapterTypes.ChildNode;

/** What may hold elements: an element, or the article as a whole. */
export type Parent = DefaultTreeAdapterTypes.ParentNode;

/** Makes an element that no author wrote. */
export function createElement(name: string, attributes: Readonly<Record<string, string>>): Element {
  const list = Object.entries(attributes).map(([attribute, value]) => ({ name: attribute, value }));
  return defaultTreeAdapter.createElement(name, html.NS.HTML, list);
}

export function append(parent: Parent, child: Element | string): void {
  if (typeof child === 'string') defaultTreeAdapter.insertText(parent, child);
  else {
    defaultTreeAdapter.detachNode(child);
    defaultTreeAdapter.appendChild(parent, child);
  }
}

/** Moves everything in one element to the end of another. */
export function moveChildren(from: Element, to: Element): void {
  const moved = from.childNodes;
  setChildren(from, []);
  setChildren(to, [...to.childNodes, ...moved]);
}

/** A text that stands nowhere yet. */
export function createText(value: string): TreeNode {
  return defaultTreeAdapter.createTextNode(value);
}

export function rename(element: Element, name: string): void {
  element.tagName = name;
  element.nodeName = name;
}

/** Whether an element is one of HTML, and no part of a drawing or a formula. */
export function isHtml(element: Element): boolean {
  return element.namespaceURI === html.NS.HTML;
}

/** Leaves what an element holds where the element was. */
export function unwrap(element: Element): void {
  unwrapAll(new Set([element]));
}

/** The same for many, each parent's children once. */
export function unwrapAll(elements: ReadonlySet<Element>): void {
  const parents = new Set<Parent>();
  for (const { parentNode } of elements)
    if (parentNode && !isOneOf(parentNode, elements)) parents.add(parentNode);
  for (const parent of parents) {
    const kept: TreeNode[] = [];
    const take = (nodes: readonly TreeNode[]): void => {
      for (const node of nodes) {
        if (isElement(node) && elements.has(node)) take(node.childNodes);
        else kept.push(node);
      }
    };
    take(parent.childNodes);
    setChildren(parent, kept);
  }
}

/** Takes elements out of where they are, each parent's children once. */
export function removeAll(elements: ReadonlySet<Element>): void {
  const parents = new Set<Parent>();
  for (const { parentNode } of elements) if (parentNode) parents.add(parentNode);
  for (const parent of parents) {
    const kept = parent.childNodes.filter((child) => !isElement(child) || !elements.has(child));
    setChildren(parent, kept);
  }
}

function isOneOf(parent: Parent, elements: ReadonlySet<Element>): boolean {
  return 'tagName' in parent && elements.has(parent);
}

/** Gives a parent other children than it had. */
export function setChildren(parent: Parent, children: TreeNode[]): void {
  for (const child of children) child.parentNode = parent;
  parent.childNodes = children;
}

export function hasClass(element: Element, name: string): boolean {
  return (attributeOf(element, 'class') ?? '').split(/\s+/).includes(name);
}

/** Elements directly in another. */
export function childrenOf(parent: Parent): readonly Element[] {
  return parent.childNodes.filter(isElement);
}

/** All elements in another, in document order; what is deeper than a page may nest is not looked at. */
export function descendants(parent: Parent, depth = 0): readonly Element[] {
  if (depth > maxDepth) return [];
  return childrenOf(parent).flatMap((child) => [child, ...descendants(child, depth + 1)]);
}

export function isElement(node: TreeNode): node is Element {
  return 'tagName' in node;
}

export function isText(node: TreeNode): node is DefaultTreeAdapterTypes.TextNode {
  return node.nodeName === '#text';
}

export function attributeOf(element: Element, name: string): string | undefined {
  return element.attrs.find((attribute) => attribute.name === name)?.value;
}

/** The text in an element, without that of icons and other empty elements. */
export function textOf(element: Element): string {
  return element.childNodes
    .map((child) => (isText(child) ? child.value : isElement(child) ? textOf(child) : ''))
    .join('');
}
