import type { ArticleState } from '../article-state.ts';
import type { Heading, Image, Link } from '../types.ts';
import type { TextGatherer } from './text-gatherer.ts';
import type { Element, TreeNode } from './tree.ts';

/** What the writers of elements share while an article's tree is walked in document order. */
export interface Walk {
  readonly state: ArticleState;
  /** Whether what is written is a template, whose HTML is all kept. */
  readonly isTrusted: boolean;
  readonly out: string[];
  readonly text: TextGatherer;
  readonly headings: Heading[];
  readonly links: Link[];
  readonly images: Image[];
  /** How many images the page holds before these. */
  readonly imagesBefore: number;
  readonly icons: Set<string>;
  /** The id of each element that has one, made unique. */
  readonly idOf: ReadonlyMap<Element, string>;
  /** The files of those that are written as a path of one. */
  readonly fileOf: ReadonlyMap<Element, string>;
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
