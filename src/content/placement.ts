import type { Finding } from '../problems/problem.ts';
import { type AssetFolder, endingOf, isPicture, isPublishable } from './assets/published-endings.ts';
import { fileNameFault } from './file-names.ts';
import type { ListedFile } from './folder-listing.ts';
import { type ContentLayout, ownLayout, pageKind, roleIn, roleOf } from './layout/layout.ts';
import { symbolicLink } from './source-file.ts';
import {
  belowLanguage,
  folderOfLanguage,
  inLanguageFolder,
  isLanguageFolder,
} from './translations/language-folder.ts';

/** What a file of the content folder is to Signpost. */
export type Placement =
  | { readonly kind: 'article' | 'category' | 'snippet' | 'ignored' }
  /** Published at `path`, an address without the base and the first slash. */
  | { readonly kind: 'asset'; readonly path: string }
  | { readonly kind: 'fault'; readonly finding: Finding };

/** Queries that are tried at every build. */
export const goldenQueriesFile = 'search.golden.yml';

/** Every address and place that was ever published. */
export const ledgerFile = 'published.json';

/** Those of them that may be gone, with the reasons. */
export const retiredFile = 'retired.yml';

const besideContent: ReadonlySet<string> = new Set(['README.md', goldenQueriesFile, ledgerFile, retiredFile]);

const copyEndings = endings('bak backup old sav save');

const templateEndings = endings(
  'njk liquid hbs ejs pug webc html htm js mjs cjs ts mts cts jsx tsx json yml yaml toml',
);

/**
 * Decides by its path what a file is. The folder decides what may be in it, and nothing is published by chance.
 *
 * @param languages folders that translations are in, each with folders as the content folder has them
 */
export function placeOf(
  { path, kind }: ListedFile,
  languages: readonly string[] = [],
  layout = ownLayout,
): Placement {
  const placement = placeInLayout({ path, kind }, languages, layout);
  if (!layout.isMapped || placement.kind !== 'fault') return placement;
  // What else stands in a tree of somebody else, and around it, is for others.
  const isOthers = roleOf(path, layout) === undefined || placement.finding.rule === 'stray-file';
  return isOthers ? { kind: 'ignored' } : placement;
}

function placeInLayout(
  { path, kind }: ListedFile,
  languages: readonly string[],
  layout: ContentLayout,
): Placement {
  const nameFault = fileNameFault(path);
  if (nameFault) return fault(nameFault);
  if (kind === 'symbolic-link') return fault(symbolicLink(path));
  const isTranslated = languages.includes(folderOfLanguage(path));
  const name = isTranslated ? belowLanguage(path) : path;
  const place = roleIn(name, layout);
  if (place === undefined) return topLevel(path, name, kind);
  const { role, below } = place;
  const language = isTranslated ? folderOfLanguage(path) : '';
  if (kind === 'special') return stray(path, 'is no file that can be read. Remove it.');
  if (role === 'images' || role === 'files') return assetIn(role, below, path, language);
  if (role === 'articles' && isPicture(path)) return assetIn('images', below, path, language);
  if (!path.endsWith('.md')) return stray(path, notMarkdown(path));
  if (role === 'snippets') return { kind: 'snippet' };
  if (role === 'articles') return { kind: pageKind(path, layout) };
  if (!below.includes('/')) return { kind: 'category' };
  return stray(path, 'is not published: categories have no folders. Move it to `categories/`.');
}

/** @param name of the file in the folder of its language */
function topLevel(path: string, name = '', kind: ListedFile['kind']): Placement {
  if (kind === 'file' && (besideContent.has(name) || /\.jsonl?$/.test(name))) return { kind: 'ignored' };
  if (kind === 'folder' && isLanguageFolder(path)) {
    const setting = `"${path}": {}`;
    return stray(
      path,
      `is not published: it is named like a language, and the settings name none of this name. Add \`${setting}\` to \`languages\` in \`_data/site.json\`.`,
    );
  }
  const places = 'Articles belong in `articles/`, pictures in `images/`, downloads in `files/`.';
  return stray(path, `is not published from here. ${places}`);
}

/** An image beside an article has the address of one in the same folder of `images/`, so that it keeps it if it moves there. */
function assetIn(folder: AssetFolder, below: string, path: string, language: string): Placement {
  const address = inLanguageFolder(language, `${folder}/${below}`);
  if (isPublishable(folder, path)) return { kind: 'asset', path: address.normalize('NFC') };
  return fault(activeFile(path, adviceFor(folder, path)));
}

/** The finding for an asset that a browser or a host might run. */
export function activeFile(path: string, advice: string): Finding {
  const message = `\`${path}\` could run in the browser as a part of this site, and is not published. ${advice}`;
  return { file: path, position: 'unknown', rule: 'active-file', target: path, message };
}

/** The finding for a picture that loads something from another site when it is opened by itself. */
export function loadingFile(path: string, what: string): Finding {
  const message = `\`${path}\` loads ${what} from another site when a reader opens it by itself, so that the site learns who reads; it is not published. Export the picture with everything in it, or take the address out.`;
  return { file: path, position: 'unknown', rule: 'active-file', target: path, message };
}

function adviceFor(folder: AssetFolder, path: string): string {
  if (endingOf(path) === 'svg') return 'Move it to `images/`.';
  const example = folder === 'images' ? '`.png`, `.svg` or `.mp4`' : '`.pdf`, `.docx` or `.csv`';
  return `Save it as a type that is only shown or loaded, such as ${example}, or offer it in a \`.zip\` in \`files/\`.`;
}

function notMarkdown(path: string): string {
  const ending = endingOf(path);
  if (/^(?:md|markdown|mdx)$/.test(ending)) return 'is not published: the ending must be `.md`. Rename it.';
  if (isPicture(path)) return 'is not published from here. Move it to `images/`.';
  if (copyEndings.has(ending)) return 'is not published: it is an old copy of another file. Remove it.';
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

function fault(finding: Finding): Placement {
  return { kind: 'fault', finding };
}

function endings(list: string): ReadonlySet<string> {
  return new Set(list.split(' '));
}
