import type { ArticleFrontMatter, CategoryFrontMatter } from '../content/front-matter/schema.ts';
import type { ArticleDocument, CategoryDocument, SiteConfig } from '../content/types.ts';

/** An article with all that its front matter says, placed in the help center. */
export interface Article extends Omit<ArticleFrontMatter, 'categories'> {
  readonly document: ArticleDocument;
  readonly name: string;
  /** Address without the base: `/article/master-password/`. */
  readonly url: string;
  /** The categories that the article names, in its own order. */
  readonly categories: readonly Category[];
}

/** A category with all that its front matter says, and the articles that readers find in it. */
export interface Category extends Omit<CategoryFrontMatter, 'parent'> {
  readonly document: CategoryDocument;
  readonly name: string;
  /** Address without the base: `/account-management/`. */
  readonly url: string;
  /** Hidden by itself, or as a section of a hidden one. */
  readonly hidden: boolean;
  /** The category that it is a section of. */
  readonly parent: Category | undefined;
  /** Its sections in reading order, hidden ones too. */
  readonly sections: readonly Category[];
  /** Visible articles in reading order, without those of its sections. */
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
  /** All categories in reading order, hidden ones too; sections stand behind the category that they belong to. */
  readonly categories: readonly Category[];
  /** All articles in order of path, hidden ones too. */
  readonly articles: readonly Article[];
  /** The tags that several visible articles have, sorted by slug. */
  readonly tags: readonly Tag[];
  /** Sorted by `from`. */
  readonly redirects: readonly Redirect[];
}
