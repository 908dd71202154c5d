import { compareText } from '../../model/order.ts';
import { oldAddresses } from '../../model/redirects.ts';
import type { HelpCenter, Redirect } from '../../model/types.ts';
import type { Urls } from '../../model/urls.ts';
import { literalRedirects } from './literal-redirects.ts';

/** Where the host sends readers who ask for an old address, with the base; in order of the old address. */
export function hostRedirects(helpCenter: HelpCenter, urls: Urls): readonly Redirect[] {
  return helpCenter.redirects
    .flatMap(({ from, to }) =>
      oldAddresses(urls.withBase(from)).map((address) => ({ from: address, to: urls.withBase(to) })),
    )
    .sort((a, b) => compareText(a.from, b.from));
}

/**
 * Text of `_redirects`, one line a redirect; empty when there is none. Cloudflare compares addresses sign by sign, and
 * takes every line behind the first with a star for one of the few that may have one
 * (https://developers.cloudflare.com/pages/configuration/redirects/).
 */
export function redirectLines(helpCenter: HelpCenter, urls: Urls): string {
  const redirects = hostRedirects(helpCenter, urls);
  if (helpCenter.site.host !== 'cloudflare') return lines(redirects);
  const { exact, prefixes } = literalRedirects(redirects);
  return lines([...exact, ...prefixes.map(({ from, to }) => ({ from: `${from}*`, to }))]);
}

function lines(redirects: readonly Redirect[]): string {
  return redirects.map(({ from, to }) => `${from} ${to} 301\n`).join('');
}
