import { join } from 'node:path';

/** The project's own folder; layouts, styles and settings are found from here, wherever a command is called. */
export const projectDir = join(import.meta.dirname, '..', '..');

export const includesDir = join(projectDir, '_includes');
export const settingsFile = join(projectDir, '_data', 'site.json');
export const synonymsFile = join(projectDir, '_data', 'synonyms.json');
export const stylesFile = join(projectDir, 'src', 'styles', 'site.css');
export const browserDir = join(projectDir, 'src', 'browser');
export const eleventyConfigFile = '.eleventy.ts';
