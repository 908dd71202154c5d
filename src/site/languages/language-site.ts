import type { AnyDocument } from '../../content/types.ts';
import { addressOfFile } from '../../model/address-of-file.ts';
import type { LanguageModel } from '../../model/help-centers.ts';
import type { Article } from '../../model/types.ts';
import { builtInPaths, createUrls } from '../../model/urls.ts';
import { createViews, listPages } from '../../pages/all-pages.ts';
import type { Connections } from '../../pages/article/connections.ts';
import { type OwnPage, ownPageView } from '../../pages/own-page.ts';
import type { Problem } from '../../problems/problem.ts';
import { createTemplateRenderer } from '../../rendering/render-template.ts';
import { createShortcodes } from '../../rendering/tags/shortcodes.ts';
import type { Heading, RenderBody, RenderedArticle } from '../../rendering/types.ts';
import type { SearchFile } from '../../search/search-files.ts';
import type { ConnectArticles } from '../article-links.ts';
import { imageInPages, logoInPages } from '../brand/brand-assets.ts';
import { articleIcons } from '../icons/article-icons.ts';
import { categoryIconProblems, categoryIcons, isIcon } from '../icons/category-icons.ts';
import { unknownAppliesTo } from '../known-names/unknown-applies-to.ts';
import { unknownOwners } from '../known-names/unknown-owners.ts';
import type { LayoutAssets } from '../layouts.ts';
import type { PreparedImages } from '../prepared-images.ts';
import { addressesOf, renderContext } from '../render-context.ts';
import type { SiteTools } from '../site-tools.ts';
import { markdownTwins } from '../texts/markdown-twins.ts';
import { textFiles } from '../texts/text-files.ts';
import type { Site, SiteBackground, UnfinishedPage } from '../types.ts';

/** Renders a body; that of a translation with the headings of its source, whose ids lead to its own. */
export type RenderDocument = (document: AnyDocument, sourceHeadings?: readonly Heading[]) => RenderedArticle;

/**
 * Puts together what a site is in one language, without what hosts are told of all of them.
 *
 * @param renderWith makes the rendering of bodies of that of one document
 */
export function createLanguageSite(
  model: LanguageModel,
  tools: SiteTools,
  renderWith: (render: RenderDocument) => RenderBody,
  images: PreparedImages,
  { updated, recordOf, ownPages = () => noPages }: SiteBackground,
): Site {
  const { content, helpCenter, problems } = model;
  const { site: config } = helpCenter;
  const urls = createUrls(config);
  const context = renderContext(content, helpCenter, tools, images);
  const longIcons = articleIcons(tools.icons);
  const iconAddress = (name: string): string | undefined => {
    const path = longIcons.pathOf(name);
    return path && urls.withBase(`/${path}`);
  };
  const renderArticle = tools.records.renderer(
    { ...context, iconAddress },
    tools.engines,
    tools.settingsVersion,
  );
  const shortcodes = createShortcodes(context);
  const addresses = addressesOf(helpCenter);
  const render = renderWith((document, sourceHeadings) =>
    renderArticle({
      file: document.file,
      source: document.source,
      bodyOffset: document.bodyOffset,
      titleHeading: document.titleHeading,
      anchors: document.frontMatter.anchors,
      ...(sourceHeadings && { sourceHeadings }),
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
    ...markdownTwins(helpCenter, urls, render, tools),
  ];
  const drawn = categoryIcons(helpCenter, urls, tools.icons);
  const assets: LayoutAssets = {
    categoryIcons: drawn.addresses,
    stylesheet: urls.withBase(`/${tools.bundle.stylesheet}`),
    script: urls.withBase(`/${tools.bundle.script}`),
    theme: urls.withBase(`/${tools.bundle.theme}`),
    brand: urls.withBase(`/${tools.bundle.brand}`),
    banner: tools.bundle.banner && urls.withBase(`/${tools.bundle.banner}`),
    readArticles: urls.withBase(`/${tools.bundle.readArticles}`),
    logo: logoInPages(tools.bundle.logo, urls),
    homeImage: tools.bundle.homeImage && imageInPages(tools.bundle.homeImage, urls),
    fonts: tools.fonts.preloaded.map((path) => urls.withBase(`/${path}`)),
    homeStyles: urls.withBase(`/${tools.bundle.homeStyles}`),
    partStyles: urls.withBase(`/${tools.bundle.partStyles}`),
    addedStyles: urls.withBase(`/${tools.bundle.addedStyles}`),
    previewStyles: urls.withBase(`/${tools.bundle.previewStyles.path}`),
    feed: texts.find(({ url }) => url === feedUrl)?.url,
  };
  const unfinished = content.unfinished.map((document): UnfinishedPage => {
    const url = addressOfFile(document.file, content, urls);
    const record = renderArticle({ ...document, page: { title: '', url, description: '' } });
    return { file: document.file, url, record };
  });
  let known: readonly UnfinishedPage[] | undefined;
  const keptBack = (): readonly UnfinishedPage[] => {
    known ??= (content.keptBack ?? []).map((document) => {
      const url = urls.article(document.name);
      const { title, description = '', anchors } = document.frontMatter;
      const record = renderArticle({ ...document, anchors, page: { title, url, description } });
      return { file: document.file, url, record };
    });
    return known;
  };
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
    keptBack,
    assets: content.assets,
    encodedImages: images.files,
    bundled: [...tools.bundle.files, ...drawn.files],
    iconFile: longIcons.find,
    iconFiles: () => {
      const shown = [...helpCenter.categories, ...helpCenter.articles].flatMap(
        ({ document }) => render(document).icons,
      );
      return [...new Set(shown)].sort().flatMap((name) => longIcons.find(longIcons.pathOf(name) ?? '') ?? []);
    },
    textFiles: texts,
    problems: [
      ...(config.folder === '' ? problemsOfSite(tools) : []),
      ...tools.wordProblems,
      ...content.problems,
      ...problems,
      ...(config.folder === '' ? categoryIconProblems(helpCenter, tools.icons) : []),
      ...unknownOwners(content, tools.owners),
      ...unknownAppliesTo(content, tools.applicability),
      ...unfinished.flatMap(({ record }) => record.problems),
    ],
    render,
    prepareTargets: tools.prepareTargets,
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
    translations: [],
    hostConfig: () => undefined,
  };
}

const noPages: readonly OwnPage[] = [];

/** What is wrong with what all languages share. */
function problemsOfSite({ palette, fonts, bundle, layoutProblems }: SiteTools): readonly Problem[] {
  return [...palette.problems, ...fonts.problems, ...bundle.problems, ...layoutProblems];
}
