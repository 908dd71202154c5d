import { ownLayout } from '../content/layout/layout.ts';
import { type Applicability, applicablesOf } from '../content/settings/vocabulary/applicability.ts';
import type {
  AnyDocument,
  ArticleDocument,
  CategoryDocument,
  Content,
  SiteConfig,
} from '../content/types.ts';
import type { Problem } from '../problems/problem.ts';
import { createOpenRedirects } from './address-pattern.ts';
import { addressKey, claimAddresses } from './addresses.ts';
import { datedAhead } from './dates/dated-ahead.ts';
import { expiringAddresses, expiringArticles } from './dates/expiring-addresses.ts';
import { compareInReadingOrder } from './order.ts';
import { collectRedirects } from './redirects.ts';
import { createFolderCategories } from './sections/folder-categories.ts';
import { type FolderOf, soundParents } from './sections/parents.ts';
import { sectionProblems } from './sections/section-problems.ts';
import { collectTags, hasPage, type TagTable } from './tags.ts';
import type { Article, BorrowedLanguage, Category, HelpCenter, Tag } from './types.ts';
import { createUrls, optionalPages, type Urls } from './urls.ts';

/**
 * Works out what a content folder means in one language: which pages there are, where, in what order, and what is
 * listed where. Names of categories that do not exist are passed over; reading the content has reported them.
 */
export function createHelpCenter(
  content: Content,
  site: SiteConfig,
  applicability: Applicability = new Map(),
): { readonly helpCenter: HelpCenter; readonly problems: readonly Problem[] } {
  const urls = createUrls(site);
  const named = collectTags(content.articles);
  const languages = site.folder === '' ? site.languages : [];
  const claimed = claimAddresses(
    content,
    urls,
    [...named.tags.values()].filter(hasPage),
    languages,
    site.brand.hasPrintPages,
    optionalPages(site),
  );
  const lender = borrowedFrom(site);
  const borrowed = ({ translationOf }: AnyDocument) => (translationOf === undefined ? lender : undefined);
  const folderOf = createFolderCategories(claimed.categories, content.layout ?? ownLayout);
  const shelves = createShelves(claimed.categories, folderOf, borrowed, urls);
  const shelfByName = new Map(shelves.map((shelf) => [shelf.category.name, shelf]));
  const articles = claimed.articles.map((document) =>
    createArticle(document, borrowed(document), shelfByName, folderOf, urls, applicability),
  );
  const visible = articles.filter(({ hidden }) => !hidden);
  const inOrder = visible.sort((a, b) => compareInReadingOrder(a.document, b.document));
  for (const article of inOrder) {
    for (const { name } of article.categories) shelfByName.get(name)?.articles.push(article);
  }
  const categories = shelves.map((shelf) => shelf.category);
  const expiring = new Set(expiringArticles(content).map(({ file }) => file));
  const pages = [...articles, ...categories];
  const { redirects, problems } = collectRedirects(pages, claimed.addresses, site, expiring);
  const tags = createTags(named, inOrder, urls);
  const old = new Set(redirects.map(({ from }) => addressKey(from)));
  const open = createOpenRedirects(redirects);
  const has = (path: string) =>
    claimed.addresses.ownerOf(path) !== undefined || old.has(addressKey(path)) || open(path) !== undefined;
  return {
    helpCenter: { site, categories, articles, tags, redirects, has, editions: [] },
    problems: [
      ...named.problems,
      ...claimed.problems,
      ...sectionProblems(claimed.categories, folderOf),
      ...problems,
      ...expiringAddresses(content, urls),
      ...datedAhead(content, site),
    ],
  };
}

/** A category, and its lists while they are still being filled. */
interface Shelf {
  readonly category: Category;
  readonly articles: Article[];
}

/** The categories in reading order, each followed by its sections. */
function createShelves(
  documents: readonly CategoryDocument[],
  folderOf: FolderOf,
  borrowed: (document: CategoryDocument) => BorrowedLanguage | undefined,
  urls: Urls,
): readonly Shelf[] {
  const parentOf = soundParents(documents, folderOf);
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
        borrowed: borrowed(document),
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

/** What is not translated is in it; nothing in the language of the source itself. */
function borrowedFrom({ source, language }: SiteConfig): BorrowedLanguage | undefined {
  if (source === undefined) return undefined;
  const name = new Intl.DisplayNames(language, { type: 'language' }).of(source.tag) ?? source.tag;
  return { ...source, name: name.charAt(0).toLocaleUpperCase(language) + name.slice(1) };
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
    if (articles === undefined) return [];
    const borrowed = articles.every((article) => article.borrowed) ? articles[0]?.borrowed : undefined;
    return [{ name, slug, url: urls.tag(slug), borrowed, articles }];
  });
}

function createArticle(
  document: ArticleDocument,
  borrowed: BorrowedLanguage | undefined,
  shelfByName: ReadonlyMap<string, Shelf>,
  folderOf: FolderOf,
  urls: Urls,
  applicability: Applicability,
): Article {
  const { name, frontMatter } = document;
  const folder = frontMatter.categories === undefined ? folderOf(document.file) : undefined;
  const names = frontMatter.categories ?? (folder === undefined ? [] : [folder]);
  const shelves = [...new Set(names)].map((category) => shelfByName.get(category));
  const categories = shelves.filter((shelf) => shelf !== undefined).map((shelf) => shelf.category);
  const appliesTo = applicablesOf(frontMatter.appliesTo, applicability);
  return { ...frontMatter, document, name, url: urls.article(name), borrowed, categories, appliesTo };
}
