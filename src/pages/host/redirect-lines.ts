import type { SiteConfig } from '../../content/types.ts';
import { compareText } from '../../model/order.ts';
import { oldAddresses } from '../../model/redirects.ts';
import type { HelpCenter, Redirect } from '../../model/types.ts';
import type { Urls } from '../../model/urls.ts';
import { notFoundBelow } from './host-rules.ts';
import type { HostedEdition } from './hosted-edition.ts';
import { literalRedirects } from './literal-redirects.ts';

/** Where the host sends readers who ask for an old address, with the base; in order of the old address. */
export function hostRedirects(helpCenter: HelpCenter, urls: Urls): readonly Redirect[] {
  return helpCenter.redirects
    .flatMap(({ from, to }) =>
      oldAddresses(urls.withBase(from)).map((address) => ({ from: address, to: urls.withBase(to) })),
    )
    .sort((a, b) => compareText(a.from, b.from));
}

/** The same in all languages of a site. */
export function redirectsOf(
  editions: readonly Pick<HostedEdition, 'helpCenter' | 'urls'>[],
): readonly Redirect[] {
  return editions.flatMap(({ helpCenter, urls }) => hostRedirects(helpCenter, urls));
}

/**
 * Text of `_redirects`, one line a redirect, and the page for what is not there in a translation; empty when there is
 * none. Cloudflare finds that page by itself (https://developers.cloudflare.com/pages/configuration/serving-pages/). It compares addresses sign by sign, and
 * takes every line behind the first with a star for one of the few that may have one
 * (https://developers.cloudflare.com/pages/configuration/redirects/).
 */
export function redirectLines(
  { host }: Pick<SiteConfig, 'host'>,
  editions: readonly Pick<HostedEdition, 'helpCenter' | 'urls'>[],
): string {
  const redirects = redirectsOf(editions);
  if (host !== 'cloudflare') {
    // Hosts take the first line that fits.
    const missing = notFoundBelow(editions).map(({ path, notFound }) => `${path}* ${notFound} 404\n`);
    return lines(redirects) + missing.join('');
  }
  const { exact, prefixes, patterns } = literalRedirects(redirects);
  return lines([...exact, ...[...prefixes, ...patterns].map(({ from, to }) => ({ from: `${from}*`, to }))]);
}

function lines(redirects: readonly Redirect[]): string {
  return redirects.map(({ from, to }) => `${withPlaceholders(from)} ${to} 301\n`).join('');
}

/** Hosts have a name for what stands between two slashes, and a star at the end alone. */
function withPlaceholders(from: string): string {
  let count = 0;
  return from.replace(/\/\*(?=\/)/g, () => `/:part${++count}`);
}
