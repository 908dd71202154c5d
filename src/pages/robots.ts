import type { Urls } from '../model/urls.ts';

/** Text of `robots.txt`: everything may be read, and the sitemap says what there is. */
export function robots(urls: Urls): string {
  return `User-agent: *\nAllow: /\n\nSitemap: ${urls.absolute('/sitemap.xml')}\n`;
}
