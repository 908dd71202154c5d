import type { Position, Problem, SourcePosition } from '../problems/problem.ts';
import type { RuleLevel, RuleName } from '../problems/rules.ts';
import type { ArticleFrontMatter, CategoryFrontMatter } from './front-matter/schema.ts';
import type { ContentLayout } from './layout/layout.ts';
import type { Brand } from './settings/brand/types.ts';
import type { AccentColors } from './settings/color-setting.ts';
import type { Deployment } from './settings/deployment.ts';
import type { Host } from './settings/hosts.ts';
import type { AccessibilityStatement } from './settings/reading/statement.ts';
import type {
  FeedbackSettings,
  IgnoredTarget,
  OutsideSearch,
  RepositorySettings,
  SignalSettings,
  WebEditorSettings,
} from './settings/site-settings.ts';

/** A Markdown file of the content folder, read and validated. */
export interface Document<FrontMatter> {
  /** Path relative to the content folder, with `/`: `articles/account/master-password.md`. */
  readonly file: string;
  /** The file name without folder and ending: `master-password`. */
  readonly name: string;
  /** The whole file, line ends as `\n`, without byte order mark. */
  readonly source: string;
  /** Offset in `source` where the body starts, after the front matter. */
  readonly bodyOffset: number;
  readonly frontMatter: FrontMatter;
  /** Made of a folder without a page of its own: there is no such file. */
  readonly isMade?: true;
  /** Where the title stands in the body, for a page whose front matter has none. */
  readonly titleHeading?: TitleHeading;
  /** Position of a front matter value, or of one item of a list; of the key where there is no value. */
  readonly positionOf: (key: string, index?: number) => Position;
  /** The page of the source, of one that stands in its place for the readers of another language. */
  readonly translationOf?: Document<FrontMatter>;
}

/** A heading that is the title of its page, and is shown as that alone. */
export interface TitleHeading {
  /** Offsets in the source of the heading's first sign and of the one after its last. */
  readonly from: number;
  readonly to: number;
  /** Ids that are written at it. */
  readonly ids: readonly string[];
}

export type ArticleDocument = Document<ArticleFrontMatter>;
export type CategoryDocument = Document<CategoryFrontMatter>;

/** A document of either kind. */
export type AnyDocument = ArticleDocument | CategoryDocument;

/** The text of a file whose front matter is wrong: no page is made of it, and what else is wrong in it is still said. */
export type UnfinishedDocument = Pick<ArticleDocument, 'file' | 'source' | 'bodyOffset'>;

/** A text that articles show, and that is no page: `snippets/sign-in.md`. */
export interface Snippet {
  /** Path relative to the content folder: `snippets/sign-in.md`. */
  readonly file: string;
  /** `sign-in`. */
  readonly name: string;
  readonly source: string;
  readonly bodyOffset: number;
}

/** A file that is published as it is. */
export interface Asset {
  /** Address without the base and the first slash: `images/send/new.png`. */
  readonly path: string;
  readonly absolutePath: string;
}

/** One of the content folder. */
export interface ContentAsset extends Asset {
  /** Path relative to the content folder, with `/`: `images/send/new.png`, or `articles/send/new.png` beside an article. */
  readonly file: string;
}

/** A query that readers make, and the article that has to be among its first results. */
export interface GoldenQuery {
  /** Where it is written, relative to the content folder. */
  readonly file: string;
  readonly query: string;
  /** Name or address of the article, as written. */
  readonly article: string;
  /** The last place that is good enough. */
  readonly top: number;
  readonly position: SourcePosition;
  readonly articlePosition: SourcePosition;
}

/** What was published once in a language; addresses are without the base, with the id of a place behind `#`. */
export interface Ledger {
  /** Of the language; empty for that of the source. */
  readonly folder: string;
  /** `/article/send/` and `/article/send/#files`, in the order of the file. */
  readonly published: readonly string[];
  /** Where an entry stands in `published.json`. */
  readonly positionOf: (entry: unknown) => Position;
  readonly retired: readonly RetiredAddress[];
}

/** An entry of `retired.yml`: what may be gone, and why. */
export interface RetiredAddress {
  readonly address: string;
  readonly reason: string;
  readonly position: SourcePosition;
}

/**
 * Everything in a content folder that is in one language, in order of path. Documents with errors are left out; the
 * errors are in `problems`.
 */
export interface Content {
  readonly articles: readonly ArticleDocument[];
  readonly categories: readonly CategoryDocument[];
  readonly assets: readonly ContentAsset[];
  readonly unfinished: readonly UnfinishedDocument[];
  /** Texts that articles show; left out where there are none. */
  readonly snippets?: readonly Snippet[];
  readonly goldenQueries: readonly GoldenQuery[];
  /** Articles that readers do not have yet, or not any more; they are among no others. */
  readonly keptBack?: readonly ArticleDocument[];
  /** Where what is; that of a folder of Signpost's own where nothing is said. */
  readonly layout?: ContentLayout;
  /** Left out where the folder keeps none, and where it cannot be read. */
  readonly ledger?: Ledger;
  readonly problems: readonly Problem[];
  /** What is in the other languages of the site, by their folders; only beside the language of the source. */
  readonly translations?: ReadonlyMap<string, Content>;
}

/** `_data/site.json`, validated, with the overrides of the command line applied. */
export interface SiteConfig {
  /** What this build is for; `_data/site.json` does not say, the environment does. */
  readonly deployment: Deployment;
  readonly title: string;
  readonly description: string;
  /** IANA time zone in which days begin: `Europe/Berlin`. */
  readonly timeZone: string;
  /** BCP 47 language tag of the articles, for `<html lang>`. */
  readonly language: string;
  /** What its readers call the language. */
  readonly label: string;
  /** Which way the language is written. */
  readonly direction: 'ltr' | 'rtl';
  /** The other languages of the site, which the articles are translated into. */
  readonly languages: readonly LanguageSettings[];
  /** The folder of translations that these settings are for, `pt-br`; empty for the language of the source. */
  readonly folder: string;
  /** The language of the source, in the settings of a translation. */
  readonly source?: { readonly tag: string; readonly direction: 'ltr' | 'rtl' };
  /** Whether an article without a translation is shown as it is, or not at all. */
  readonly missing: 'show' | 'omit';
  /** Whether readers are told of a translation that is older than its source. */
  readonly outdated: 'note' | 'none';
  /** Whether search takes words that mean the same in most help centers for each other. */
  readonly hasCommonSynonyms: boolean;
  /** Origin without a slash at the end: `https://help.example.com`. */
  readonly url: string;
  /** Path that the pages live under, without a slash at the end: `''`, `/help`, or `/help/de` of a translation. */
  readonly basePath: string;
  /** Path that all languages live under, and the files that they share: `''` or `/help`. */
  readonly rootPath: string;
  /** Where the site was before: origins, with the path that it lived under, without a slash at the end. */
  readonly formerly: readonly string[];
  /** Which folders of the site hold what, where its content is no folder of Signpost's own. */
  readonly contentMap: ContentLayout | undefined;
  /** URL patterns without the base: `/article/:name/` and `/:name/`. */
  readonly articleUrl: string;
  readonly categoryUrl: string;
  /** Where readers who are stuck get help: `https:`, `mailto:`, or a path without the base. */
  readonly contact: string | undefined;
  /** Where the settings say so. */
  readonly contactPosition: Position;
  /** What the site says of its accessibility, where it has a page that does. */
  readonly accessibility: AccessibilityStatement | undefined;
  /** The search that readers without scripts are sent to; without one they have the list of all articles. */
  readonly outsideSearch: OutsideSearch | undefined;
  /** Where the site is published, which decides what is written for the host. */
  readonly host: Host;
  /** Who sends readers on from old addresses: the host by its rules, or a page at each of them. */
  readonly redirects: 'host' | 'pages';
  /** Where the content can be seen and edited. */
  readonly repository: RepositorySettings | undefined;
  readonly feedback: FeedbackSettings;
  readonly signals: SignalSettings;
  /** The editor for people without Git, where the site has one. */
  readonly webEditor?: WebEditorSettings | undefined;
  /** Most articles that a commit may touch and still count as an update of each; 0 for no dates at all. */
  readonly largestCommit: number;
  /** The color of links and of what stands out; that of the style tokens where it is not set. */
  readonly accent: AccentColors | undefined;
  /** What makes the site look like its company's. */
  readonly brand: Brand;
  /** Rules whose severity the site has changed. */
  readonly levels: ReadonlyMap<RuleName, RuleLevel>;
  /** Targets of links that the check passes over. */
  readonly ignored: readonly IgnoredTarget[];
}

/** A language that a site is translated into; what the settings do not say is as in the language of the source. */
export interface LanguageSettings
  extends Pick<
    SiteConfig,
    'title' | 'description' | 'contact' | 'contactPosition' | 'brand' | 'label' | 'direction' | 'folder'
  > {
  /** BCP 47, in its canonical form: `pt-BR`. */
  readonly tag: string;
}
