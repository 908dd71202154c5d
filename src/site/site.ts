import { readIcons } from '../content/icons.ts';
import { createImageSizes } from '../content/image-size.ts';
import { readSynonyms } from '../content/synonyms.ts';
import type {
  ArticleDocument,
  Asset,
  CategoryDocument,
  Content,
  SiteConfig,
  UnfinishedDocument,
} from '../content/types.ts';
import { createHelpCenter } from '../model/help-center.ts';
import type { HelpCenter } from '../model/types.ts';
import { createUrls, type Urls } from '../model/urls.ts';
import { createViews, listPages, type Page } from '../pages/all-pages.ts';
import type { Problem } from '../problems/problem.ts';
import type { RenderContext } from '../rendering/context.ts';
import { createRenderEngines, createRenderer, type RenderEngines } from '../rendering/render-article.ts';
import type { RenderedArticle } from '../rendering/types.ts';
import { loadLanguage } from '../search/languages.ts';
import type { SearchFile } from '../search/search-files.ts';
import { type Bundle, type BundledFile, bundleAssets } from './bundle.ts';
import { createLayouts, type LayoutAssets } from './layouts.ts';
import { includesDir, synonymsFile } from './project.ts';
import { createSearchIndexer, type SearchIndexer } from './search-index.ts';
import { type TextFile, textFiles } from './text-files.ts';

/** Renders the body of an article, or the introduction of a category. */
export type RenderBody = (document: AnyDocument) => RenderedArticle;

export type AnyDocument = ArticleDocument | CategoryDocument;

/** What does not change with the content: made once for a command, used for every state of the site. */
export interface SiteTools {
  readonly icons: ReturnType<typeof readIcons>;
  readonly engines: RenderEngines;
  readonly layout: ReturnType<typeof createLayouts>;
  readonly bundle: Bundle;
  readonly searchIndexer: SearchIndexer;
}

/** A help center that is ready to be written or served: what pages there are, and how each is made. */
export interface Site {
  readonly content: Content;
  readonly helpCenter: HelpCenter;
  readonly urls: Urls;
  readonly pages: readonly Page[];
  readonly assets: readonly Asset[];
  readonly bundled: readonly BundledFile[];
  readonly textFiles: readonly TextFile[];
  /** Problems of files and of what they mean together; those in bodies are in their records. */
  readonly problems: readonly Problem[];
  readonly render: RenderBody;
  /** Makes a whole page. */
  readonly pageHtml: (page: Page) => string;
  /** Files that search reads, below the address of the search page; made when they are first asked for. */
  readonly searchFiles: () => readonly SearchFile[];
}

/** @param language BCP 47 tag of the articles, for searching in them; what is not published needs none */
export async function createSiteTools(language = 'en'): Promise<SiteTools> {
  return {
    icons: readIcons(),
    engines: createRenderEngines(),
    layout: createLayouts(includesDir),
    bundle: await bundleAssets(language),
    searchIndexer: createSearchIndexer(loadLanguage(language), await readSynonyms(synonymsFile)),
  };
}

/**
 * Puts content and settings together. Costs no rendering: pages are made when they are asked for.
 *
 * @param remember wraps the rendering of bodies, to keep records or to gather problems
 */
export function createSite(
  content: Content,
  config: SiteConfig,
  tools: SiteTools,
  remember: (render: RenderBody) => RenderBody = (render) => render,
): Site {
  const urls = createUrls(config);
  const { helpCenter, problems } = createHelpCenter(content, config);
  const renderArticle = createRenderer(renderContext(content, helpCenter, tools), tools.engines);
  const addresses = addressesOf(helpCenter);
  const assets: LayoutAssets = {
    stylesheet: urls.withBase(`/${tools.bundle.stylesheet}`),
    script: urls.withBase(`/${tools.bundle.script}`),
  };
  const render = remember((document) =>
    renderArticle({
      file: document.file,
      source: document.source,
      bodyOffset: document.bodyOffset,
      page: {
        title: document.frontMatter.title,
        url: addresses.get(document.file) ?? '/',
        description: document.frontMatter.description ?? '',
      },
    }),
  );
  const problemsIn = (document: UnfinishedDocument): readonly Problem[] =>
    renderArticle({ ...document, page: { title: '', url: '/', description: '' } }).problems;
  let searchFiles: readonly SearchFile[] | undefined;
  const viewOf = createViews(helpCenter, urls, render);
  return {
    content,
    helpCenter,
    urls,
    pages: listPages(helpCenter, urls),
    assets: content.assets,
    bundled: tools.bundle.files,
    textFiles: textFiles(helpCenter, urls),
    problems: [...content.problems, ...problems, ...content.unfinished.flatMap(problemsIn)],
    render,
    pageHtml: (page) => tools.layout(viewOf(page), assets),
    searchFiles: () => {
      searchFiles ??= tools.searchIndexer(helpCenter, render);
      return searchFiles;
    },
  };
}

/** Every body there is: of articles and of categories. */
export function documentsOf(site: Site): readonly AnyDocument[] {
  return [...site.content.categories, ...site.content.articles];
}

function addressesOf(helpCenter: HelpCenter): ReadonlyMap<string, string> {
  return new Map(
    [...helpCenter.articles, ...helpCenter.categories].map((page) => [page.document.file, page.url]),
  );
}

function renderContext(content: Content, helpCenter: HelpCenter, tools: SiteTools): RenderContext {
  const sizes = createImageSizes(content.assets);
  const addresses = addressesOf(helpCenter);
  const { site } = helpCenter;
  return {
    site: { title: site.title, description: site.description, url: site.url, basePath: site.basePath },
    addressOf: (file) => addresses.get(file),
    linkableFiles: () => [...addresses.keys()],
    imageSize: sizes.sizeOf,
    imagePaths: sizes.paths,
    icons: tools.icons,
  };
}
