import type { HelpCenter } from '../../model/types.ts';
import type { OwnPage } from '../own-page.ts';

/** Where the list is, without the base: in the folder of the search page, whose address no article can have. */
export const addressesPath = '/search/addresses.json';

/** Everything that somebody may have meant with an address that does not exist; addresses are without the base. */
export interface AddressList {
  /** Address and title of the visible articles and categories. */
  readonly pages: readonly (readonly [url: string, title: string])[];
  /** Old addresses, and those of the pages they lead to. */
  readonly moved: readonly (readonly [from: string, to: string])[];
}

/** Lists the visible pages and the old addresses of visible pages, sorted as the model has them. */
export function addressList(
  { articles, categories, redirects }: HelpCenter,
  ownPages: readonly Pick<OwnPage, 'url' | 'title' | 'hidden'>[] = [],
): AddressList {
  const visible = [...categories, ...articles, ...ownPages].filter(({ hidden }) => !hidden);
  const urls = new Set(visible.map(({ url }) => url));
  return {
    pages: visible.map(({ url, title }) => [url, title]),
    moved: redirects.filter(({ to }) => urls.has(to)).map(({ from, to }) => [from, to]),
  };
}
