import type { HelpCenter } from '../../model/types.ts';
import type { Urls } from '../../model/urls.ts';
import { caddyConfig } from './caddy-config.ts';
import { hostHeaders } from './host-headers.ts';
import { notFoundUrl } from './host-rules.ts';
import { nginxConfig } from './nginx-config.ts';
import { hostRedirects } from './redirect-lines.ts';

/** A file of configuration for a server of one's own. */
export interface HostConfig {
  /** What its name ends with. */
  readonly ending: 'nginx.conf' | 'Caddyfile';
  readonly text: string;
}

/** The configuration for a server that takes one; nothing for other hosts. */
export function hostConfig(
  helpCenter: HelpCenter,
  urls: Urls,
  searchFolders: readonly string[],
): HostConfig | undefined {
  const { site } = helpCenter;
  const rules = {
    headers: hostHeaders(site, urls, searchFolders),
    redirects: site.redirects === 'host' ? hostRedirects(helpCenter, urls) : [],
    notFound: notFoundUrl(site),
    basePath: site.basePath,
  };
  if (site.host === 'nginx') return { ending: 'nginx.conf', text: nginxConfig(rules) };
  return site.host === 'caddy' ? { ending: 'Caddyfile', text: caddyConfig(rules) } : undefined;
}
