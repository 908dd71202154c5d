import { pageName } from '../content/page-name.ts';
import type { AnyDocument, Asset, Content, SiteConfig } from '../content/types.ts';
import { createHelpCenter } from '../model/help-center.ts';
import type { Article, HelpCenter } from '../model/types.ts';
import { builtInPaths, createUrls, type Urls } from '../model/urls.ts';
import { createViews, listPages, type Page } from '../pages/all-pages.ts';
import type { UpdateTimes } from '../pages/article/article-info.ts';
import type { Connections } from '../pages/article/connections.ts';
import type { HealthView } from '../pages/health-view.ts';
import { type HostConfig, hostConfig } from '../pages/host/host-config.ts';
import { type OwnPage, type OwnPageData, type OwnPageView, ownPageView } from '../pages/own-page.ts';
import type { PreviewBar } from '../preview/pages/preview-bar.ts';
import type { PreviewView } from '../preview/pages/preview-pages.ts';
import type { Problem } from '../problems/problem.ts';
import { createRenderer } from '../rendering/render-article.ts';
import { createTemplateRenderer, type TemplateRenderer } from '../rendering/render-template.ts';
import { createShortcodes, type Shortcode } from '../rendering/tags/shortcodes.ts';
import type { RenderBody, RenderedArticle } from '../rendering/types.ts';
import type { SearchFile } from '../search/search-files.ts';
import type { Words } from '../wording/words.ts';
import type { ConnectArticles } from './article-links.ts';
import { imageInPages, logoInPages } from './brand/brand-assets.ts';
import type { BundledFile } from './bundle/bundled-file.ts';
import { categoryIconProblems, isIcon } from './category-icons.ts';
import type { LayoutAssets } from './layouts.ts';
import { originalImages } from './prepared-images.ts';
import type { Project } from './project.ts';
import { addressesOf, renderContext } from './render-context.ts';
import type { SiteTools } from './site-tools.ts';
import { markdownTwins } from './texts/markdown-twins.ts';
import { foldersOf, headersFile, type TextFile, textFiles } from './texts/text-files.ts';

/** A page of a preview, made before the others are written. */
export interface FinishedPage {
  /** Relative to the output folder. */
  readonly outputPath: string;
  /** Address on the host, with the base. */
  readonly url: string;
  readonly html: string;
}

/** A file that no page is made of before its front matter is mended, with the body that its page would have. */
export interface UnfinishedPage {
  readonly file: string;
  /** Address that the page would have, without the base. */
  readonly url: string;
  readonly record: RenderedArticle;
}

/** A help center that is ready to be written or served: what pages there are, and how each is made. */
export interface Site {
  readonly project: Project;
  readonly content: Content;
  readonly helpCenter: HelpCenter;
  readonly urls: Urls;
  readonly pages: readonly Page[];
  readonly unfinished: readonly UnfinishedPage[];
  readonly assets: readonly Asset[];
  /** Files that the build has made of images. */
  readonly encodedImages: readonly Asset[];
  readonly bundled: readonly BundledFile[];
  readonly textFiles: readonly TextFile[];
  /** What is said in it beside what writers say. */
  readonly words: Words;
  /** Problems of files and of what they mean together; those in bodies are in their records. */
  readonly problems: readonly Problem[];
  readonly render: RenderBody;
  /** Makes a whole page; the bar is what a preview says of it. */
  readonly pageHtml: (page: Page, bar?: PreviewBar) => string;
  /** Puts the view of a page that only previews have into its layout. */
  readonly layout: (view: PreviewView | HealthView) => string;
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
  /** What a server of one's own is told, where the site is published on one. */
  readonly hostConfig: () => HostConfig | undefined;
}

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
    ...textFiles(helpCenter, urls, updated, ownPages, tools.words),
    ...headersFile(config, urls, searchFiles),
    ...markdownTwins(helpCenter, urls, render),
  ];
  const assets: LayoutAssets = {
    stylesheet: urls.withBase(`/${tools.bundle.stylesheet}`),
    script: urls.withBase(`/${tools.bundle.script}`),
    theme: urls.withBase(`/${tools.bundle.theme}`),
    brand: urls.withBase(`/${tools.bundle.brand}`),
    banner: tools.bundle.banner && urls.withBase(`/${tools.bundle.banner}`),
    logo: logoInPages(tools.bundle.logo, urls),
    homeImage: tools.bundle.homeImage && imageInPages(tools.bundle.homeImage, urls),
    fonts: tools.fonts.preloaded.map((path) => urls.withBase(`/${path}`)),
    previewStyles: urls.withBase(`/${tools.bundle.previewStyles.path}`),
    feed: texts.find(({ url }) => url === feedUrl)?.url,
  };
  const unfinished = content.unfinished.map((document): UnfinishedPage => {
    const url = addressOfFile(document.file, urls);
    const record = renderArticle({ ...document, page: { title: '', url, description: '' } });
    return { file: document.file, url, record };
  });
  let connected: ReturnType<ConnectArticles> | undefined;
  const connectionsOf = (article: Article): Connections => {
    if (recordOf) return tools.connectArticles(helpCenter, recordOf)(article);
    connected ??= tools.connectArticles(helpCenter, render);
    return connected(article);
  };
  const viewOf = createViews(helpCenter, urls, render, {
    connectionsOf,
    updated,
    isIcon: (name) => isIcon(name, tools.icons),
    words: tools.words,
  });
  return {
    project: tools.project,
    content,
    helpCenter,
    urls,
    pages: listPages(helpCenter, urls),
    unfinished,
    assets: content.assets,
    encodedImages: images.files,
    bundled: tools.bundle.files,
    textFiles: texts,
    problems: [
      ...tools.palette.problems,
      ...tools.fonts.problems,
      ...tools.bundle.problems,
      ...tools.layoutProblems,
      ...tools.wordProblems,
      ...content.problems,
      ...problems,
      ...categoryIconProblems(helpCenter, tools.icons),
      ...unfinished.flatMap(({ record }) => record.problems),
    ],
    render,
    pageHtml: (page, bar) => tools.layout({ view: viewOf(page), assets, bar, shortcodes }),
    layout: (view) => tools.layout({ view, assets, shortcodes }),
    ownPageLayout: (page) => ({ view: ownPageView(page, helpCenter, urls, tools.words), assets }),
    ownPages,
    updated,
    shortcodes,
    words: tools.words,
    templates: createTemplateRenderer(context, tools.engines),
    finishedPages: [],
    searchFiles,
    hostConfig: () => hostConfig(helpCenter, urls, foldersOf(searchFiles())),
  };
}

const noPages: readonly OwnPage[] = [];

/** Every body there is: of articles and of categories. */
export function documentsOf(site: Site): readonly AnyDocument[] {
  return [...site.content.categories, ...site.content.articles];
}

/** The address that the page of a file has, or would have, without the base. */
export function addressOfFile(file: string, urls: Urls): string {
  return (file.startsWith('categories/') ? urls.category : urls.article)(pageName(file));
}
