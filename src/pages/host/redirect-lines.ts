import { compareText } from '../../model/order.ts';
import { oldAddresses } from '../../model/redirects.ts';
import type { HelpCenter, Redirect } from '../../model/types.ts';
import type { Urls } from '../../model/urls.ts';

/** Where the host sends readers who ask for an old address, with the base; in order of the old address. */
export function hostRedirects(helpCenter: HelpCenter, urls: Urls): readonly Redirect[] {
  return helpCenter.redirects
    .flatMap(({ from, to }) =>
      oldAddresses(urls.withBase(from)).map((address) => ({ from: address, to: urls.withBase(to) })),
    )
    .sort((a, b) => compareText(a.from, b.from));
}

/** Text of Netlify's `_redirects`, one line a redirect; empty when there is none. */
export function redirectLines(helpCenter: HelpCenter, urls: Urls): string {
  return hostRedirects(helpCenter, urls)
    .map(({ from, to }) => `${from} ${to} 301\n`)
    .join('');
}
