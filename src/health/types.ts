import type { Position } from '../problems/problem.ts';

/** How a help center is: what may need somebody, and figures to look at. Nothing of it is a mark for anybody. */
export interface Health {
  readonly title: string;
  readonly articleCount: number;
  /** Articles of which nothing below is said. */
  readonly soundCount: number;
  readonly needs: readonly Need[];
  readonly charts: readonly Chart[];
}

/** One kind of thing that may need somebody, and where. */
export interface Need {
  /** For programs, and as an id: `long-articles`. */
  readonly id: string;
  readonly title: string;
  /** What counts, with the figures that it goes by, and what to do. */
  readonly why: string;
  readonly entries: readonly NeedEntry[];
  /** Why nothing can be said, as a whole sentence. */
  readonly unknown?: string | undefined;
}

export interface NeedEntry {
  /** Relative to the content folder. */
  readonly file: string;
  readonly position: Position;
  /** Of the page; a file that is no page has none. */
  readonly page: { readonly title: string; readonly url: string } | undefined;
  /** Who looks after the article, where somebody does. */
  readonly owner?: string | undefined;
  /** `31 words`; empty where the place says it all. */
  readonly detail: string;
}

/** Figures that are compared, as bars; each bar may be made of parts. */
export interface Chart {
  readonly id: string;
  readonly title: string;
  readonly why: string;
  /** What the parts of each bar are, in order. */
  readonly parts: readonly string[];
  readonly bars: readonly { readonly label: string; readonly values: readonly number[] }[];
}
