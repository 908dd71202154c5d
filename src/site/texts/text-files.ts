import { isPreview } from '../../content/settings/deployment.ts';
import { hostTraits } from '../../content/settings/hosts.ts';
import type { SiteConfig } from '../../content/types.ts';
import type { HelpCenter } from '../../model/types.ts';
import { builtInPaths, type Urls } from '../../model/urls.ts';
import type { UpdateTimes } from '../../pages/article/article-info.ts';
import { addressesPath, addressList } from '../../pages/host/address-list.ts';
import { categoryLists } from '../../pages/host/category-lists.ts';
import { feedOfChanges } from '../../pages/host/feed.ts';
import { headerLines, hostHeaders } from '../../pages/host/host-headers.ts';
import { llmsText } from '../../pages/host/llms-text.ts';
import { redirectLines } from '../../pages/host/redirect-lines.ts';
import { type RedirectPage, redirectPages } from '../../pages/host/redirect-pages.ts';
import { robots } from '../../pages/host/robots.ts';
import { siteMap } from '../../pages/host/site-map.ts';
import { speculationRules } from '../../pages/host/speculation-rules.ts';
import type { OwnPage } from '../../pages/own-page.ts';
import type { SearchFile } from '../../search/search-files.ts';
import { directionOf } from '../../wording/direction.ts';
import type { Words } from '../../wording/words.ts';
import { escapeXml } from './escape-xml.ts';
import { feedXml } from './feed-xml.ts';

export interface TextFile {
  /** Relative to the output folder. */
  readonly outputPath: string;
  /** Address on the host, decoded; none for what only the host reads. */
  readonly url: string | undefined;
  /** Evaluated lazily. */
  readonly text: () => string;
}

/** The files that hosts and other programs read, made from the model (DESIGN decision 13). */
export function textFiles(
  helpCenter: HelpCenter,
  urls: Urls,
  updated: UpdateTimes,
  ownPages: () => readonly OwnPage[],
  words: Words,
): readonly TextFile[] {
  const feed = feedOfChanges(helpCenter, urls, updated);
  const { host, basePath, deployment } = helpCenter.site;
  const rules = speculationRules(helpCenter.site, urls);
  const { siteMap: siteMapPath, feed: feedPath, llms } = builtInPaths;
  return [
    ...(hostTraits[host].rules === 'files'
      ? [{ outputPath: '_redirects', url: undefined, text: () => redirectLines(helpCenter, urls) }]
      : []),
    // GitHub leaves out what begins with `_` otherwise, and serves the folder with this file as the root of the site.
    ...(host === 'github-pages'
      ? [{ outputPath: `${basePath}/.nojekyll`.slice(1), url: undefined, text: () => '' }]
      : []),
    ...redirectPages(helpCenter, urls).map((page) =>
      textFile(page.url, () => redirectHtml(page, helpCenter.site.language, words)),
    ),
    textFile(builtInPaths.robots, () => robots(helpCenter.site, urls)),
    // It tells search engines what to look at, and they are to leave previews alone.
    ...(isPreview(deployment)
      ? []
      : [textFile(urls.withBase(siteMapPath), () => sitemapXml(siteMap(helpCenter, urls, ownPages())))]),
    textFile(urls.withBase(addressesPath), () => JSON.stringify(addressList(helpCenter, ownPages()))),
    // Only a header can name them: pages hold no scripts.
    ...(hostTraits[host].rules === 'none' ? [] : [textFile(urls.withBase(rules.path), () => rules.text)]),
    ...categoryLists(helpCenter, urls).map(({ path, entries }) =>
      textFile(urls.withBase(path), () => JSON.stringify(entries)),
    ),
    textFile(urls.withBase(llms), () => llmsText(helpCenter, urls, words)),
    ...(feed ? [textFile(urls.withBase(feedPath), () => feedXml(feed))] : []),
  ];
}

/** `_headers`, for a host that reads it. Evaluating it makes the search index, since the name of its folder is a hash of its content. */
export function headersFile(
  site: SiteConfig,
  urls: Urls,
  searchFiles: () => readonly Pick<SearchFile, 'path'>[],
): readonly TextFile[] {
  if (hostTraits[site.host].rules !== 'files') return [];
  const text = (): string => headerLines(hostHeaders(site, urls, foldersOf(searchFiles())));
  return [{ outputPath: '_headers', url: undefined, text }];
}

/** The folders of the search whose name is a hash of what they hold. */
export function foldersOf(searchFiles: readonly Pick<SearchFile, 'path'>[]): readonly string[] {
  return [...new Set(searchFiles.flatMap(({ path }) => /^([^/]+)\//.exec(path)?.[1] ?? []))];
}

/** @param url address on the host, with the base */
export function textFile(url: string, text: () => string): TextFile {
  const path = decodeURIComponent(url);
  return { outputPath: path.slice(1), url: path, text };
}

/** Without a script or a style, so that it leads on under every policy; search engines are to know the page alone. */
function redirectHtml({ to, canonical }: RedirectPage, language: string, words: Words): string {
  const address = escapeXml(to);
  const [before, behind] = words.around('pageHasMovedTo').map(escapeXml);
  const direction = directionOf(language) === 'rtl' ? ' dir="rtl"' : '';
  return `<!doctype html>
<html lang="${escapeXml(language)}"${direction}>
<head>
<meta charset="utf-8">
<title>${escapeXml(words.pageHasMoved)}</title>
<meta name="robots" content="noindex">
<meta http-equiv="refresh" content="0; url=${address}">
<link rel="canonical" href="${escapeXml(canonical)}">
</head>
<body>
<p>${before}<a href="${address}">${address}</a>${behind}</p>
</body>
</html>
`;
}

/** https://www.sitemaps.org/protocol.html */
function sitemapXml(addresses: readonly string[]): string {
  const entries = addresses.map((address) => `<url><loc>${escapeXml(address)}</loc></url>\n`).join('');
  return `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${entries}</urlset>\n`;
}
