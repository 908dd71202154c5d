import type { DefaultTreeAdapterTypes } from 'parse5';
import { type ArticleState, readRange } from '../article-state.ts';
import type { SourceRange } from '../mapped-text.ts';
import type { Heading, Image, Link } from '../types.ts';
import type { TextGatherer } from './text-gatherer.ts';

export type Element = DefaultTreeAdapterTypes.Element;
export type TreeNode = DefaultTreeAdapterTypes.ChildNode;

/** What the writers of elements share while an article's tree is walked in document order. */
export interface Walk {
  readonly state: ArticleState;
  readonly out: string[];
  readonly text: TextGatherer;
  readonly headings: Heading[];
  readonly links: Link[];
  readonly images: Image[];
  readonly icons: Set<string>;
  /** The id of each element that has one, made unique. */
  readonly idOf: ReadonlyMap<Element, string>;
  /** What the links lead to that no author wrote: tabs, and footnotes. */
  readonly targetOf: ReadonlyMap<Element, Element>;
  /** Texts that hold a term of the glossary, as HTML that explains it. */
  readonly terms: ReadonlyMap<TreeNode, string>;
  readonly writeChildren: (element: Element) => void;
  /** Writes start tag, children and end tag with the attributes that are allowed, `changed` ones taking their place. */
  readonly writeElement: (element: Element, changed?: Readonly<Record<string, string | undefined>>) => void;
}

/** Writes one kind of element. */
export type ElementWriter = (element: Element, walk: Walk) => void;

export function isElement(node: TreeNode): node is Element {
  return 'tagName' in node;
}

export function isText(node: TreeNode): node is DefaultTreeAdapterTypes.TextNode {
  return node.nodeName === '#text';
}

export function attributeOf(element: Element, name: string): string | undefined {
  return element.attrs.find((attribute) => attribute.name === name)?.value;
}

/** Where the element's target, or the element itself, was written. */
export function placeOf(element: Element): SourceRange | undefined {
  return readRange(attributeOf(element, 'data-at'));
}

/** The text in an element, without that of icons and other empty elements. */
export function textOf(element: Element): string {
  return element.childNodes
    .map((child) => (isText(child) ? child.value : isElement(child) ? textOf(child) : ''))
    .join('');
}
