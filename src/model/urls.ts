import type { FeedbackSettings } from '../content/settings/site-settings.ts';
import type { SiteConfig } from '../content/types.ts';

/** Addresses, without the base, of the pages that every site has; `notFound` is what the host shows instead of a page. */
export const builtInPaths = {
  home: '/',
  search: '/search/',
  notFound: '/404.html',
  siteMap: '/sitemap.xml',
  /** Hosts read it at their root alone. */
  robots: '/robots.txt',
  feed: '/feed.xml',
  llms: '/llms.txt',
  thanks: '/thanks/',
  /** Only previews of a change have it. */
  preview: '/preview/',
} as const;

/** Below these, requests tell what readers searched for and whether an article was helpful. */
export const signalPaths = { searches: '/signals/s/', votes: '/signals/v/' } as const;

/** Where readers are thanked for an answer, where a page of the site does. */
export function thanksPath({ mode }: FeedbackSettings): string | undefined {
  if (mode === 'log') return signalPaths.votes;
  return mode === 'netlify' ? builtInPaths.thanks : undefined;
}

/** Where a site says how accessible it is, if its settings do; a category may have this address where they do not. */
export const statementPath = '/accessibility/';

/** Where the editor for people without Git is, if the settings have one. Decap calls it so in all that is written about it. */
export const webEditorPath = '/admin/';

/** Pages that only some sites have, each with how messages name it. */
export function optionalPages({
  accessibility,
  webEditor,
}: Pick<SiteConfig, 'accessibility' | 'webEditor'>): ReadonlyMap<string, string> {
  return new Map([
    ...(accessibility ? [[statementPath, 'the statement on accessibility'] as const] : []),
    ...(webEditor ? [[webEditorPath, 'the editor for people without Git'] as const] : []),
  ]);
}

/** How messages name what has one of these addresses. */
export const builtInLabels: ReadonlyMap<string, string> = labelsOf({
  home: 'the home page',
  search: 'the search page',
  notFound: 'the page for addresses that do not exist',
  siteMap: 'the site map',
  robots: 'the file that tells programs what they may read',
  feed: 'the feed of changed articles',
  llms: 'the list of articles for language models',
  thanks: 'the page that thanks for an answer',
  preview: 'the page that shows what a change does',
});

/** Files at the root of a site that hosts act on, whoever has written them; a page of such a name would be one. */
export const hostFilePaths = [
  '/_headers',
  '/_redirects',
  '/_worker.js',
  '/_routes.json',
  '/.signpost-output',
] as const;

function labelsOf(labels: Readonly<Record<keyof typeof builtInPaths, string>>): ReadonlyMap<string, string> {
  const paths = new Map<string, string>(Object.entries(builtInPaths));
  return new Map(Object.entries(labels).map(([name, label]) => [paths.get(name) ?? '', label]));
}

/** Makes addresses from the settings of one site. */
export interface Urls {
  /** Address of an article without the base: `master-password` -> `/article/master-password/`. */
  readonly article: (name: string) => string;
  /** Address of a category without the base: `send` -> `/send/`. */
  readonly category: (name: string) => string;
  /** Address of the page of a tag without the base: `two-factor` -> `/tag/two-factor/`. */
  readonly tag: (slug: string) => string;
  /** What an `href` holds: `/send/` -> `/help/send/`, and `/help/de/send/` in a translation. */
  readonly withBase: (path: string) => string;
  /** Where a folder of files is that a language has for itself: `/images/` -> `/help/de/images/`. */
  readonly own: (path: string) => string;
  /** What an `href` to a page of the source holds, whatever the language: `/help/send/`. */
  readonly withRoot: (path: string) => string;
  /** What other sites see: `/send/` -> `https://example.com/help/send/`. */
  readonly absolute: (path: string) => string;
}

/** The one place where addresses are put together; names are percent-encoded where an address needs it. */
export function createUrls(site: SiteConfig): Urls {
  return {
    article: (name) => fillIn(site.articleUrl, name),
    category: (name) => fillIn(site.categoryUrl, name),
    tag: (slug) => fillIn('/tag/:name/', slug),
    withBase: (path) => (isShared(path) ? site.rootPath : site.basePath) + path,
    own: (path) => site.basePath + path,
    withRoot: (path) => site.rootPath + path,
    absolute: (path) => site.url + site.basePath + path,
  };
}

/** Whether all languages have a file at one address. */
function isShared(path: string): boolean {
  return /^\/(?:assets|images|files)\//.test(path);
}

/** Address of the Markdown of an article: `/article/send/` -> `/article/send.md`. */
export function markdownPath(articleUrl: string): string {
  return articleUrl.replace(/\/$/, '.md');
}

/** Address of a category's page to print: `/send/` -> `/send/print/`. */
export function printPath(categoryUrl: string): string {
  return `${categoryUrl.replace(/\/$/, '')}/print/`;
}

/** A name of several parts is a path: `docker/setup`. */
export function encodedPath(name: string): string {
  return name.split('/').map(encodeURIComponent).join('/');
}

function fillIn(pattern: string, name: string): string {
  // A function, because `$&` in a replacement text would be read as a pattern.
  return pattern.replace(':name', () => encodedPath(name));
}
