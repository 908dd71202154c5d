import { compareText } from '../../model/order.ts';
import { nameFor } from '../../new/page-text.ts';
import { isIndex, pathParts } from '../pages/read-pages.ts';

/** Addresses that Signpost or a host has for itself. */
const taken = [
  '404',
  'search',
  'article',
  'images',
  'files',
  'assets',
  'tag',
  'tags',
  'preview',
  'index',
  'feed',
  'sitemap',
  'thanks',
];

/** The place that a page gets in the content folder. */
export interface PageName {
  /** Its file's name without ending, and so its address. */
  readonly name: string;
  /** Relative to the content folder. */
  readonly file: string;
  /** The name that it would have had, where another page has that. */
  readonly instead?: string;
}

/** What a name is made of. */
export interface NamedPage {
  /** Path of the page, without the folder that all pages are in. */
  readonly path: string;
  /** Folders of the page in the content folder, without `articles/`. */
  readonly title: string;
}

/**
 * Gives each page a name of its own: that of its file, of an index that of its folder. Of pages that share one, each gets
 * its folder in front, then the one above, then a number; so a name does not depend on the order of pages.
 */
export function namePages(
  pages: readonly NamedPage[],
  reserved: Iterable<string> = [],
): ReadonlyMap<string, PageName> {
  const used = new Set([...taken, ...reserved]);
  const named = new Map<string, PageName>();
  const plain = new Map(pages.map((page) => [page.path, nameWith(page, 0)]));
  const count = new Map<string, number>();
  for (const name of plain.values()) count.set(name, (count.get(name) ?? 0) + 1);
  // Those that share no name keep theirs, whatever the others get.
  for (const page of [...pages].sort((a, b) => compareText(a.path, b.path))) {
    const name = plain.get(page.path) ?? '';
    if (count.get(name) !== 1 || used.has(name)) continue;
    used.add(name);
    named.set(page.path, placed(page, name));
  }
  for (const page of [...pages].sort((a, b) => compareText(a.path, b.path))) {
    if (named.has(page.path)) continue;
    const wanted = plain.get(page.path) ?? '';
    const folders = pathParts(page.path).folders.length;
    const candidates = Array.from({ length: folders + 1 }, (_, depth) => nameWith(page, depth));
    const name =
      candidates.find((candidate, depth) => (depth > 0 || isIndexName(page)) && !used.has(candidate)) ??
      numbered(candidates.at(-1) ?? wanted, used);
    used.add(name);
    named.set(page.path, { ...placed(page, name), ...(name !== wanted && { instead: wanted }) });
  }
  return named;
}

/** A page at the top has no folder to be told apart by, and keeps its name. */
function isIndexName({ path }: NamedPage): boolean {
  return !path.includes('/');
}

function numbered(name: string, used: ReadonlySet<string>): string {
  for (let number = 2; ; number += 1) {
    if (!used.has(`${name}-${number}`)) return `${name}-${number}`;
  }
}

/** The name with so many folders in front of it. */
function nameWith(page: NamedPage, depth: number): string {
  const { folders, base } = pathParts(page.path);
  const own = isIndex(page.path) ? folders.at(-1) : base;
  const above = isIndex(page.path) ? folders.slice(0, -1) : folders;
  const name = own === undefined ? nameFor(page.title) : pageName(own);
  const front = above
    .slice(Math.max(0, above.length - depth))
    .map(pageName)
    .filter((part) => part !== '');
  return [...front.filter((part) => depth > 0 || part === ''), name || nameFor(page.title) || 'article'].join(
    '-',
  );
}

/** A name of a file as a name of an address: small letters, digits and hyphens, letters of any script. */
export function pageName(written: string): string {
  return nameFor(written.replaceAll('&', ' and ').replace(/^\d{1,3}[-_. ]+(?=\D)/, ''));
}

function placed({ path }: NamedPage, name: string): PageName {
  const folders = pathParts(path).folders.map((folder) => pageName(folder) || 'folder');
  const file = ['articles', ...folders, `${name}.md`].join('/');
  return { name, file };
}
