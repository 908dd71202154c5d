import type { AnyDocument } from '../content/types.ts';
import type { Position, Problem } from '../problems/problem.ts';

/** A heading of the article's body, in document order. */
export interface Heading {
  readonly level: number;
  readonly id: string;
  readonly text: string;
  readonly position: Position;
}

/** A link of the article's body: the target of an `<a>`, wherever it was written. */
export interface Link {
  /** The address as the page holds it, Liquid already applied: `/help/article/x/#y`. */
  readonly href: string;
  /** The target as the source has it, Liquid and all: `{{site.baseurl}}/article/x/#y`. */
  readonly written: string;
  readonly position: Position;
  /** The file in the content folder that it leads to, where it is written as a path that counts from its own file. */
  readonly toFile?: string;
  /** The text of the link, white space folded. */
  readonly text: string;
  /** An address in a text that nothing marks as a link: often an example. */
  readonly isBare?: true;
}

/** An image of the article's body. */
export interface Image {
  /** The address as the page holds it. */
  readonly src: string;
  readonly written: string;
  readonly position: Position;
  /** The file in the content folder, where it is written as a path that counts from the article's. */
  readonly toFile?: string;
  /** `undefined` if there is none; empty if the image is marked as decorative. */
  readonly alt: string | undefined;
}

/** The text from one heading to the next; the first section, before any heading, has no heading. */
export interface Section {
  readonly heading: Heading | undefined;
  /** Everything a reader can see in it, captions, tables, tabs and code included; white space folded. */
  readonly text: string;
}

/** All that anybody needs to know of a rendered article: pages, search, link check, previews and exports read this. */
export interface RenderedArticle {
  readonly html: string;
  readonly headings: readonly Heading[];
  /** Every id in the body, in document order: what a `#fragment` may name. */
  readonly ids: readonly string[];
  /** Of these, the old ids that lead to a heading beside its own. */
  readonly aliases: readonly string[];
  /** Ids that authors wrote more than once: the first place kept it, the others got another. */
  readonly repeatedIds: readonly string[];
  readonly links: readonly Link[];
  readonly images: readonly Image[];
  /** Names of the icons used, as written, each once, in order of appearance. */
  readonly icons: readonly string[];
  readonly sections: readonly Section[];
  readonly problems: readonly Problem[];
}

/** Renders the body of an article, or the introduction of a category. */
export type RenderBody = (document: AnyDocument) => RenderedArticle;
