import { createHash } from 'node:crypto';
import type { UpdateTimes } from '../pages/article/article-info.ts';
import { documentsOf } from '../search/documents.ts';
import type { SearchArticle } from '../search/index-article.ts';
import type { PlacedLinkText } from '../site/search-index.ts';
import { linkTexts, searchedArticle } from '../site/search-index.ts';
import { editionsOf, type Site } from '../site/site.ts';

/** A section of an article as another search reads it: the fields that the site's own search has, and where it is. */
export interface ExportDocument {
  /** 32 hexadecimal digits, from the address: all of the services take them, and an address stays the same document. */
  readonly id: string;
  /** Whole address, with the fragment of the section. */
  readonly url: string;
  readonly title: string;
  /** Headings of the section: its own, and those of lower levels in it. */
  readonly headings: readonly string[];
  readonly tags: readonly string[];
  readonly description: string;
  readonly body: string;
  /** What links call it that lead here. */
  readonly links: readonly string[];
  /** Names of its categories and of those above them, to narrow results down. */
  readonly categories: readonly string[];
  /** What its categories are shown as: `Proxy › TLS`. */
  readonly category: readonly string[];
  /** BCP 47 language tag of its text. */
  readonly language: string;
  /** Place of the section in its article, from 0. */
  readonly position: number;
  /** Day on which the article was last changed, as Git says, in milliseconds since 1970. */
  readonly updated?: number;
  /** 32 hexadecimal digits, from all of the above: the same as long as nothing changes. */
  readonly hash: string;
}

/**
 * The documents of a site in each of its languages: what its own search has, in the same order. Hidden articles are
 * none, nor are those that readers do not have yet, and articles that are shown in another language are in that alone.
 *
 * @param updated when files of articles were last changed, in milliseconds since 1970
 */
export function exportDocuments(site: Site, updated: UpdateTimes): readonly ExportDocument[] {
  return editionsOf(site).flatMap((edition) => ofEdition(edition, updated));
}

function ofEdition(site: Site, updated: UpdateTimes): readonly ExportDocument[] {
  const { helpCenter, render } = site;
  const texts = Map.groupBy(linkTexts(helpCenter, render), ({ url }) => url);
  const articles = helpCenter.articles
    .filter(({ hidden, borrowed }) => !hidden && borrowed === undefined)
    .flatMap((article) =>
      ofArticle(site, searchedArticle(article, render(article.document)), {
        texts: texts.get(article.url) ?? [],
        updated: updated.get(article.document.file),
      }),
    );
  const own = site
    .ownPages()
    .filter(({ hidden }) => !hidden)
    .flatMap((page) =>
      ofArticle(site, { ...page, categories: [], tags: [] }, { texts: [], updated: undefined }),
    );
  return [...articles, ...own];
}

function ofArticle(
  { urls, helpCenter }: Site,
  article: SearchArticle,
  { texts, updated }: { readonly texts: readonly PlacedLinkText[]; readonly updated: number | undefined },
): readonly ExportDocument[] {
  const { title, tags, description = '', categories, above = [] } = article;
  return documentsOf(article.sections).map(({ shown, headings, ids }, position) => {
    const url = urls.absolute(article.url) + (shown.id === '' ? '' : `#${shown.id}`);
    const isHere = ({ id }: PlacedLinkText) => (id === '' ? position === 0 : ids.includes(id));
    const fields = {
      ...{ url, title, headings, tags, description, body: shown.text },
      links: [...new Set(texts.filter(isHere).map(({ text }) => text))].sort(),
      categories: [...new Set([...categories, ...above].map(({ name }) => name))],
      category: categories.map((category) => category.title),
      language: helpCenter.site.language,
      position,
      ...(updated === undefined ? {} : { updated }),
    };
    return { id: digest(url), ...fields, hash: digest(JSON.stringify(fields)) };
  });
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 32);
}
