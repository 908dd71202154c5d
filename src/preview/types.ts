import type { Snippet } from '../content/types.ts';
import type { Article, Category, Redirect } from '../model/types.ts';
import type { Problem } from '../problems/problem.ts';
import type { RenderedArticle } from '../rendering/types.ts';
import type { SettingChange } from './compare/setting-changes.ts';

/** An article or a category of one state of the site. */
export type PageState = ArticleState | CategoryState;

export interface ArticleState extends Article {
  readonly kind: 'article';
  readonly body: RenderedArticle;
}

export interface CategoryState extends Category {
  readonly kind: 'category';
  readonly body: RenderedArticle;
}

/** A file below `images/` or `files/`. */
export interface AssetState {
  /** Relative to the content folder. */
  readonly path: string;
  /** What tells two contents apart: the name of its blob. */
  readonly hash: string;
  /** How large the file is; only those that differ between the two states are asked, so a getter will do. */
  readonly bytes: number | undefined;
  /** In pixels, of an image whose size can be read; asked of those that differ alone. */
  readonly size: { readonly width: number; readonly height: number } | undefined;
}

/** A list in which readers find pages. */
export interface ListState {
  /** What makes it the same list in both states. */
  readonly key: string;
  readonly title: string;
  /** Addresses are without the base. */
  readonly entries: readonly { readonly title: string; readonly url: string }[];
}

/** One state of the site, as far as it is compared. */
export interface SiteState {
  readonly pages: readonly PageState[];
  readonly assets: readonly AssetState[];
  readonly redirects: readonly Redirect[];
  /** Texts that pages show, by their names; nothing where they are not known. */
  readonly snippets?: ReadonlyMap<string, Snippet>;
  /** Nothing where it is not known. */
  readonly lists?: readonly ListState[];
  /** The path that the site lived under, where it is another one than now. Bodies have the base of now all the same. */
  readonly basePath?: string;
}

/** A query of `search.golden.yml` that is answered otherwise than before. */
export interface QueryChange {
  readonly query: string;
  /** Addresses without the base of the first results. */
  readonly before: readonly string[];
  readonly after: readonly string[];
}

/** What is known of a change besides the two states. */
export interface ChangeBackground {
  /** What the link check finds now and did not find before. */
  readonly newProblems: readonly Problem[];
  readonly queries: readonly QueryChange[];
  /** What differs in the settings; nothing where it is not known. */
  readonly settings?: readonly SettingChange[];
  /** Other changed files that are not content: layouts, code. Relative to the repository. */
  readonly generatorFiles: readonly string[];
  /** What differs in pages around their text, in whole sentences; nothing where layouts are not compared. */
  readonly around?: readonly string[];
  /** What could not be looked at, in whole sentences. */
  readonly notes: readonly string[];
}

/** What a change is compared with, or why it is compared with nothing. */
export type Base =
  | {
      readonly kind: 'known';
      /** Empty where it is a built site. */
      readonly commit: string;
      readonly name: string;
    }
  | { readonly kind: 'unknown'; readonly reason: string };
