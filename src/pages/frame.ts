import { isIndexed } from '../content/settings/deployment.ts';
import type { Category, HelpCenter } from '../model/types.ts';
import { builtInPaths, type Urls } from '../model/urls.ts';
import { directionOf } from '../wording/direction.ts';
import type { Words } from '../wording/words.ts';
import { type BrandFrame, brandFrame } from './brand-frame.ts';
import { type Breadcrumb, breadcrumbs } from './breadcrumbs.ts';
import { pagePolicy } from './host/host-headers.ts';
import type { PageLink } from './page-link.ts';
import { type SidebarCategory, sidebar } from './sidebar.ts';

/** What every layout gets. Texts are plain text; a `url` includes the base and can stand in an `href`. */
export interface PageFrame {
  readonly url: string;
  /** Whole address for search engines; nothing for a page that has no address of its own. */
  readonly canonical: string | undefined;
  /** The one heading of level 1. */
  readonly title: string;
  /** The title of the browser's tab: `Sharing files | Example Help`. */
  readonly documentTitle: string;
  readonly description: string;
  readonly noindex: boolean;
  readonly sidebar: readonly SidebarCategory[];
  /** Empty where there is no way to show. */
  readonly breadcrumbs: readonly Breadcrumb[];
  readonly site: SiteFrame;
}

export interface SiteFrame {
  readonly title: string;
  readonly language: string;
  /** Which way the language is written. */
  readonly direction: 'ltr' | 'rtl';
  readonly homeUrl: string;
  readonly searchUrl: string;
  /** What a page may load, where the host does not say so in its headers. */
  readonly policy: string | undefined;
  readonly brand: BrandFrame;
}

/** What differs between the frames of two pages of one site; addresses are without the base. */
export interface Framed {
  readonly url: string;
  readonly title: string;
  readonly description: string;
  readonly noindex: boolean;
  /** The category that the sidebar opens. */
  readonly category: Category | undefined;
  /** The pages between the home page and this one, and this one as the last; empty for no breadcrumbs. */
  readonly trail: readonly PageLink[];
}

/** Puts a page into the frame that all pages of the site share. */
export function frame(page: Framed, helpCenter: HelpCenter, urls: Urls, words: Words): PageFrame {
  const { site } = helpCenter;
  return {
    url: urls.withBase(page.url),
    canonical: urls.absolute(page.url),
    title: page.title,
    documentTitle: page.title === site.title ? site.title : `${page.title} | ${site.title}`,
    description: page.description,
    noindex: page.noindex || !isIndexed(site.deployment),
    sidebar: sidebar(helpCenter, urls, page.url, page.category),
    breadcrumbs: breadcrumbs(page.trail, urls, words),
    site: {
      title: site.title,
      language: site.language,
      direction: directionOf(site.language),
      homeUrl: urls.withBase(builtInPaths.home),
      searchUrl: urls.withBase(builtInPaths.search),
      policy: pagePolicy(site),
      brand: brandFrame(site, urls),
    },
  };
}
