import type { AccessibilityStatement } from '../content/settings/reading/statement.ts';
import type { ArticleDocument, CategoryDocument } from '../content/types.ts';
import type { Article, Category, HelpCenter, Tag } from '../model/types.ts';
import { builtInPaths, printPath, statementPath, thanksPath, type Urls } from '../model/urls.ts';
import type { RenderedArticle } from '../rendering/types.ts';
import { englishWords, type Words } from '../wording/words.ts';
import { createUpdateDays, type UpdateTimes } from './article/article-info.ts';
import { type ArticleView, articlePage } from './article/article-page.ts';
import { type Connections, noConnections } from './article/connections.ts';
import { createNeighbours } from './article/neighbours.ts';
import { type IsIcon, isAny } from './category-icon.ts';
import { type CategoryView, categoryPage } from './category-page.ts';
import { type HomeView, homePage } from './home.ts';
import { notFoundUrl } from './host/host-rules.ts';
import { type NotFoundView, notFoundPage } from './not-found-page.ts';
import { type StatementView, statementPage } from './notices/statement-page.ts';
import { type ThanksView, thanksPage } from './notices/thanks-page.ts';
import { type CategoryPrintView, categoryPrint, isPrinted } from './print/category-print.ts';
import { type SearchView, searchPage } from './search-page.ts';
import { createTagLinks, type TagView, tagPage } from './tag-page.ts';

interface PageFile {
  /** Where the page is written, relative to the output folder: `help/article/send/index.html`. */
  readonly outputPath: string;
  /** Address on the host, with the base: `/help/article/send/`. */
  readonly url: string;
}

/** One page to build, before anything of it is rendered. */
export type Page = PageFile &
  (
    | { readonly kind: 'home' | 'search' | 'not-found' | 'thanks' }
    | { readonly kind: 'statement'; readonly statement: AccessibilityStatement }
    | { readonly kind: 'tag'; readonly tag: Tag }
    | { readonly kind: 'category' | 'print'; readonly category: Category }
    | { readonly kind: 'article'; readonly article: Article }
  );

/**
 * Every page of the site: home, search, not found, categories in reading order, articles in order of path, categories
 * to be printed, tags by slug, a page of thanks where the host needs one, and a statement on accessibility where the
 * settings make one.
 */
export function listPages(helpCenter: HelpCenter, urls: Urls): readonly Page[] {
  const { accessibility, feedback } = helpCenter.site;
  const thanks = thanksPath(feedback);
  return [
    { kind: 'home', ...pageFile(urls.withBase(builtInPaths.home)) },
    { kind: 'search', ...pageFile(urls.withBase(builtInPaths.search)) },
    { kind: 'not-found', ...pageFile(notFoundUrl(helpCenter.site)) },
    ...helpCenter.categories.map(
      (category) => ({ kind: 'category', category, ...pageFile(urls.withBase(category.url)) }) as const,
    ),
    ...helpCenter.articles.map(
      (article) => ({ kind: 'article', article, ...pageFile(urls.withBase(article.url)) }) as const,
    ),
    ...helpCenter.categories
      .filter((category) => isPrinted(category, helpCenter))
      .map(
        (category) =>
          ({ kind: 'print', category, ...pageFile(urls.withBase(printPath(category.url))) }) as const,
      ),
    ...helpCenter.tags.map((tag) => ({ kind: 'tag', tag, ...pageFile(urls.withBase(tag.url)) }) as const),
    ...(thanks === undefined ? [] : [{ kind: 'thanks', ...pageFile(urls.withBase(thanks)) } as const]),
    ...(accessibility
      ? [{ kind: 'statement', statement: accessibility, ...pageFile(urls.withBase(statementPath)) } as const]
      : []),
  ];
}

/** Everything that one layout shows, under the layout's name. */
export type PageView =
  | HomeView
  | CategoryView
  | CategoryPrintView
  | ArticleView
  | SearchView
  | TagView
  | ThanksView
  | StatementView
  | NotFoundView;

/** Renders the body of an article or the introduction of a category. */
export type Render = (document: ArticleDocument | CategoryDocument) => RenderedArticle;

/** What pages tell of an article besides what it says itself. */
export interface Background {
  readonly connectionsOf: (article: Article) => Connections;
  readonly updated: UpdateTimes;
  readonly isIcon?: IsIcon;
  readonly words?: Words;
}

const noBackground: Background = {
  connectionsOf: () => noConnections,
  updated: new Map(),
  isIcon: () => true,
};

/**
 * Prepares what all pages have in common and returns the function that makes the view of one page. A view
 * costs the names of the categories and the articles of the open one.
 */
export function createViews(
  helpCenter: HelpCenter,
  urls: Urls,
  render: Render,
  { connectionsOf, updated, isIcon = isAny, words = englishWords }: Background = noBackground,
): (page: Page) => PageView {
  const neighboursOf = createNeighbours(helpCenter, urls);
  const tagsOf = createTagLinks(helpCenter, urls);
  const updateOf = createUpdateDays(updated, helpCenter.site.language);
  return (page) => {
    switch (page.kind) {
      case 'home':
        return homePage(helpCenter, urls, words, isIcon);
      case 'search':
        return searchPage(helpCenter, urls, words);
      case 'not-found':
        return notFoundPage(helpCenter, urls, words);
      case 'thanks':
        return thanksPage(helpCenter, urls, words);
      case 'statement':
        return statementPage(page.statement, helpCenter, urls, words);
      case 'tag':
        return tagPage(page.tag, helpCenter, urls, words);
      case 'category':
        return categoryPage(page.category, render(page.category.document), helpCenter, urls, words, isIcon);
      case 'print':
        return categoryPrint(page.category, render, helpCenter, urls, words);
      case 'article': {
        const { article } = page;
        const body = render(article.document);
        const facts = {
          neighbours: neighboursOf(article),
          tags: tagsOf(article),
          updated: updateOf(article),
          connections: connectionsOf(article),
        };
        return articlePage(article, body, facts, helpCenter, urls, words);
      }
    }
  };
}

function pageFile(url: string): PageFile {
  // Hosts decode an address before they look for the file.
  const path = decodeURIComponent(url).replace(/^\//, '');
  return { outputPath: path === '' || path.endsWith('/') ? `${path}index.html` : path, url };
}
