import type { HelpCenter } from '../model/types.ts';
import type { Urls } from '../model/urls.ts';

/** Text of Netlify's `_redirects`, one line a redirect; empty when there is none. */
export function redirectLines(helpCenter: HelpCenter, urls: Urls): string {
  return helpCenter.redirects
    .map(({ from, to }) => `${urls.withBase(from)} ${urls.withBase(to)} 301\n`)
    .join('');
}
