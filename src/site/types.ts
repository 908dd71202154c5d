import type { AnyDocument, Asset, Content } from '../content/types.ts';
import type { PrepareTargets } from '../links/target-memory.ts';
import type { HelpCenter } from '../model/types.ts';
import type { Urls } from '../model/urls.ts';
import type { Page } from '../pages/all-pages.ts';
import type { UpdateTimes } from '../pages/article/article-info.ts';
import type { HealthView } from '../pages/health-view.ts';
import type { HostConfig } from '../pages/host/host-config.ts';
import type { OwnPage, OwnPageData, OwnPageView } from '../pages/own-page.ts';
import type { PreviewBar } from '../preview/pages/preview-bar.ts';
import type { PreviewView } from '../preview/pages/preview-pages.ts';
import type { Problem } from '../problems/problem.ts';
import type { TemplateRenderer } from '../rendering/render-template.ts';
import type { Shortcode } from '../rendering/tags/shortcodes.ts';
import type { RenderBody, RenderedArticle } from '../rendering/types.ts';
import type { SearchFile } from '../search/search-files.ts';
import type { Words } from '../wording/words.ts';
import type { BundledFile } from './bundle/bundled-file.ts';
import type { LayoutAssets } from './layouts.ts';
import type { Project } from './project.ts';
import type { TextFile } from './texts/text-files.ts';

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
  /** Articles that readers do not have yet, or not any more; rendered when they are asked for. */
  readonly keptBack: () => readonly UnfinishedPage[];
  readonly assets: readonly Asset[];
  /** Files that the build has made of images. */
  readonly encodedImages: readonly Asset[];
  readonly bundled: readonly BundledFile[];
  /** The drawing at a path below the base that stands in a file of its own, whether a page shows it or not. */
  readonly iconFile: (path: string) => BundledFile | undefined;
  /** Those that pages show, which is known when all bodies are rendered. */
  readonly iconFiles: () => readonly BundledFile[];
  readonly textFiles: readonly TextFile[];
  /** What is said in it beside what writers say. */
  readonly words: Words;
  /** Problems of files and of what they mean together; those in bodies are in their records. */
  readonly problems: readonly Problem[];
  readonly render: RenderBody;
  /** What links may lead to, kept while it is the same. */
  readonly prepareTargets: PrepareTargets;
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
  /**
   * The site in its other languages, in the order of the settings; none of a translation. What all of them publish is
   * in the one of the source: pages by themselves, files, texts and problems together.
   */
  readonly translations: readonly Site[];
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
