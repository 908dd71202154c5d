import { isPreview } from '../../content/settings/deployment.ts';
import type { SiteConfig } from '../../content/types.ts';
import type { Urls } from '../../model/urls.ts';

/**
 * Text of `robots.txt`: everything may be read, and the sitemap says what there is. Previews may be read as well, or
 * nobody would see that they do not want to be found.
 */
export function robots({ deployment }: SiteConfig, urls: Urls): string {
  const siteMap = isPreview(deployment) ? '' : `\nSitemap: ${urls.absolute('/sitemap.xml')}\n`;
  return `User-agent: *\nAllow: /\n${siteMap}`;
}
