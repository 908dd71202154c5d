import type { HelpCenter } from '../../model/types.ts';
import type { Urls } from '../../model/urls.ts';
import { hostRedirects } from './redirect-lines.ts';

/** A page at an old address that leads on, for hosts that know no redirects. */
export interface RedirectPage {
  /** Address of its file on the host, with the base. */
  readonly url: string;
  /** Address on the host that it leads to. */
  readonly to: string;
  /** The same for other sites. */
  readonly canonical: string;
}

/**
 * The pages at old addresses, where the settings ask for them: a host that reads `_redirects` would send them in place
 * of the redirect. A line that takes in all addresses that start alike has none.
 */
export function redirectPages(helpCenter: HelpCenter, urls: Urls): readonly RedirectPage[] {
  if (helpCenter.site.redirects !== 'pages') return [];
  const pages = new Map<string, RedirectPage>();
  for (const { from, to } of hostRedirects(helpCenter, urls)) {
    if (from.endsWith('*')) continue;
    const url = /\.html?$/i.test(from) ? from : `${from.replace(/\/$/, '')}/index.html`;
    pages.set(url, { url, to, canonical: helpCenter.site.url + to });
  }
  return [...pages.values()];
}
