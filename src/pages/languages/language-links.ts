import type { HelpCenter } from '../../model/types.ts';
import { builtInPaths } from '../../model/urls.ts';

/** A page in another language, for search engines. */
export interface Alternate {
  /** BCP 47, or `x-default` for readers of any other language. */
  readonly language: string;
  /** Whole address. */
  readonly url: string;
}

/** A language that readers can choose; the `url` includes the base. */
export interface LanguageLink {
  readonly tag: string;
  /** As its own readers call it. */
  readonly label: string;
  readonly direction: 'ltr' | 'rtl';
  readonly url: string;
  readonly current: boolean;
  /** Whether the page is shown in another language there, or none is: nobody is offered that. */
  readonly isBorrowed: boolean;
}

/**
 * The languages that a page is in, as search engines are to know them
 * (https://developers.google.com/search/docs/specialty/international/localized-versions): each names all others and
 * itself. What is only shown in the language of the source is no page of another language.
 *
 * @param url of the page, without the base
 */
export function alternates(url: string, { editions }: HelpCenter): readonly Alternate[] {
  const found = editions.flatMap(({ site, urls, pageAt }) => {
    const page = pageAt(url);
    const isOwn = page !== undefined && !page.borrowed && !page.hidden;
    return isOwn ? [{ language: site.language, url: urls.absolute(url), folder: site.folder }] : [];
  });
  if (found.length < 2) return [];
  const source = found
    .filter(({ folder }) => folder === '')
    .map((page) => ({ ...page, language: 'x-default' }));
  return [...found, ...source].map(({ language, url: address }) => ({ language, url: address }));
}

/**
 * The languages of the site, each with the page that a reader who changes to it wants: the same one, or the home page
 * where the language has nothing at that address.
 *
 * @param url of the page, without the base
 */
export function languageLinks(url: string, { site, editions }: HelpCenter): readonly LanguageLink[] {
  return editions.map(({ site: { language: tag, label, direction, folder }, urls, pageAt }) => {
    const page = pageAt(url);
    const current = folder === site.folder;
    return {
      tag,
      label,
      direction,
      url: urls.withBase(page === undefined && !current ? builtInPaths.home : url),
      current,
      isBorrowed: !current && (page === undefined || page.borrowed !== undefined),
    };
  });
}
