import type { ArticleDocument, CategoryDocument, SiteConfig } from '../content/types.ts';

/** An article, placed in the help center. */
export interface Article {
  readonly document: ArticleDocument;
  readonly name: string;
  readonly title: string;
  /** Address without the base: `/article/master-password/`. */
  readonly url: string;
  readonly hidden: boolean;
  readonly featured: boolean;
  readonly popular: boolean;
  readonly tags: readonly string[];
  readonly description: string | undefined;
  /** The categories that the article names, in its own order. */
  readonly categories: readonly Category[];
}

/** A category with the articles that readers find in it. */
export interface Category {
  readonly document: CategoryDocument;
  readonly name: string;
  readonly title: string;
  /** Address without the base: `/account-management/`. */
  readonly url: string;
  readonly hidden: boolean;
  readonly featured: boolean;
  readonly description: string | undefined;
  /** Visible articles in reading order. */
  readonly articles: readonly Article[];
}

/** A tag with the articles that readers find under it. */
export interface Tag {
  readonly name: string;
  /** What its address is made of, and what makes two spellings one tag. */
  readonly slug: string;
  /** Address without the base: `/tag/two-factor/`. */
  readonly url: string;
  /** Visible articles in reading order, at least one. */
  readonly articles: readonly Article[];
}

/** An old address and the page it leads to, both without the base. */
export interface Redirect {
  readonly from: string;
  readonly to: string;
}

/** What the content means: everything derived from it that does not need a rendered body. */
export interface HelpCenter {
  readonly site: SiteConfig;
  /** All categories in reading order, hidden ones too. */
  readonly categories: readonly Category[];
  /** All articles in order of path, hidden ones too. */
  readonly articles: readonly Article[];
  /** The tags that several visible articles have, sorted by slug. */
  readonly tags: readonly Tag[];
  /** Sorted by `from`. */
  readonly redirects: readonly Redirect[];
}
