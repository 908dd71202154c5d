import type { PageFrame } from './frame.ts';

/** What the page of a help center's health shows. */
export interface HealthView extends PageFrame {
  readonly layout: 'preview-health';
  /** `Of 52 articles, 40 need nothing.`. */
  readonly sum: string;
  readonly needs: readonly NeedView[];
  /** Titles of the kinds that nothing was found of. */
  readonly sound: readonly string[];
  /** Why of some kinds nothing is known, each reason once. */
  readonly unknown: readonly string[];
  readonly charts: readonly ChartView[];
}

export interface NeedView {
  readonly id: string;
  readonly title: string;
  /** What stands in backticks is code. */
  readonly why: readonly TextPart[];
  readonly count: number;
  /** So many are shown that the other kinds are still in sight. */
  readonly shown: readonly EntryView[];
  readonly folded: readonly EntryView[];
}

export interface TextPart {
  readonly text: string;
  readonly isCode: boolean;
}

export interface EntryView {
  readonly owner: string | undefined;
  /** `articles/send.md:3:1` */
  readonly place: string;
  /** Where it is of a page. */
  readonly page: { readonly title: string; readonly url: string } | undefined;
  readonly detail: readonly TextPart[];
}

/** Bars of equal height below each other; the lengths of their parts are in shares of the longest bar. */
export interface ChartView {
  readonly id: string;
  readonly title: string;
  readonly why: string;
  readonly parts: readonly string[];
  readonly bars: readonly BarView[];
}

export interface BarView {
  readonly label: string;
  readonly total: number;
  /** `12 articles: 3 under 6 months, 9 over 2 years`, for those who see no drawing. */
  readonly text: string;
  readonly values: readonly number[];
  /** In thousandths of the width; empty parts are left out. */
  readonly drawn: readonly { readonly part: number; readonly start: number; readonly length: number }[];
}
