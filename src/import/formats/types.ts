import type { DataMap } from '../source/plain-data.ts';

/** The systems whose centers can be imported, by the names that `--from` takes. */
export const formats = [
  'gitbook',
  'docusaurus',
  'mkdocs',
  'hugo',
  'jekyll',
  'obsidian',
  'starlight',
  'vitepress',
  'zendesk',
  'markdown',
] as const;

export type Format = (typeof formats)[number];

/** A page of the source, before anybody has looked into its body. */
export interface SourcePage {
  /** Path in the source's folder, with `/`. */
  readonly file: string;
  /** The whole file, and where its body begins in it. */
  readonly source: string;
  readonly bodyOffset: number;
  readonly data: DataMap;
  /** What its front matter, or the navigation alone, calls it; none where its first heading does. */
  readonly title: string | undefined;
  /** What lists call it, where that is something else. */
  readonly navigationTitle?: string | undefined;
  /** Where it was published, without the host; the first is its own, others led to it. */
  readonly addresses: readonly string[];
  /** It was published and in no list. */
  readonly isHidden: boolean;
  readonly tags: readonly string[];
  readonly description: string | undefined;
  /** Its place among the pages of its folder: a number, where it has one. */
  readonly weight: number | undefined;
  readonly isFeatured?: boolean;
}

/** A page that the source would not show to everybody, and that is not imported. */
export interface LeftOut {
  readonly file: string;
  readonly reason: string;
}

/** The tree in which the source lists its pages. */
export type NavigationNode = NavigationPage | NavigationGroup;

export interface NavigationPage {
  readonly kind: 'page';
  readonly file: string;
  readonly title?: string | undefined;
}

export interface NavigationGroup {
  readonly kind: 'group';
  readonly title: string;
  readonly description?: string | undefined;
  /** Where it had a page of its own that holds no text. */
  readonly addresses?: readonly string[];
  /** It is a folder of the source. */
  readonly isFolder?: boolean;
  readonly children: readonly NavigationNode[];
}

/** How addresses in texts are read. */
export interface Addressing {
  /** The folder from which `/x.md` counts. */
  readonly docsRoot: string;
  /** Folders whose files are published as they are, from the root of the site. */
  readonly staticRoots: readonly string[];
  /** The path below which the site stood, without a slash at the end. */
  readonly basePath: string;
  /** Origins, with their paths, under which the site was. */
  readonly hosts: readonly string[];
  /** From where a relative address counts that Markdown or HTML holds. */
  readonly markdownFrom: 'file' | 'address';
  readonly htmlFrom: 'file' | 'address';
  /** Whether names alone find a page, as in wikis. */
  readonly byName: boolean;
  /** What is called by its number: `articles/123`, `article_attachments/123`. */
  readonly byId?: ReadonlyMap<string, NumberedTarget>;
}

/** What stands behind a number. */
export type NumberedTarget =
  | { readonly kind: 'page'; readonly file: string }
  | { readonly kind: 'left-out'; readonly file: string }
  | { readonly kind: 'asset'; readonly file: string }
  /** A list of pages, by an address that it had. */
  | { readonly kind: 'group'; readonly address: string }
  /** A file that is known, and not in the folder. */
  | { readonly kind: 'missing' };

/** A page or a list of pages in another language than the center's own. */
export interface PageTranslation {
  /** As settings name it: `de`, `pt-BR`. */
  readonly language: string;
  /** The page's file, or an address of the list. */
  readonly of: { readonly file: string } | { readonly address: string };
  readonly title: string;
  readonly source: string;
  readonly tags: readonly string[];
  readonly description?: string | undefined;
}

/** How the source makes ids of headings. */
export type SlugStyle = 'github' | 'mkdocs' | 'gitbook' | 'kramdown' | 'vitepress';

/** A center as its files describe it. */
export interface Center {
  readonly format: Format;
  readonly title: string | undefined;
  readonly language: string | undefined;
  readonly pages: readonly SourcePage[];
  readonly navigation: readonly NavigationNode[];
  readonly leftOut: readonly LeftOut[];
  /** Entries of its navigation that are no pages of it, by file and line of the navigation. */
  readonly notListed?: readonly LeftOut[];
  readonly translations?: readonly PageTranslation[];
  readonly addressing: Addressing;
  readonly slugs: SlugStyle;
  /** Old addresses that the configuration leads on: to a file, or to an address. */
  readonly redirects: readonly { readonly from: string; readonly to: string; readonly file: string }[];
  /** What its texts may ask for: `Params`, `site`. */
  readonly settings: DataMap;
  /** Where what a text includes is looked for, beside its own folder. */
  readonly includeRoots: readonly string[];
  /** Folders and endings of the templates of its shortcodes. */
  readonly templates: (name: string) => readonly string[];
  /** What a person is to know of how it was read. */
  readonly remarks: readonly string[];
}

/** What the command says of where the center was. */
export interface ImportSettings {
  readonly url: string | undefined;
  readonly formerly: readonly string[];
  /** Milliseconds since 1970: what is dated later is not published yet. */
  readonly now: number;
}
