import type { Asset } from '../content/types.ts';
import { decodedAddress } from '../model/decoded-address.ts';
import type { Article, Category, HelpCenter } from '../model/types.ts';
import { builtInPaths, markdownPath, optionalPages, printPath, thanksPath } from '../model/urls.ts';
import type { OwnPage } from '../pages/own-page.ts';
import { isPrinted } from '../pages/print/category-print.ts';
import type { RenderedArticle } from '../rendering/types.ts';
import type { LinkTargets, PageTarget } from './types.ts';

/** A page with a body, and what rendering found in it. */
export interface CheckedPage {
  readonly page: Article | Category;
  readonly record: RenderedArticle;
}

/** A body whose links are judged, whether there is a page of it or not. */
export interface CheckedBody {
  readonly file: string;
  /** Address of the page, without the base. */
  readonly url: string;
  readonly record: RenderedArticle;
}

export function bodyOf({ page, record }: CheckedPage): CheckedBody {
  return { file: page.document.file, url: page.url, record };
}

/** Addresses of what the site itself adds to what people wrote; hosts read `robots.txt` at their root alone. */
function ownFiles(basePath: string): readonly string[] {
  return basePath === '' ? ['/robots.txt', '/sitemap.xml'] : ['/sitemap.xml'];
}

/** What the site makes of its articles: pages of tags, the Markdown of articles and lists for other programs. */
function generatedPaths(helpCenter: HelpCenter): readonly string[] {
  const { articles, categories, tags, site } = helpCenter;
  const visible = articles.filter(({ hidden }) => !hidden);
  return [
    ...tags.map(({ url }) => url),
    ...visible.map(({ url }) => markdownPath(url)),
    ...categories.filter((category) => isPrinted(category, helpCenter)).map(({ url }) => printPath(url)),
    builtInPaths.feed,
    builtInPaths.llms,
    ...[thanksPath(site.feedback)].filter((path) => path !== undefined),
    ...optionalPages(site).keys(),
  ].map(decodedAddress);
}

/** Gathers everything that a link can lead to. */
export function collectTargets(
  helpCenter: HelpCenter,
  pages: readonly CheckedPage[],
  assets: readonly Asset[],
  ownPages: readonly OwnPage[] = [],
): LinkTargets {
  const { folder } = helpCenter.site;
  const isOwn = (path: string) => folder !== '' && path.startsWith(`${folder}/`);
  const own = ownPages.map(({ url, title, ids }) => ({ address: url, title, ids }));
  const builtIn: PageTarget[] = [builtInPaths.home, builtInPaths.search, builtInPaths.notFound].map(
    (address) => ({
      address,
      title: helpCenter.site.title,
      ids: [],
    }),
  );
  return {
    pages: [
      ...builtIn.filter(({ address }) => !own.some((page) => page.address === address)),
      ...own,
      ...pages.map(({ page, record }) => ({ address: page.url, title: page.title, ids: record.ids })),
    ],
    redirects: new Map(helpCenter.redirects.map(({ from, to }) => [from, to])),
    files: [
      ...ownFiles(helpCenter.site.rootPath),
      // A file that a language has for itself stands in the place of that of the source.
      ...new Set(assets.map(({ path }) => `/${isOwn(path) ? path.slice(folder.length + 1) : path}`)),
    ],
    generated: generatedPaths(helpCenter),
  };
}
