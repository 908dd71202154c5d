import { join } from 'node:path';

/** The project's own folder; layouts, styles and settings are found from here, wherever a command is called. */
export const projectDir = join(import.meta.dirname, '..', '..');

export const includesDir = join(projectDir, '_includes');
export const settingsFile = join(projectDir, '_data', 'site.json');
export const glossaryFile = join(projectDir, '_data', 'glossary.json');
export const synonymsFile = join(projectDir, '_data', 'synonyms.json');
export const brandFile = join(projectDir, '_data', 'brand.svg');
export const stylesFile = join(projectDir, 'src', 'styles', 'site.css');
export const previewStylesFile = join(projectDir, 'src', 'styles', 'preview.css');
export const tokensFile = join(projectDir, 'src', 'styles', 'tokens.css');
export const browserDir = join(projectDir, 'src', 'browser');
/** What a build keeps for the next one; it can be removed at any time. */
export const imageCacheDir = join(projectDir, '.cache', 'images');
export const eleventyConfigFile = '.eleventy.ts';
