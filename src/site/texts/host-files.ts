import { isPreview } from '../../content/settings/deployment.ts';
import { hostTraits } from '../../content/settings/hosts.ts';
import type { SiteConfig } from '../../content/types.ts';
import { builtInPaths, type Urls } from '../../model/urls.ts';
import { headerLines, hostHeaders } from '../../pages/host/host-headers.ts';
import type { HostedEdition } from '../../pages/host/hosted-edition.ts';
import { redirectLines } from '../../pages/host/redirect-lines.ts';
import { robots } from '../../pages/host/robots.ts';
import { siteMap } from '../../pages/host/site-map.ts';
import { speculationRules } from '../../pages/host/speculation-rules.ts';
import type { SearchFile } from '../../search/search-files.ts';
import { escapeXml } from './escape-xml.ts';
import { type TextFile, textFile } from './text-files.ts';

/**
 * The files that hosts and search engines read, one for all languages of a site. Evaluating `_headers` makes the search
 * indexes, since the names of their folders are hashes of their content.
 */
export function hostFiles(
  site: SiteConfig,
  urls: Urls,
  editions: () => readonly HostedEdition[],
): readonly TextFile[] {
  const { host, basePath, deployment } = site;
  const { rules: kind } = hostTraits[host];
  const rules = speculationRules(site, urls);
  const onHost = (outputPath: string, text: () => string): TextFile => ({ outputPath, url: undefined, text });
  const addresses = (): readonly string[] =>
    editions()
      .flatMap((edition) => siteMap(edition.helpCenter, edition.urls, edition.ownPages))
      .sort();
  return [
    ...(kind === 'files'
      ? [
          onHost('_redirects', () => redirectLines(site, editions())),
          onHost('_headers', () => headerLines(hostHeaders(site, urls, editions()))),
        ]
      : []),
    // GitHub leaves out what begins with `_` otherwise, and serves the folder with this file as the root of the site.
    ...(host === 'github-pages' ? [onHost(`${basePath}/.nojekyll`.slice(1), () => '')] : []),
    textFile(builtInPaths.robots, () => robots(site, urls)),
    // It tells search engines what to look at, and they are to leave previews alone.
    ...(isPreview(deployment)
      ? []
      : [textFile(urls.withBase(builtInPaths.siteMap), () => sitemapXml(addresses()))]),
    // Only a header can name them: pages hold no scripts.
    ...(kind === 'none' ? [] : [textFile(urls.withBase(rules.path), () => rules.text)]),
  ];
}

/** The folders of the search whose name is a hash of what they hold. */
export function foldersOf(searchFiles: readonly Pick<SearchFile, 'path'>[]): readonly string[] {
  return [...new Set(searchFiles.flatMap(({ path }) => /^([^/]+)\//.exec(path)?.[1] ?? []))];
}

/** https://www.sitemaps.org/protocol.html */
function sitemapXml(addresses: readonly string[]): string {
  const entries = addresses.map((address) => `<url><loc>${escapeXml(address)}</loc></url>\n`).join('');
  return `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${entries}</urlset>\n`;
}
