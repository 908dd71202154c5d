import { createImageSizes } from '../content/image-size.ts';
import { readGlossary } from '../content/settings/glossary.ts';
import { readSynonyms } from '../content/settings/synonyms.ts';
import type {
  AccentColors,
  AnyDocument,
  Asset,
  Content,
  SiteConfig,
  UnfinishedDocument,
} from '../content/types.ts';
import { createHelpCenter } from '../model/help-center.ts';
import type { Article, HelpCenter } from '../model/types.ts';
import { builtInPaths, createUrls, type Urls } from '../model/urls.ts';
import { createViews, listPages, type Page } from '../pages/all-pages.ts';
import type { UpdateTimes } from '../pages/article/article-info.ts';
import type { Connections } from '../pages/article/connections.ts';
import { type OwnPage, type OwnPageData, type OwnPageView, ownPageView } from '../pages/own-page.ts';
import type { PreviewBar } from '../preview/pages/preview-bar.ts';
import type { PreviewView } from '../preview/pages/preview-pages.ts';
import type { Problem } from '../problems/problem.ts';
import type { Glossary, RenderContext } from '../rendering/context.ts';
import { createGlossary } from '../rendering/html/elements/glossary.ts';
import { readIcons } from '../rendering/icons.ts';
import { createRenderEngines, createRenderer, type RenderEngines } from '../rendering/render-article.ts';
import { createTemplateRenderer, type TemplateRenderer } from '../rendering/render-template.ts';
import { createShortcodes, type Shortcode } from '../rendering/tags/shortcodes.ts';
import type { RenderBody, RenderedArticle } from '../rendering/types.ts';
import { loadLanguage } from '../search/languages.ts';
import type { SearchFile } from '../search/search-files.ts';
import { type ConnectArticles, createArticleConnector } from './article-links.ts';
import type { Bundle, BundledFile } from './bundle.ts';
import { type Palette, readPalette } from './colors/palette.ts';
import { createLayouts, type LayoutAssets } from './layouts.ts';
import { markdownTwins } from './markdown-twins.ts';
import { originalImages, type PreparedImages } from './prepared-images.ts';
import { ownProject, type Project, tokensFile } from './project.ts';
import { createSearchIndexer, type SearchIndexer } from './search-index.ts';
import { headersFile, type TextFile, textFiles } from './text-files.ts';

/** What does not change with the content: made once for a command, used for every state of the site. */
export interface SiteTools {
  /** The site's folder. */
  readonly project: Project;
  readonly icons: ReturnType<typeof readIcons>;
  readonly engines: RenderEngines;
  readonly glossary: Glossary;
  readonly layout: ReturnType<typeof createLayouts>;
  readonly bundle: Bundle;
  readonly palette: Palette;
  readonly searchIndexer: SearchIndexer;
  readonly connectArticles: ConnectArticles;
}

/** A page of a preview, made before the others are written. */
export interface FinishedPage {
  /** Relative to the output folder. */
  readonly outputPath: string;
  /** Address on the host, with the base. */
  readonly url: string;
  readonly html: string;
}

/** A help center that is ready to be written or served: what pages there are, and how each is made. */
export interface Site {
  readonly project: Project;
  readonly content: Content;
  readonly helpCenter: HelpCenter;
  readonly urls: Urls;
  readonly pages: readonly Page[];
  readonly assets: readonly Asset[];
  /** Files that the build has made of images. */
  readonly encodedImages: readonly Asset[];
  readonly bundled: readonly BundledFile[];
  readonly textFiles: readonly TextFile[];
  /** Problems of files and of what they mean together; those in bodies are in their records. */
  readonly problems: readonly Problem[];
  readonly render: RenderBody;
  /** Makes a whole page; the bar is what a preview says of it. */
  readonly pageHtml: (page: Page, bar?: PreviewBar) => string;
  /** Puts the view of a page that only previews have into its layout. */
  readonly layout: (view: PreviewView) => string;
  /** What the layouts around a page of `_pages/` show. */
  readonly ownPageLayout: (page: OwnPageData) => {
    readonly view: OwnPageView;
    readonly assets: LayoutAssets;
  };
  /** When articles were last changed, as far as that is known. */
  readonly updated: UpdateTimes;
  /** What templates in `_pages/` have made; empty until Eleventy has been asked. */
  readonly ownPages: () => readonly OwnPage[];
  /** The tags of articles, for templates. */
  readonly shortcodes: readonly Shortcode[];
  /** Renders what templates in `_pages/` say in Markdown. */
  readonly templates: TemplateRenderer;
  /** Pages that only previews have. */
  readonly finishedPages: readonly FinishedPage[];
  /** Files that search reads, below the address of the search page; made when they are first asked for. */
  readonly searchFiles: () => readonly SearchFile[];
}

/**
 * Makes what a site takes whose pages are written or served.
 *
 * @param language BCP 47 tag of the articles, for searching in them
 */
export async function createSiteTools(
  language = 'en',
  accent?: AccentColors,
  project = ownProject,
): Promise<SiteTools> {
  const [tools, { bundleAssets }] = await Promise.all([
    createCheckTools(language, accent, project),
    import('./bundle.ts'),
  ]);
  return { ...tools, bundle: await bundleAssets(language, tools.palette.css, project) };
}

/**
 * Makes what a site takes that is looked at and never published: its pages name style sheets and scripts that are not
 * bundled, since that takes longer than the check of a small site.
 *
 * @param language BCP 47 tag of the articles, for searching in them
 */
export async function createCheckTools(
  language = 'en',
  accent?: AccentColors,
  project = ownProject,
): Promise<SiteTools> {
  const palette = await readPalette(tokensFile, accent);
  return {
    project,
    icons: readIcons(),
    engines: createRenderEngines(),
    glossary: createGlossary(await readGlossary(project.glossaryFile)),
    layout: createLayouts(project.includesDir),
    palette,
    bundle: unbundled,
    searchIndexer: createSearchIndexer(loadLanguage(language), await readSynonyms(project.synonymsFile)),
    connectArticles: createArticleConnector(),
  };
}

/** Stands in for the files of a site that is not published. */
const unbundled: Bundle = {
  files: [],
  stylesheet: 'assets/site.css',
  script: 'assets/site.js',
  theme: 'assets/theme.js',
  brand: 'assets/brand.svg',
  previewStyles: { path: 'assets/preview.css', contents: new Uint8Array() },
};

/** What pages tell of articles besides what the content says. */
export interface SiteBackground {
  readonly updated: UpdateTimes;
  /**
   * What is known of a body already, for a site that does not wait until all are rendered; without it, the first page
   * that tells of related articles renders all.
   */
  readonly recordOf: ((document: AnyDocument) => RenderedArticle | undefined) | undefined;
  /** Pages of `_pages/`, which Eleventy may make after the site is put together. */
  readonly ownPages?: () => readonly OwnPage[];
}

/**
 * Puts content and settings together. Costs no rendering: pages are made when they are asked for.
 *
 * @param remember wraps the rendering of bodies, to keep records or to gather problems
 * @param images what a build has made of the images
 */
export function createSite(
  content: Content,
  config: SiteConfig,
  tools: SiteTools,
  remember: (render: RenderBody) => RenderBody = (render) => render,
  images = originalImages,
  { updated, recordOf, ownPages = () => noPages }: SiteBackground = {
    updated: new Map(),
    recordOf: undefined,
  },
): Site {
  const urls = createUrls(config);
  const { helpCenter, problems } = createHelpCenter(content, config);
  const context = renderContext(content, helpCenter, tools, images);
  const renderArticle = createRenderer(context, tools.engines);
  const shortcodes = createShortcodes(context);
  const addresses = addressesOf(helpCenter);
  const render = remember((document) =>
    renderArticle({
      file: document.file,
      source: document.source,
      bodyOffset: document.bodyOffset,
      anchors: document.frontMatter.anchors,
      page: {
        title: document.frontMatter.title,
        url: addresses.get(document.file) ?? '/',
        description: document.frontMatter.description ?? '',
      },
    }),
  );
  const feedUrl = urls.withBase(builtInPaths.feed);
  let indexed: { readonly own: readonly OwnPage[]; readonly files: readonly SearchFile[] } | undefined;
  const searchFiles = (): readonly SearchFile[] => {
    const own = ownPages();
    if (indexed?.own !== own) indexed = { own, files: tools.searchIndexer(helpCenter, render, own) };
    return indexed.files;
  };
  const texts = [
    ...textFiles(helpCenter, urls, updated, ownPages),
    headersFile(config, urls, searchFiles),
    ...markdownTwins(helpCenter, urls, render),
  ];
  const assets: LayoutAssets = {
    stylesheet: urls.withBase(`/${tools.bundle.stylesheet}`),
    script: urls.withBase(`/${tools.bundle.script}`),
    theme: urls.withBase(`/${tools.bundle.theme}`),
    brand: urls.withBase(`/${tools.bundle.brand}`),
    previewStyles: urls.withBase(`/${tools.bundle.previewStyles.path}`),
    feed: texts.find(({ url }) => url === feedUrl)?.url,
  };
  const problemsIn = (document: UnfinishedDocument): readonly Problem[] =>
    renderArticle({ ...document, page: { title: '', url: '/', description: '' } }).problems;
  let connected: ReturnType<ConnectArticles> | undefined;
  const connectionsOf = (article: Article): Connections => {
    if (recordOf) return tools.connectArticles(helpCenter, recordOf)(article);
    connected ??= tools.connectArticles(helpCenter, render);
    return connected(article);
  };
  const viewOf = createViews(helpCenter, urls, render, { connectionsOf, updated });
  return {
    project: tools.project,
    content,
    helpCenter,
    urls,
    pages: listPages(helpCenter, urls),
    assets: content.assets,
    encodedImages: images.files,
    bundled: tools.bundle.files,
    textFiles: texts,
    problems: [
      ...tools.palette.problems,
      ...content.problems,
      ...problems,
      ...content.unfinished.flatMap(problemsIn),
    ],
    render,
    pageHtml: (page, bar) => tools.layout({ view: viewOf(page), assets, bar, shortcodes }),
    layout: (view) => tools.layout({ view, assets, shortcodes }),
    ownPageLayout: (page) => ({ view: ownPageView(page, helpCenter, urls), assets }),
    ownPages,
    updated,
    shortcodes,
    templates: createTemplateRenderer(context, tools.engines),
    finishedPages: [],
    searchFiles,
  };
}

const noPages: readonly OwnPage[] = [];

/** Every body there is: of articles and of categories. */
export function documentsOf(site: Site): readonly AnyDocument[] {
  return [...site.content.categories, ...site.content.articles];
}

function addressesOf(helpCenter: HelpCenter): ReadonlyMap<string, string> {
  return new Map(
    [...helpCenter.articles, ...helpCenter.categories].map((page) => [page.document.file, page.url]),
  );
}

function renderContext(
  content: Content,
  helpCenter: HelpCenter,
  tools: SiteTools,
  images: PreparedImages,
): RenderContext {
  const sizes = createImageSizes(content.assets);
  const addresses = addressesOf(helpCenter);
  const { site } = helpCenter;
  return {
    site: { title: site.title, description: site.description, url: site.url, basePath: site.basePath },
    addressOf: (file) => addresses.get(file),
    linkableFiles: () => [...addresses.keys()],
    imageSize: sizes.sizeOf,
    preparedImage: images.find,
    imagePaths: sizes.paths,
    icons: tools.icons,
    glossary: tools.glossary,
  };
}
