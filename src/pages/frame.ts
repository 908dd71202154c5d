import { isIndexed } from '../content/settings/deployment.ts';
import type { OutsideSearch, SignalSettings } from '../content/settings/site-settings.ts';
import type { BorrowedLanguage, Category, HelpCenter } from '../model/types.ts';
import { builtInPaths, signalPaths, statementPath, type Urls } from '../model/urls.ts';
import type { Words } from '../wording/words.ts';
import { type BrandFrame, brandFrame } from './brand-frame.ts';
import { type Breadcrumb, breadcrumbs } from './breadcrumbs.ts';
import { pagePolicy } from './host/host-headers.ts';
import { type Alternate, alternates, type LanguageLink, languageLinks } from './languages/language-links.ts';
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
  /** The page in all languages that it is in; empty where there is one. */
  readonly alternates: readonly Alternate[];
  /** Empty where the site is in one language. */
  readonly languages: readonly LanguageLink[];
  /** The language of what is shown, where it is not that of the site. */
  readonly borrowed: BorrowedLanguage | undefined;
  readonly sidebar: readonly SidebarCategory[];
  /** Empty where there is no way to show. */
  readonly breadcrumbs: readonly Breadcrumb[];
  readonly site: SiteFrame;
}

export interface SiteFrame {
  readonly title: string;
  readonly language: string;
  /** What its readers call the language. */
  readonly label: string;
  /** Which way the language is written. */
  readonly direction: 'ltr' | 'rtl';
  readonly homeUrl: string;
  readonly searchUrl: string;
  /** Where readers without scripts search, where they can. */
  readonly outsideSearch: OutsideSearch | undefined;
  /** What is asked when a search is over, where searches are told of. */
  readonly signalsUrl: string | undefined;
  /** The page that says how accessible the site is, where it has one. */
  readonly statementUrl: string | undefined;
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
  readonly borrowed?: BorrowedLanguage | undefined;
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
    canonical: page.borrowed ? site.url + urls.withRoot(page.url) : urls.absolute(page.url),
    title: page.title,
    documentTitle: page.title === site.title ? site.title : `${page.title} | ${site.title}`,
    description: page.description,
    noindex: page.noindex || page.borrowed !== undefined || !isIndexed(site.deployment),
    alternates: page.noindex || page.borrowed ? [] : alternates(page.url, helpCenter),
    languages: languageLinks(page.url, helpCenter),
    borrowed: page.borrowed,
    sidebar: sidebar(helpCenter, urls, page.url, page.category),
    breadcrumbs: breadcrumbs(page.trail, urls, words),
    site: {
      title: site.title,
      language: site.language,
      label: site.label,
      direction: site.direction,
      homeUrl: urls.withBase(builtInPaths.home),
      searchUrl: urls.withBase(builtInPaths.search),
      outsideSearch: site.outsideSearch,
      signalsUrl: signalsUrl(site.signals, urls),
      statementUrl: site.accessibility && urls.withBase(statementPath),
      policy: pagePolicy(site),
      brand: brandFrame(helpCenter, urls),
    },
  };
}

function signalsUrl(signals: SignalSettings, urls: Urls): string | undefined {
  if (signals.mode === 'none') return undefined;
  return signals.mode === 'log' ? urls.withRoot(signalPaths.searches) : signals.url;
}
