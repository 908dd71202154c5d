import type { SiteConfig } from '../../content/types.ts';
import type { Urls } from '../../model/urls.ts';
import { caddyConfig } from './caddy-config.ts';
import { hostHeaders } from './host-headers.ts';
import { notFoundBelow, notFoundUrl } from './host-rules.ts';
import type { HostedEdition } from './hosted-edition.ts';
import { nginxConfig } from './nginx-config.ts';
import { redirectsOf } from './redirect-lines.ts';

/** A file of configuration for a server of one's own. */
export interface HostConfig {
  /** What its name ends with. */
  readonly ending: 'nginx.conf' | 'Caddyfile';
  readonly text: string;
}

/**
 * The configuration for a server that takes one; nothing for other hosts.
 *
 * @param site settings of the source
 * @param editions the site in each of its languages
 */
export function hostConfig(
  site: SiteConfig,
  urls: Urls,
  editions: readonly HostedEdition[],
): HostConfig | undefined {
  const rules = {
    headers: hostHeaders(site, urls, editions),
    redirects: site.redirects === 'host' ? redirectsOf(editions) : [],
    notFound: notFoundUrl(site),
    notFoundBelow: notFoundBelow(editions),
    basePath: site.basePath,
  };
  if (site.host === 'nginx') return { ending: 'nginx.conf', text: nginxConfig(rules) };
  return site.host === 'caddy' ? { ending: 'Caddyfile', text: caddyConfig(rules) } : undefined;
}
