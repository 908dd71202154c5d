import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'parse5';
import { attribute, type Element, findAll, findFirst, hasClass, isInside, parsePage } from './html-tree.ts';
import { visibleText } from './visible-text.ts';

/** One page as a reader finds it; addresses of links are without the base and without `#fragment`. */
export interface BuiltPage {
  readonly title: string;
  readonly noindex: boolean;
  /** All links of the page, once each. */
  readonly links: ReadonlySet<string>;
  /** Links of `nav[data-sidebar]`, once each, in order; undefined where the page has no sidebar. */
  readonly sidebar: readonly string[] | undefined;
  /** Links of `[data-category-articles]`, in order; undefined where the page has none. */
  readonly categoryArticles: readonly string[] | undefined;
  readonly body: BuiltBody | undefined;
}

/** What is in the one element with `data-article-body`. */
export interface BuiltBody {
  readonly headingIds: readonly string[];
  readonly callouts: readonly string[];
  readonly figures: number;
  readonly tables: number;
  readonly code: number;
  /** Icons in the text, and one for each callout. */
  readonly icons: number;
  readonly text: string;
}

export interface BuiltSite {
  /** By address without the base: `/article/send/`, `/404.html`. */
  readonly pages: ReadonlyMap<string, BuiltPage>;
  /** Lines of `_redirects` without comments and blank lines. */
  readonly redirectLines: readonly string[];
  /** Addresses in `sitemap.xml`, without origin and base. */
  readonly sitemap: readonly string[];
}

/** Reads everything that a build has written to `output`. */
export function readBuiltSite(output: string, base: string): BuiltSite {
  const pages = new Map<string, BuiltPage>();
  for (const file of readdirSync(output, { recursive: true, encoding: 'utf8' }).sort()) {
    if (!file.endsWith('.html')) continue;
    const url = withoutBase(`/${file.split(path.sep).join('/')}`, base).replace(/(^|\/)index\.html$/, '$1');
    pages.set(url, readPage(readFileSync(path.join(output, file), 'utf8'), base));
  }
  return {
    pages,
    redirectLines: redirectLines(output),
    sitemap: sitemapPaths(path.join(output, base, 'sitemap.xml'), base),
  };
}

function readPage(html: string, base: string): BuiltPage {
  const page = parsePage(html);
  const sidebar = findFirst(page, (element) => element.tagName === 'nav' && has(element, 'data-sidebar'));
  const list = findFirst(page, (element) => has(element, 'data-category-articles'));
  const bodies = findAll(page, (element) => has(element, 'data-article-body'));
  if (bodies.length > 1) throw new Error(`${bodies.length} elements with data-article-body on one page`);
  const heading = findFirst(page, (element) => element.tagName === 'h1');
  const robots = findFirst(
    page,
    (element) => element.tagName === 'meta' && attribute(element, 'name') === 'robots',
  );
  return {
    title: heading === undefined ? '' : visibleText(heading),
    noindex: (robots === undefined ? '' : (attribute(robots, 'content') ?? '')).includes('noindex'),
    links: new Set(findAll(page, isLink).map((link) => linkPath(link, base))),
    sidebar: sidebar && [...new Set(findAll(sidebar, isLink).map((link) => linkPath(link, base)))],
    categoryArticles: list && findAll(list, isLink).map((link) => linkPath(link, base)),
    body: bodies[0] && readBody(bodies[0]),
  };
}

const headings = new Set(['h1', 'h2', 'h3', 'h4', 'h5', 'h6']);
const calloutKinds = ['info', 'success', 'warning'];

function readBody(body: Element): BuiltBody {
  const callouts = findAll(body, (element) => hasClass(element, 'callout'));
  const icons = findAll(body, (element) => element.tagName === 'svg' || hasClass(element, 'fa'));
  const count = (name: string) => findAll(body, (element) => element.tagName === name).length;
  return {
    headingIds: findAll(body, (element) => headings.has(element.tagName)).flatMap(
      (heading) => attribute(heading, 'id') ?? [],
    ),
    callouts: callouts.map(
      (callout) => calloutKinds.find((kind) => hasClass(callout, `callout-${kind}`)) ?? 'none',
    ),
    figures: count('figure'),
    tables: count('table'),
    code: count('pre'),
    icons: icons.filter((icon) => !isInside(icon, isCalloutTitle)).length + callouts.length,
    text: visibleText(body),
  };
}

function redirectLines(output: string): string[] {
  const file = path.join(output, '_redirects');
  if (!existsSync(file)) return [];
  return readFileSync(file, 'utf8')
    .split('\n')
    .map((line) => line.trim().split(/\s+/).join(' '))
    .filter((line) => line !== '' && !line.startsWith('#'));
}

function sitemapPaths(file: string, base: string): string[] {
  if (!existsSync(file)) return [];
  return findAll(parse(readFileSync(file, 'utf8')), (element) => element.tagName === 'loc').map((loc) =>
    withoutBase(new URL(visibleText(loc)).pathname, base),
  );
}

/** A link's path without base and fragment; links to other sites stay as they are. */
function linkPath(link: Element, base: string): string {
  const href = attribute(link, 'href') ?? '';
  return withoutBase(href.split('#')[0] ?? '', base);
}

function withoutBase(url: string, base: string): string {
  return url === base || url.startsWith(`${base}/`) ? url.slice(base.length) : url;
}

function isLink(element: Element): boolean {
  return element.tagName === 'a' && has(element, 'href');
}

function isCalloutTitle(element: Element): boolean {
  return hasClass(element, 'callout-title') || hasClass(element, 'callout-icon');
}

function has(element: Element, name: string): boolean {
  return attribute(element, name) !== undefined;
}
