import type { ArticleDocument, CategoryDocument } from '../content/types.ts';
import type { Article, Category, HelpCenter } from '../model/types.ts';
import { builtInPaths, type Urls } from '../model/urls.ts';
import type { RenderedArticle } from '../rendering/types.ts';
import { articlePage } from './article-page.ts';
import { categoryPage } from './category-page.ts';
import { homePage } from './home.ts';
import { createNeighbours } from './neighbours.ts';
import { notFoundPage } from './not-found-page.ts';
import type { PageView } from './page.ts';
import { searchPage } from './search-page.ts';

interface PageFile {
  /** Where the page is written, relative to the output folder: `help/article/send/index.html`. */
  readonly outputPath: string;
  /** Address on the host, with the base: `/help/article/send/`. */
  readonly url: string;
}

/** One page to build, before anything of it is rendered. */
export type Page = PageFile &
  (
    | { readonly kind: 'home' | 'search' | 'not-found' }
    | { readonly kind: 'category'; readonly category: Category }
    | { readonly kind: 'article'; readonly article: Article }
  );

/** Every page of the site: home, search, not found, categories in reading order, articles in order of path. */
export function listPages(helpCenter: HelpCenter, urls: Urls): readonly Page[] {
  return [
    { kind: 'home', ...pageFile(urls.withBase(builtInPaths.home)) },
    { kind: 'search', ...pageFile(urls.withBase(builtInPaths.search)) },
    // Hosts look for it at the root, whatever path the site lives under.
    { kind: 'not-found', ...pageFile(builtInPaths.notFound) },
    ...helpCenter.categories.map(
      (category) => ({ kind: 'category', category, ...pageFile(urls.withBase(category.url)) }) as const,
    ),
    ...helpCenter.articles.map(
      (article) => ({ kind: 'article', article, ...pageFile(urls.withBase(article.url)) }) as const,
    ),
  ];
}

/** Renders the body of an article or the introduction of a category. */
export type Render = (document: ArticleDocument | CategoryDocument) => RenderedArticle;

/**
 * Prepares what all pages have in common and returns the function that makes the view of one page. A view
 * costs the names of the categories and the articles of the open one.
 */
export function createViews(helpCenter: HelpCenter, urls: Urls, render: Render): (page: Page) => PageView {
  const neighboursOf = createNeighbours(helpCenter, urls);
  return (page) => {
    switch (page.kind) {
      case 'home':
        return homePage(helpCenter, urls);
      case 'search':
        return searchPage(helpCenter, urls);
      case 'not-found':
        return notFoundPage(helpCenter, urls);
      case 'category':
        return categoryPage(page.category, render(page.category.document), helpCenter, urls);
      case 'article': {
        const { article } = page;
        return articlePage(article, render(article.document), neighboursOf(article), helpCenter, urls);
      }
    }
  };
}

function pageFile(url: string): PageFile {
  // Hosts decode an address before they look for the file.
  const path = decodeURIComponent(url).replace(/^\//, '');
  return { outputPath: path === '' || path.endsWith('/') ? `${path}index.html` : path, url };
}
