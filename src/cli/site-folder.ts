import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ExpectedError } from '../problems/expected-error.ts';
import { findSiteFolder, ownProject, type Project, packageDir, projectAt } from '../site/project.ts';
import type { Terminal, Values } from './command.ts';
import { outsideOfSites } from './help.ts';
import { pathValue } from './options.ts';

/** The site that a command is about. */
export interface SiteFolder {
  readonly project: Project;
  /** Where `content` and `_site` are, unless options name others; absolute. */
  readonly folder: string;
}

/**
 * Finds the site that a command was called in, from the working folder upwards. Outside of any, a program that runs
 * from its own repository takes the settings that stand there; an installed one brings none.
 *
 * @throws ExpectedError where there is no site
 */
export function siteOf({ cwd }: Pick<Terminal, 'cwd'>): SiteFolder {
  const found = findSiteFolder(cwd);
  if (found !== undefined)
    return { project: found === packageDir ? ownProject : projectAt(found), folder: found };
  if (existsSync(ownProject.settingsFile)) return { project: ownProject, folder: cwd };
  throw new ExpectedError(
    `There is no help center here: neither \`${cwd}\` nor a folder above it holds \`_data/site.json\`. Go to the folder of your help center, or make one with \`${outsideOfSites()} init\`.`,
  );
}

/** The folder that an option names, from where the command was called; else the one that a site has for it. */
export function folderValue(
  values: Values,
  name: 'content' | 'output',
  { folder }: SiteFolder,
  terminal: Terminal,
  preset: string = presets[name],
): string {
  return values[name] === undefined ? join(folder, preset) : pathValue(values, name, terminal);
}

const presets = { content: 'content', output: '_site' } as const;
