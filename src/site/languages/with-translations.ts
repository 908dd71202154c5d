import type { AnyDocument } from '../../content/types.ts';
import type { Page } from '../../pages/all-pages.ts';
import type { Site } from '../types.ts';

/** Gives the site in the language of its source what its translations publish beside it. */
export function withTranslations(source: Site, translations: readonly Site[]): Site {
  if (translations.length === 0) return source;
  const editions = [source, ...translations];
  // Below the base of a translation nothing of the source can be, which has given all addresses there away.
  const editionAt = (url: string): Site =>
    translations.find(({ urls }) => url.startsWith(urls.withBase('/'))) ?? source;
  const editionOf = ({ file, translationOf }: AnyDocument): Site =>
    (translationOf && translations.find(({ helpCenter }) => file.startsWith(`${helpCenter.site.folder}/`))) ??
    source;
  return {
    ...source,
    translations,
    assets: uniqueBy(
      editions.flatMap(({ assets }) => assets),
      ({ path }) => path,
    ),
    bundled: uniqueBy(
      editions.flatMap(({ bundled }) => bundled),
      ({ path }) => path,
    ),
    iconFiles: () =>
      uniqueBy(
        editions.flatMap(({ iconFiles }) => iconFiles()),
        ({ path }) => path,
      ),
    textFiles: editions.flatMap(({ textFiles }) => textFiles),
    problems: editions.flatMap(({ problems }) => problems),
    render: (document) => editionOf(document).render(document),
    pageHtml: (page: Page, bar) => editionAt(page.url).pageHtml(page, bar),
  };
}

/** The first of each key, in order. */
function uniqueBy<Item>(items: readonly Item[], keyOf: (item: Item) => string): readonly Item[] {
  const found = new Map<string, Item>();
  for (const item of items) if (!found.has(keyOf(item))) found.set(keyOf(item), item);
  return [...found.values()];
}
