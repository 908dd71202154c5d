import type { Urls } from '../model/urls.ts';

/** A page as a list shows it; `url` includes the base and can stand in an `href`. */
export interface PageLink {
  readonly title: string;
  readonly url: string;
}

/** Makes the link to an article or a category. */
export function linkTo(page: PageLink, urls: Urls): PageLink {
  return { title: page.title, url: urls.withBase(page.url) };
}
