import { type DefaultTreeAdapterTypes, defaultTreeAdapter, parse } from 'parse5';

export type Node = DefaultTreeAdapterTypes.ChildNode;
export type Element = DefaultTreeAdapterTypes.Element;
type ParentNode = DefaultTreeAdapterTypes.ParentNode;

/** Parses a page as a browser does. */
export function parsePage(html: string): ParentNode {
  return parse(html);
}

/** All elements below the node that pass the test, in document order, those inside `<template>` too. */
export function findAll(node: ParentNode, test: (element: Element) => boolean): Element[] {
  return allElements(node).filter(test);
}

/** The first element below the node that passes the test, in document order. */
export function findFirst(node: ParentNode, test: (element: Element) => boolean): Element | undefined {
  return allElements(node).find(test);
}

/** The value of an attribute; undefined where the element does not have it. */
export function attribute(element: Element, name: string): string | undefined {
  return element.attrs.find((candidate) => candidate.name === name)?.value;
}

export function hasClass(element: Element, name: string): boolean {
  return (attribute(element, 'class') ?? '').split(/\s+/).includes(name);
}

/** Whether the element lies inside an element that passes the test. */
export function isInside(element: Element, test: (ancestor: Element) => boolean): boolean {
  const parent = element.parentNode;
  if (parent === null || !defaultTreeAdapter.isElementNode(parent)) return false;
  return test(parent) || isInside(parent, test);
}

/** Children of a node; those of a `<template>` are in its content. */
export function childrenOf(node: ParentNode): readonly Node[] {
  return 'content' in node ? node.content.childNodes : node.childNodes;
}

export const isElement = defaultTreeAdapter.isElementNode;
export const isText = defaultTreeAdapter.isTextNode;

function allElements(node: ParentNode): Element[] {
  return childrenOf(node)
    .filter(isElement)
    .flatMap((child) => [child, ...allElements(child)]);
}
