import type { Finding } from '../problems/problem.ts';
import type { ListedFile } from './folder-listing.ts';
import { symbolicLink } from './source-file.ts';

/** What a file of the content folder is to Signpost. */
export type Placement =
  | { readonly kind: 'article' | 'category' | 'asset' | 'ignored' }
  | { readonly kind: 'fault'; readonly finding: Finding };

/** The folders of a content folder. */
export const contentFolders = ['articles', 'categories', 'images', 'files'] as const;

/** Queries that are tried at every build. */
export const goldenQueriesFile = 'search.golden.yml';

/** Every address and place that was ever published. */
export const ledgerFile = 'published.json';

/** Those of them that may be gone, with the reasons. */
export const retiredFile = 'retired.yml';

const besideContent: ReadonlySet<string> = new Set(['README.md', goldenQueriesFile, ledgerFile, retiredFile]);

/** What a browser opens as a page, style or script, with the rights of the site it comes from. */
const activeEndings = endings(
  'html htm xhtml xht shtml xml xsl xslt rdf rss atom mht mhtml svgz js mjs cjs css wasm swf php',
);

const pictureEndings = endings('png jpg jpeg gif svg webp avif bmp ico tif tiff heic');

const templateEndings = endings(
  'njk liquid hbs ejs pug webc html htm js mjs cjs ts mts cts jsx tsx json yml yaml toml',
);

/** Decides by its path what a file is. The folder decides what may be in it, and nothing is published by chance. */
export function placeOf({ path, kind }: ListedFile): Placement {
  if (/[\p{Cc}\ufffd]/u.test(path)) return fault(unreadableName(path));
  if (kind === 'symbolic-link') return fault(symbolicLink(path));
  const [folder, ...below] = path.split('/');
  if (below.length === 0) return topLevel(path, kind);
  if (kind === 'special') return stray(path, 'is no file that can be read. Remove it.');
  if (folder === 'images' || folder === 'files') return assetIn(folder, path);
  if (!path.endsWith('.md')) return stray(path, notMarkdown(path));
  if (folder === 'articles') return { kind: 'article' };
  if (below.length === 1) return { kind: 'category' };
  return stray(path, 'is not published: categories have no folders. Move it to `categories/`.');
}

function topLevel(path: string, kind: ListedFile['kind']): Placement {
  if (kind === 'file' && (besideContent.has(path) || /\.jsonl?$/.test(path))) return { kind: 'ignored' };
  const places = 'Articles belong in `articles/`, pictures in `images/`, downloads in `files/`.';
  return stray(path, `is not published from here. ${places}`);
}

function assetIn(folder: string, path: string): Placement {
  const ending = endingOf(path);
  if (activeEndings.has(ending) || (ending === 'svg' && folder !== 'images')) {
    const message = `\`${path}\` would run in the browser as a part of this site. Remove it, or offer it in a \`.zip\`.`;
    return fault({ file: path, position: 'unknown', rule: 'active-file', target: path, message });
  }
  return { kind: 'asset' };
}

function notMarkdown(path: string): string {
  const ending = endingOf(path);
  if (/^(?:md|markdown|mdx)$/.test(ending)) return 'is not published: the ending must be `.md`. Rename it.';
  if (pictureEndings.has(ending)) return 'is not published from here. Move it to `images/`.';
  if (templateEndings.has(ending)) {
    return 'is not published: Signpost takes no templates and no data from here. Remove it.';
  }
  return 'is not published from here. Move it to `files/` if readers are to download it.';
}

function stray(path: string, message: string): Placement {
  const target = path;
  return fault({
    file: path,
    position: 'unknown',
    rule: 'stray-file',
    target,
    message: `\`${path}\` ${message}`,
  });
}

function unreadableName(path: string): Finding {
  const message = `The file name \`${path}\` holds characters that nobody can read. Rename the file.`;
  return { file: path, position: 'unknown', rule: 'file-name', target: path, message };
}

function fault(finding: Finding): Placement {
  return { kind: 'fault', finding };
}

function endingOf(path: string): string {
  const name = path.slice(path.lastIndexOf('/') + 1);
  return name.includes('.') ? name.slice(name.lastIndexOf('.') + 1).toLowerCase() : '';
}

function endings(list: string): ReadonlySet<string> {
  return new Set(list.split(' '));
}
