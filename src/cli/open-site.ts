import type { SiteOverrides } from '../content/settings/site-config.ts';
import type { Project } from '../site/project.ts';
import type { Terminal, Values } from './command.ts';
import { contentFolder } from './content-folder.ts';
import { shownPath, siteOverrides } from './options.ts';
import { siteOf } from './site-folder.ts';

/** The site that a command reads, as the command line says which. */
export interface OpenedSite extends Omit<SiteOverrides, 'deployment' | 'contentDir'> {
  readonly contentDir: string;
  readonly project: Project;
  /** The content folder as it is written from where the command was called. */
  readonly contentPath: string;
}

/**
 * Finds the site of a command that reads it and changes nothing.
 *
 * @param doing what is said meanwhile, before the content folder: `Reading`
 * @throws ExpectedError where there is none
 */
export async function openSite(values: Values, terminal: Terminal, doing: string): Promise<OpenedSite> {
  const site = siteOf(terminal);
  const contentDir = await contentFolder(values, terminal, site);
  const contentPath = shownPath(contentDir, terminal);
  terminal.progress(`${doing} ${contentPath} ...`);
  return { contentDir, project: site.project, ...siteOverrides(values), contentPath };
}
