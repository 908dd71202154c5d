import type { ArticleDocument, CategoryDocument, Content, SiteConfig } from '../content/types.ts';
import type { Problem } from '../problems/problem.ts';
import { claimAddresses } from './addresses.ts';
import { compareInReadingOrder } from './order.ts';
import { soundParents } from './parents.ts';
import { collectRedirects } from './redirects.ts';
import { sectionProblems } from './section-problems.ts';
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
  const shelves = createShelves(claimed.categories, urls);
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
    problems: [...named.problems, ...claimed.problems, ...sectionProblems(claimed.categories), ...problems],
  };
}

/** A category, and its lists while they are still being filled. */
interface Shelf {
  readonly category: Category;
  readonly articles: Article[];
}

/** The categories in reading order, each followed by its sections. */
function createShelves(documents: readonly CategoryDocument[], urls: Urls): readonly Shelf[] {
  const parentOf = soundParents(documents);
  const sectionsOf = Map.groupBy(documents.toSorted(compareInReadingOrder), parentOf);
  const shelvesIn = (parent: CategoryDocument | undefined, within: Category | undefined): readonly Shelf[] =>
    (sectionsOf.get(parent) ?? []).flatMap((document) => {
      const { name, frontMatter } = document;
      const articles: Article[] = [];
      const sections: Category[] = [];
      const category: Category = {
        ...frontMatter,
        hidden: frontMatter.hidden || within?.hidden === true,
        document,
        name,
        url: urls.category(name),
        parent: within,
        sections,
        articles,
      };
      const below = shelvesIn(document, category);
      sections.push(...below.map((shelf) => shelf.category).filter(({ parent: of }) => of === category));
      return [{ category, articles }, ...below];
    });
  return shelvesIn(undefined, undefined);
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
