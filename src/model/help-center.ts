import type { ArticleDocument, CategoryDocument, Content, SiteConfig } from '../content/types.ts';
import type { Problem } from '../problems/problem.ts';
import { claimAddresses } from './addresses.ts';
import { compareInReadingOrder } from './order.ts';
import { collectRedirects } from './redirects.ts';
import { collectTags, hasPage, type TagTable } from './tags.ts';
import type { Article, Category, HelpCenter, Tag } from './types.ts';
import { createUrls, type Urls } from './urls.ts';

/**
 * Works out what a content folder means: which pages there are, where, in what order, and what is listed
 * where. Names of categories that do not exist are passed over; reading the content has reported them.
 */
export function createHelpCenter(
  content: Content,
  site: SiteConfig,
): { readonly helpCenter: HelpCenter; readonly problems: readonly Problem[] } {
  const urls = createUrls(site);
  const named = collectTags(content.articles);
  const claimed = claimAddresses(content, urls, [...named.tags.values()].filter(hasPage));
  const shelves = claimed.categories
    .toSorted(compareInReadingOrder)
    .map((document) => createShelf(document, urls));
  const shelfByName = new Map(shelves.map((shelf) => [shelf.category.name, shelf]));
  const articles = claimed.articles.map((document) => createArticle(document, shelfByName, urls));
  const visible = articles.filter(({ hidden }) => !hidden);
  const inOrder = visible.sort((a, b) => compareInReadingOrder(a.document, b.document));
  for (const article of inOrder) {
    for (const { name } of article.categories) shelfByName.get(name)?.articles.push(article);
  }
  const categories = shelves.map((shelf) => shelf.category);
  const { redirects, problems } = collectRedirects([...articles, ...categories], claimed.addresses, site);
  return {
    helpCenter: { site, categories, articles, tags: createTags(named, inOrder, urls), redirects },
    problems: [...named.problems, ...claimed.problems, ...problems],
  };
}

/** A category, and its list of articles while that is still being filled. */
interface Shelf {
  readonly category: Category;
  readonly articles: Article[];
}

function createShelf(document: CategoryDocument, urls: Urls): Shelf {
  const { name, frontMatter } = document;
  const articles: Article[] = [];
  return { category: { ...frontMatter, document, name, url: urls.category(name), articles }, articles };
}

/** @param articles visible ones, in reading order */
function createTags({ tags, slugs }: TagTable, articles: readonly Article[], urls: Urls): readonly Tag[] {
  const tagged = new Map<string, Article[]>();
  for (const article of articles) {
    for (const slug of new Set(article.tags.map((tag) => slugs.get(tag) ?? ''))) {
      const others = tagged.get(slug);
      if (others) others.push(article);
      else tagged.set(slug, [article]);
    }
  }
  return [...tags.values()].filter(hasPage).flatMap(({ name, slug }) => {
    const articles = tagged.get(slug);
    // An article whose address is taken is left out, and its tags may be nobody else's.
    return articles === undefined ? [] : [{ name, slug, url: urls.tag(slug), articles }];
  });
}

function createArticle(
  document: ArticleDocument,
  shelfByName: ReadonlyMap<string, Shelf>,
  urls: Urls,
): Article {
  const { name, frontMatter } = document;
  const shelves = [...new Set(frontMatter.categories)].map((category) => shelfByName.get(category));
  const categories = shelves.filter((shelf) => shelf !== undefined).map((shelf) => shelf.category);
  return { ...frontMatter, document, name, url: urls.article(name), categories };
}
