import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** Folder of the program: its styles and scripts are found from here, wherever a command is called. */
export const packageDir = join(import.meta.dirname, '..', '..');

export const stylesFile = join(packageDir, 'src', 'styles', 'site.css');
export const previewStylesFile = join(packageDir, 'src', 'styles', 'preview.css');
export const tokensFile = join(packageDir, 'src', 'styles', 'tokens.css');
export const browserDir = join(packageDir, 'src', 'browser');

/** The folder of a site, and what is where in it; all paths are absolute. */
export interface Project {
  readonly root: string;
  readonly settingsFile: string;
  readonly glossaryFile: string;
  readonly synonymsFile: string;
  readonly brandFile: string;
  /** Layouts: those of the site, where it has any. */
  readonly includesDir: string;
  /** Pages of the site's own; the folder need not be there. */
  readonly pagesDir: string;
  /** What a command keeps for the next one; it can be removed at any time. */
  readonly cacheDir: string;
  /** Images that were encoded. */
  readonly imageCacheDir: string;
}

/** @param root absolute */
export function projectAt(root: string): Project {
  const ofSite = (...path: string[]): string => join(root, ...path);
  const ofSiteOrPackage = (...path: string[]): string =>
    existsSync(ofSite(...path)) ? ofSite(...path) : join(packageDir, ...path);
  return {
    root,
    settingsFile: ofSite('_data', 'site.json'),
    glossaryFile: ofSite('_data', 'glossary.json'),
    synonymsFile: ofSite('_data', 'synonyms.json'),
    brandFile: ofSiteOrPackage('_data', 'brand.svg'),
    includesDir: ofSiteOrPackage('_includes'),
    pagesDir: ofSite('_pages'),
    cacheDir: ofSite('.cache'),
    imageCacheDir: ofSite('.cache', 'images'),
  };
}

/** The site that the program stands in: Signpost's own help center. */
export const ownProject = projectAt(packageDir);
