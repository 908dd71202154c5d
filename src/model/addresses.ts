import type { ArticleDocument, CategoryDocument, Content, LanguageSettings } from '../content/types.ts';
import { type Problem, problem } from '../problems/problem.ts';
import { keysUnder } from './address-prefix.ts';
import { decodedAddress } from './decoded-address.ts';
import type { TagName } from './tags.ts';
import { builtInLabels, builtInPaths, hostFilePaths, markdownPath, printPath, type Urls } from './urls.ts';

/** What publishes something at an address. */
export interface AddressOwner {
  /** The document whose page it is; `undefined` if Signpost itself or a copied file has the address. */
  readonly file: string | undefined;
  /** How messages name the owner. */
  readonly label: string;
}

/** Who has which address; paths are without the base. */
export interface Addresses {
  readonly ownerOf: (path: string) => AddressOwner | undefined;
  /** Those of all addresses that a prefix takes in. */
  readonly ownersUnder: (prefix: string) => readonly AddressOwner[];
  /** All addresses that a prefix takes in, as they are compared. */
  readonly keysUnder: (prefix: string) => readonly string[];
}

/** The addresses of a content folder and the documents that got theirs. */
export interface ClaimedAddresses {
  readonly addresses: Addresses;
  readonly articles: readonly ArticleDocument[];
  readonly categories: readonly CategoryDocument[];
  readonly problems: readonly Problem[];
}

const assetFolders = ['/images/', '/files/', '/assets/'] as const;

/** Folders in which Signpost itself writes files whose names change. */
const generatedFolders = [
  { path: '/assets/', label: 'the scripts and styles of the site' },
  { path: builtInPaths.search, label: 'the files that the search reads' },
  { path: builtInPaths.preview, label: 'the pages that show what a change does' },
] as const;

/**
 * Gives every document its address, first come first served: Signpost's own pages, those of tags among them, then
 * articles, each with its Markdown beside it, then categories. A document that finds its address taken is left out and reported, so that everything after
 * this can rely on one page per address.
 *
 * @param languages whose pages are below these
 * @param optional pages that the settings of the site ask for, with how messages name them
 */
export function claimAddresses(
  content: Pick<Content, 'articles' | 'categories' | 'assets'>,
  urls: Urls,
  tags: Iterable<TagName> = [],
  languages: readonly Pick<LanguageSettings, 'folder' | 'label'>[] = [],
  hasPrintPages = false,
  optional: ReadonlyMap<string, string> = new Map(),
): ClaimedAddresses {
  const owners = new Map<string, AddressOwner>();
  for (const path of hostFilePaths) owners.set(addressKey(path), { file: undefined, label: hostFileLabel });
  for (const [path, label] of [...builtInLabels, ...optional])
    owners.set(addressKey(path), { file: undefined, label });
  for (const { name, slug } of tags) {
    owners.set(addressKey(urls.tag(slug)), { file: undefined, label: `the page of the tag \`${name}\`` });
  }
  for (const { path } of content.assets) {
    owners.set(addressKey(`/${path}`), { file: undefined, label: `the file \`${path}\`` });
  }

  // A file cannot be where pages need a folder, and the other way round.
  const files = new Set(
    [...hostFilePaths, ...builtInLabels.keys()].filter((path) => !path.endsWith('/')).map(addressKey),
  );
  const folders = new Map<string, string>();
  const fileInTheWay = ({ url, key }: Keyed): string | undefined => {
    const file = foldersOf(key).find((folder) => files.has(folder));
    if (file !== undefined) return owners.get(file)?.label;
    return url.endsWith('/') ? undefined : folders.get(key);
  };

  const problems: Problem[] = [];
  const claim = (document: ArticleDocument | CategoryDocument, published: readonly Published[]): boolean => {
    const ownerOf = (one: Keyed) =>
      reservedFolder(one.key, languages) ?? owners.get(one.key)?.label ?? fileInTheWay(one);
    // Of each address once: thousands are claimed at every key in an editor.
    const keyed = published.map((one) => ({ ...one, key: addressKey(one.url) }));
    const refused = keyed.find((one) => ownerOf(one) !== undefined);
    if (refused === undefined) {
      for (const { url, key, label } of keyed) {
        owners.set(key, { file: document.file, label });
        if (!url.endsWith('/')) files.add(key);
        for (const folder of foldersOf(key)) folders.set(folder, label);
      }
      return true;
    }
    const { what, url } = refused;
    problems.push(
      problem({
        file: document.file,
        position: { line: 1, column: 1 },
        rule: 'duplicate-name',
        target: document.name,
        message: `${what} would be published at \`${url}\`, the address of ${ownerOf(refused)}; give this file another name.`,
      }),
    );
    return false;
  };

  const articles = content.articles.filter((document) => {
    const url = urls.article(document.name);
    return claim(document, [pageAt(url, document), markdownAt(url, document)]);
  });
  const categories = content.categories.filter((document) =>
    claim(document, publishedOfCategory(urls.category(document.name), document, hasPrintPages)),
  );
  const ownerOf = (path: string) => owners.get(addressKey(path)) ?? generatedAt(addressKey(path));
  let sorted: readonly string[] | undefined;
  const keys = (prefix: string) => {
    sorted ??= [...owners.keys()].sort();
    return keysUnder(prefix, sorted);
  };
  const ownersUnder = (prefix: string) => keys(prefix).flatMap((key) => owners.get(key) ?? []);
  return { addresses: { ownerOf, ownersUnder, keysUnder: keys }, articles, categories, problems };
}

/** Something that is made of a document. */
interface Published {
  readonly what: string;
  readonly url: string;
  /** How messages to others name it. */
  readonly label: string;
}

function publishedOfCategory(
  url: string,
  document: CategoryDocument,
  hasPrintPages: boolean,
): readonly Published[] {
  const page = pageAt(url, document);
  if (!hasPrintPages) return [page];
  const label = `the page to print of \`${document.file}\``;
  return [page, { what: 'The page to print', url: printPath(url), label }];
}

function pageAt(url: string, { file }: Pick<ArticleDocument, 'file'>): Published {
  return { what: 'The page', url, label: `\`${file}\`` };
}

function markdownAt(url: string, { file }: Pick<ArticleDocument, 'file'>): Published {
  return { what: 'The Markdown of the page', url: markdownPath(url), label: `the Markdown of \`${file}\`` };
}

/**
 * What makes two addresses the same to a host: letters of either case, with or without the slash or
 * `index.html` at the end, percent-encoded or not.
 */
export function addressKey(path: string): string {
  const key = decodedAddress(path).normalize('NFC').toLowerCase();
  const whole = withoutSlashes(key);
  return whole.endsWith('/index.html') ? withoutSlashes(whole.slice(0, -'/index.html'.length)) : whole;
}

function withoutSlashes(path: string): string {
  let end = path.length;
  while (path[end - 1] === '/') end -= 1;
  return path.slice(0, end);
}

/** An address with what makes it the same as others to a host. */
interface Keyed {
  readonly url: string;
  readonly key: string;
}

/** The folders that lead to what is published at an address, by its key: `/a/b/c` -> `/a`, `/a/b`. */
function foldersOf(key: string): readonly string[] {
  const segments = key.split('/').slice(1, -1);
  return segments.map((_, index) => `/${segments.slice(0, index + 1).join('/')}`);
}

const hostFileLabel = 'a file that hosts read';

function reservedFolder(
  key: string,
  languages: readonly Pick<LanguageSettings, 'folder' | 'label'>[],
): string | undefined {
  const folder = assetFolders.find((path) => `${key}/`.startsWith(path));
  if (folder !== undefined) return `the files in \`${folder}\``;
  const language = languages.find((candidate) => `${key}/`.startsWith(`/${candidate.folder}/`));
  return language && `the pages in ${language.label}`;
}

function generatedAt(key: string): AddressOwner | undefined {
  const folder = generatedFolders.find(({ path }) => `${key}/`.startsWith(path));
  return folder && { file: undefined, label: folder.label };
}
