import { samplePages } from '../../check/layout-links.ts';
import { readSiteConfig, type SiteOverrides } from '../../content/settings/site-config.ts';
import type { SiteConfig } from '../../content/types.ts';
import { ExpectedError } from '../../problems/expected-error.ts';
import { type Problem, problem } from '../../problems/problem.ts';
import { ProblemsError } from '../../problems/problems-error.ts';
import type { Project } from '../../site/project.ts';
import type { RecordCache } from '../../site/records/record-cache.ts';
import type { Site } from '../../site/site.ts';
import { createSiteTools, type SiteTools } from '../../site/site-tools.ts';

/** What the settings, layouts and styles of a site say, which a site is made with beside its content. */
export interface ProjectState {
  readonly config: SiteConfig;
  readonly tools: SiteTools;
}

/**
 * @param records of the site, which outlive a change of its settings
 * @throws ProblemsError or ExpectedError with what is wrong in the files of the project
 */
export async function readProject(
  overrides: SiteOverrides,
  project: Project,
  records: RecordCache,
): Promise<ProjectState> {
  const config = await readSiteConfig(project.settingsFile, overrides);
  return { config, tools: await createSiteTools(config, project, records) };
}

/**
 * Makes one page of each kind, which shows what is wrong with a layout.
 *
 * @throws ProblemsError
 */
export function tryLayouts(site: Site): void {
  for (const page of samplePages(site.pages)) site.pageHtml(page);
}

/**
 * Has the layouts of a site in memory before somebody breaks a file of them: what is last good is shown from there. What
 * is wrong with them already, the page says that is asked for.
 */
export function makeReady(site: Site): void {
  try {
    tryLayouts(site);
  } catch (error) {
    projectProblems(error);
  }
}

/**
 * What an error says of the files of a project.
 *
 * @throws the error itself where nobody can mend it in these files
 */
export function projectProblems(error: unknown): readonly Problem[] {
  if (error instanceof ProblemsError) return error.problems;
  if (!(error instanceof ExpectedError)) throw error;
  const file = '_data/site.json';
  return [problem({ file, position: 'unknown', rule: 'site-config', target: file, message: error.message })];
}
