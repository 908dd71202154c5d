import type { HelpCenter } from '../model/types.ts';
import { builtInPaths, type Urls } from '../model/urls.ts';
import type { Words } from '../wording/words.ts';
import { visibleCategories } from './article/reading-order.ts';
import { frame, type PageFrame } from './frame.ts';
import { addressesPath } from './host/address-list.ts';
import { notFoundUrl } from './host/host-rules.ts';
import { linkTo, type PageLink } from './page-link.ts';

export interface NotFoundView extends PageFrame {
  readonly layout: 'not-found';
  /** Where the list of all addresses is, which a script looks for near ones in. */
  readonly addressesUrl: string;
  readonly categories: readonly PageLink[];
}

/** What the host shows in place of a page that does not exist, at any address. */
export function notFoundPage(helpCenter: HelpCenter, urls: Urls, words: Words): NotFoundView {
  const { description } = helpCenter.site;
  const url = builtInPaths.notFound;
  const page = { url, title: words.pageNotFound, description, noindex: true, category: undefined, trail: [] };
  return {
    ...frame(page, helpCenter, urls, words),
    url: notFoundUrl(helpCenter.site),
    canonical: undefined,
    layout: 'not-found',
    addressesUrl: urls.withBase(addressesPath),
    categories: visibleCategories(helpCenter).map((category) => linkTo(category, urls)),
  };
}
