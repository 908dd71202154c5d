import type { BorrowedLanguage } from '../model/types.ts';
import type { Urls } from '../model/urls.ts';

/** A page as a list shows it; `url` includes the base and can stand in an `href`. */
export interface PageLink {
  readonly title: string;
  readonly url: string;
  /** The language of the page, where it is not that of the list. */
  readonly borrowed?: BorrowedLanguage | undefined;
}

/** An article in a list, with what its writer says of it. */
export interface DescribedLink extends PageLink {
  readonly description: string | undefined;
  /** Whom it is for, and from which version on. */
  readonly badges: readonly string[];
}

/** A page that lists may call otherwise than it calls itself. */
type ListedPage = PageLink & { readonly navigationTitle?: string | undefined };

/** What lists call a page. */
export function listTitle({ title, navigationTitle }: Omit<ListedPage, 'url'>): string {
  return navigationTitle ?? title;
}

/** Makes the link to an article or a category. */
export function linkTo(page: ListedPage, urls: Urls): PageLink {
  const { url, borrowed } = page;
  return { title: listTitle(page), url: urls.withBase(url), ...(borrowed && { borrowed }) };
}
