import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * Folder of the program: its layouts, styles and scripts are found from here, wherever a command is called. In the
 * published package it holds the same as in the repository, but for the content and the settings of a site.
 */
export const packageDir = join(import.meta.dirname, '..', '..');

export const stylesFile = join(packageDir, 'src', 'styles', 'site.css');
/** What only the home page and the page for what is not there look like. */
export const homeStylesFile = join(packageDir, 'src', 'styles', 'home', 'home-pages.css');
/** What only pages look like that hold what few articles do. */
export const partStylesFile = join(packageDir, 'src', 'styles', 'parts', 'parts.css');
/** What only scripts add. */
export const addedStylesFile = join(packageDir, 'src', 'styles', 'added', 'added.css');
export const previewStylesFile = join(packageDir, 'src', 'styles', 'preview.css');
export const tokensFile = join(packageDir, 'src', 'styles', 'tokens.css');
export const browserDir = join(packageDir, 'src', 'browser');

/** The folder of a site, and what is where in it; all paths are absolute. */
export interface Project {
  readonly root: string;
  readonly settingsFile: string;
  readonly glossaryFile: string;
  readonly synonymsFile: string;
  /** Terms that articles avoid. */
  readonly styleFile: string;
  /** What is written once and shown in many places. */
  readonly termsFile: string;
  /** What articles may apply to. */
  readonly appliesFile: string;
  /** Who looks after articles. */
  readonly ownersFile: string;
  /** Words of the site's own in the place of ours. */
  readonly wordingFile: string;
  readonly brandFile: string;
  /** Layouts, from the site's own on: a file of the same name further on is not read. Not every folder need be there. */
  readonly includesDirs: readonly string[];
  /** Pages of the site's own; the folder need not be there. */
  readonly pagesDir: string;
  /** What a command keeps for the next one; it can be removed at any time. */
  readonly cacheDir: string;
  /** Images that were encoded. */
  readonly imageCacheDir: string;
  /** Records of articles that were rendered. */
  readonly recordCacheDir: string;
}

/** @param root absolute */
export function projectAt(root: string): Project {
  const ofSite = (...path: string[]): string => join(root, ...path);
  const ownBrand = ofSite('_data', 'brand.svg');
  return {
    root,
    settingsFile: ofSite(...settingsPath),
    glossaryFile: ofSite('_data', 'glossary.json'),
    synonymsFile: ofSite('_data', 'synonyms.json'),
    styleFile: ofSite('_data', 'style.json'),
    termsFile: ofSite('_data', 'terms.json'),
    appliesFile: ofSite('_data', 'applies.json'),
    ownersFile: ofSite('_data', 'owners.json'),
    wordingFile: ofSite('_data', 'wording.json'),
    brandFile: existsSync(ownBrand) ? ownBrand : join(packageDir, 'src', 'styles', 'brand.svg'),
    includesDirs: [...new Set([ofSite('_includes'), join(packageDir, '_includes')])],
    pagesDir: ofSite('_pages'),
    cacheDir: ofSite('.cache'),
    imageCacheDir: ofSite('.cache', 'images'),
    recordCacheDir: ofSite('.cache', 'articles'),
  };
}

/** The files of a translation: its words, its terms and its synonyms are in `_data/de/`. */
export function projectIn(project: Project, folder: string): Project {
  const ofLanguage = (name: string): string => join(project.root, '_data', folder, name);
  return {
    ...project,
    glossaryFile: ofLanguage('glossary.json'),
    synonymsFile: ofLanguage('synonyms.json'),
    styleFile: ofLanguage('style.json'),
    termsFile: ofLanguage('terms.json'),
    appliesFile: ofLanguage('applies.json'),
    wordingFile: ofLanguage('wording.json'),
  };
}

/** What makes a folder the folder of a site. */
const settingsPath = ['_data', 'site.json'] as const;

/**
 * The folder of the site that another folder is in: the nearest one upwards that holds `_data/site.json`.
 *
 * @param from absolute
 */
export function findSiteFolder(from: string): string | undefined {
  for (let folder = from; ; folder = dirname(folder)) {
    if (existsSync(join(folder, ...settingsPath))) return folder;
    if (folder === dirname(folder)) return undefined;
  }
}

/** The site that the program stands in, in its own repository: Signpost's own help center. */
export const ownProject = projectAt(packageDir);
