import type { UserConfig } from '@11ty/eleventy';
import { readContent } from '../content/read-content.ts';
import { readSiteConfig } from '../content/settings/site-config.ts';
import { settingsFile } from '../site/project.ts';
import { createSite, createSiteTools, type Site } from '../site/site.ts';

/** What Eleventy is to write, and where. */
export class SiteJob {
  readonly site: Site;
  readonly outputDir: string;

  constructor(site: Site, outputDir: string) {
    this.site = site;
    this.outputDir = outputDir;
  }
}

const key = 'signpostJob';

/** Hands a job to the configuration file, which Eleventy itself loads. */
export function assignJob(config: UserConfig, job: SiteJob): void {
  config.addGlobalData(key, job);
}

/** The job that a command assigned; when Eleventy was called by itself, `content/` as the settings say. */
export async function assignedJob(config: UserConfig): Promise<SiteJob> {
  const job = config.globalData[key];
  if (job instanceof SiteJob) return job;
  const settings = await readSiteConfig(settingsFile, {});
  const site = createSite(
    await readContent('content'),
    settings,
    await createSiteTools(settings.language, settings.accent),
  );
  return new SiteJob(site, '_site');
}
