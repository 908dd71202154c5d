import type { HelpCenter } from '../model/types.ts';
import type { Urls } from '../model/urls.ts';
import { redirectLines } from '../pages/redirect-lines.ts';
import { robots } from '../pages/robots.ts';
import { siteMap } from '../pages/site-map.ts';

export interface TextFile {
  /** Relative to the output folder. */
  readonly outputPath: string;
  /** Address on the host; none for what only the host reads. */
  readonly url: string | undefined;
  readonly text: string;
}

/** The files that speak to hosts and search engines, made from the model (DESIGN decision 13). */
export function textFiles(helpCenter: HelpCenter, urls: Urls): readonly TextFile[] {
  const sitemapUrl = urls.withBase('/sitemap.xml');
  return [
    { outputPath: '_redirects', url: undefined, text: redirectLines(helpCenter, urls) },
    { outputPath: 'robots.txt', url: '/robots.txt', text: robots(urls) },
    { outputPath: sitemapUrl.slice(1), url: sitemapUrl, text: sitemapXml(siteMap(helpCenter, urls)) },
  ];
}

/** https://www.sitemaps.org/protocol.html */
function sitemapXml(addresses: readonly string[]): string {
  const entries = addresses.map((address) => `<url><loc>${escapeXml(address)}</loc></url>\n`).join('');
  return `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${entries}</urlset>\n`;
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
