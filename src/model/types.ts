import type { ArticleFrontMatter, CategoryFrontMatter } from '../content/front-matter/schema.ts';
import type { Applicable } from '../content/settings/vocabulary/applicability.ts';
import type { ArticleDocument, CategoryDocument, SiteConfig } from '../content/types.ts';
import type { Urls } from './urls.ts';

/** A language in which readers of another one are shown a page. */
export interface BorrowedLanguage {
  /** BCP 47 */
  readonly tag: string;
  readonly direction: 'ltr' | 'rtl';
  /** As the language of the readers calls it: `Englisch`. */
  readonly name: string;
}

/** An article with all that its front matter says, placed in the help center. */
export interface Article extends Omit<ArticleFrontMatter, 'categories' | 'appliesTo'> {
  readonly document: ArticleDocument;
  readonly name: string;
  /** Address without the base: `/article/master-password/`. */
  readonly url: string;
  /** The language of the source, where readers of another one are shown that. */
  readonly borrowed: BorrowedLanguage | undefined;
  /** The categories that the article names, in its own order. */
  readonly categories: readonly Category[];
  /** What it is for, in the order of the badges. */
  readonly appliesTo: readonly Applicable[];
}

/** A category with all that its front matter says, and the articles that readers find in it. */
export interface Category extends Omit<CategoryFrontMatter, 'parent'> {
  readonly document: CategoryDocument;
  readonly name: string;
  /** Address without the base: `/account-management/`. */
  readonly url: string;
  /** The language of the source, where its name and introduction are in that for readers of another one. */
  readonly borrowed: BorrowedLanguage | undefined;
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
  /** The language of the source, where all of its articles are shown in that to readers of another one. */
  readonly borrowed: BorrowedLanguage | undefined;
  /** Visible articles in reading order, at least one. */
  readonly articles: readonly Article[];
}

/** An old address and the page it leads to, both without the base. */
export interface Redirect {
  readonly from: string;
  readonly to: string;
}

/** A help center in one of the languages of its site. */
export interface Edition {
  readonly site: SiteConfig;
  readonly urls: Urls;
  /**
   * What the readers of the language find at an address, without the base, which is the same in all languages: a page
   * of their own, or the one of the source.
   */
  readonly pageAt: (url: string) => Pick<Article, 'borrowed' | 'hidden'> | undefined;
}

/** What the content means in one language: everything derived from it that does not need a rendered body. */
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
  /** Whether something in this language is at an address without the base: a page, an old address, a file. */
  readonly has: (path: string) => boolean;
  /** All languages of the site, that of the source first; empty where there is one. */
  readonly editions: readonly Edition[];
}
