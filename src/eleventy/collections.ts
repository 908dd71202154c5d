import type { Article, Category } from '../model/types.ts';
import { articlesInReadingOrder, visibleCategories } from '../pages/article/reading-order.ts';
import type { Site } from '../site/site.ts';
import type { Run } from './run.ts';

/** A page of the help center, as templates loop over it; `url` includes the base and can stand in an `href`. */
export interface CollectionEntry {
  readonly url: string;
  readonly title: string;
  readonly description: string | undefined;
  /** The same where templates of others look for it. */
  readonly data: { readonly title: string; readonly description: string | undefined };
}

export interface ArticleEntry extends CollectionEntry {
  readonly tags: readonly string[];
  /** Of its last change; the beginning of 1970 where that is not known, since feeds insist on one. */
  readonly date: Date;
  /** The body as HTML. */
  readonly content: string;
}

export interface CategoryEntry extends CollectionEntry {
  readonly articles: readonly ArticleEntry[];
}

/** `collections.articles`: the visible articles, each once, in the order that the sidebar has them. */
export function articles(runOf: () => Run): () => readonly ArticleEntry[] {
  return () => {
    const { site } = runOf();
    return articlesInReadingOrder(site.helpCenter).map((article) => articleEntry(article, site));
  };
}

/** `collections.categories`: the visible categories in order, each with its articles. */
export function categories(runOf: () => Run): () => readonly CategoryEntry[] {
  return () => {
    const { site } = runOf();
    return visibleCategories(site.helpCenter).map((category) => ({
      ...entryOf(category, site),
      articles: category.articles.map((article) => articleEntry(article, site)),
    }));
  };
}

function articleEntry(article: Article, site: Site): ArticleEntry {
  return {
    ...entryOf(article, site),
    tags: article.tags,
    date: new Date(site.updated.get(article.document.file) ?? 0),
    get content() {
      return site.render(article.document).html;
    },
  };
}

function entryOf({ url, title, description }: Article | Category, { urls }: Site): CollectionEntry {
  return { url: urls.withBase(url), title, description, data: { title, description } };
}
