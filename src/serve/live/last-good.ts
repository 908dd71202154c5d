import { refusedFiles } from '../../check/refused-pages.ts';
import type { Content } from '../../content/types.ts';
import { addressKey } from '../../model/addresses.ts';
import type { HelpCenter } from '../../model/types.ts';
import type { Urls } from '../../model/urls.ts';

type Documents = Pick<Content, 'articles' | 'categories'>;
type Pages = Pick<HelpCenter, 'articles' | 'categories'>;

/** Files that are refused, that are fine by themselves, and whose address another file has. */
export function filesInTheWay(content: Content): readonly string[] {
  const refused = new Set(refusedFiles(content));
  const errors = content.problems.filter(({ file, severity }) => severity === 'error' && refused.has(file));
  return [...Map.groupBy(errors, ({ file }) => file)].flatMap(([file, inIt]) =>
    inIt.every(({ rule }) => rule === 'duplicate-name') ? [file] : [],
  );
}

/**
 * What is served of a content folder while somebody writes in it: a file that is refused keeps the page that it had, and
 * who had an address first keeps it, whatever a build would make of it.
 *
 * @param inTheWay what was read of the files that are refused for their address alone
 * @param before the pages that were served
 */
export function withLastGood(content: Content, inTheWay: Documents, before: Pages, urls: Urls): Content {
  const refused = new Set(refusedFiles(content));
  const all: Documents = {
    articles: merged(content.articles, inTheWay.articles, before.articles, refused),
    categories: merged(content.categories, inTheWay.categories, before.categories, refused),
  };
  return { ...content, ...withoutLaterClaims(all, before, urls) };
}

/** In order of path; what was read now comes before what there was. */
function merged<Kept extends { readonly file: string }>(
  read: readonly Kept[],
  inTheWay: readonly Kept[],
  before: readonly { readonly document: Kept }[],
  refused: ReadonlySet<string>,
): readonly Kept[] {
  const known = [...before.map(({ document }) => document), ...inTheWay];
  const kept = new Map(
    known.filter(({ file }) => refused.has(file)).map((document) => [document.file, document]),
  );
  return [...read, ...kept.values()].sort((one, other) => (one.file < other.file ? -1 : 1));
}

/** Leaves out who comes to an address that somebody else has, and still has a file for. */
function withoutLaterClaims({ articles, categories }: Documents, before: Pages, urls: Urls): Documents {
  const files = new Set([...articles, ...categories].map(({ file }) => file));
  const holders = new Map<string, string>();
  for (const { document } of before.articles) {
    holders.set(addressKey(urls.article(document.name)), document.file);
  }
  for (const { document } of before.categories) {
    holders.set(addressKey(urls.category(document.name)), document.file);
  }
  const isFree = (url: string, file: string): boolean => {
    const holder = holders.get(addressKey(url));
    return holder === undefined || holder === file || !files.has(holder);
  };
  return {
    articles: articles.filter(({ name, file }) => isFree(urls.article(name), file)),
    categories: categories.filter(({ name, file }) => isFree(urls.category(name), file)),
  };
}
