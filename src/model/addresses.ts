import type { ArticleDocument, CategoryDocument, Content } from '../content/types.ts';
import { type Problem, problem } from '../problems/problem.ts';
import { builtInPaths, type Urls } from './urls.ts';

/** What publishes something at an address. */
export interface AddressOwner {
  /** The document whose page it is; nothing where Signpost itself or a copied file has the address. */
  readonly file: string | undefined;
  /** How messages name the owner. */
  readonly label: string;
}

/** Who has which address; paths are without the base. */
export interface Addresses {
  readonly ownerOf: (path: string) => AddressOwner | undefined;
}

/** The addresses of a content folder and the documents that got theirs. */
export interface ClaimedAddresses {
  readonly addresses: Addresses;
  readonly articles: readonly ArticleDocument[];
  readonly categories: readonly CategoryDocument[];
  readonly problems: readonly Problem[];
}

const builtInPages = [
  { path: builtInPaths.home, label: 'the home page' },
  { path: builtInPaths.search, label: 'the search page' },
  { path: builtInPaths.notFound, label: 'the page for addresses that do not exist' },
] as const;

const assetFolders = ['/images/', '/files/', '/assets/'] as const;

/**
 * Gives every document its address, first come first served: Signpost's own pages, then articles, then
 * categories. A document that finds its address taken is left out and reported, so that everything after
 * this can rely on one page per address.
 */
export function claimAddresses(content: Content, urls: Urls): ClaimedAddresses {
  const owners = new Map<string, AddressOwner>();
  for (const { path, label } of builtInPages) owners.set(addressKey(path), { file: undefined, label });
  for (const { path } of content.assets) {
    owners.set(addressKey(`/${path}`), { file: undefined, label: `the file \`${path}\`` });
  }

  const problems: Problem[] = [];
  const claim = (document: ArticleDocument | CategoryDocument, url: string): boolean => {
    const key = addressKey(url);
    const taken = reservedFolder(key) ?? owners.get(key)?.label;
    if (taken === undefined) {
      owners.set(key, { file: document.file, label: `\`${document.file}\`` });
      return true;
    }
    problems.push(
      problem({
        file: document.file,
        position: { line: 1, column: 1 },
        rule: 'duplicate-name',
        target: document.name,
        message: `The page would be published at \`${url}\`, the address of ${taken}; give this file another name.`,
      }),
    );
    return false;
  };

  const articles = content.articles.filter((document) => claim(document, urls.article(document.name)));
  const categories = content.categories.filter((document) => claim(document, urls.category(document.name)));
  return { addresses: { ownerOf: (path) => owners.get(addressKey(path)) }, articles, categories, problems };
}

/**
 * What makes two addresses the same to a host: letters of either case, with or without the slash or
 * `index.html` at the end, percent-encoded or not.
 */
export function addressKey(path: string): string {
  const key = decode(path).normalize('NFC').toLowerCase();
  return key.replace(/\/index\.html$/, '').replace(/\/+$/, '');
}

function reservedFolder(key: string): string | undefined {
  const folder = assetFolders.find((path) => `${key}/`.startsWith(path));
  return folder === undefined ? undefined : `the files in \`${folder}\``;
}

function decode(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    // A `%` that encodes nothing stands for itself.
    return path;
  }
}
