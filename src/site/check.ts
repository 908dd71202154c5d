import { readContent } from '../content/read-content.ts';
import { readSiteConfig, type SiteOverrides } from '../content/site-config.ts';
import { checkSite } from '../links/check-site.ts';
import type { LinkFinding } from '../links/finding.ts';
import type { CheckedPage } from '../links/targets.ts';
import { settingsFile } from './project.ts';
import { createSite, createSiteTools, type Site, type SiteTools } from './site.ts';

export interface CheckOptions extends SiteOverrides {
  readonly contentDir: string;
}

/** Reads a content folder and checks every link in it; nothing is written. */
export async function checkContent(
  options: CheckOptions,
  tools?: SiteTools,
): Promise<readonly LinkFinding[]> {
  const config = await readSiteConfig(settingsFile, options);
  const content = await readContent(options.contentDir);
  return checkPagesOf(createSite(content, config, tools ?? (await createSiteTools())));
}

/** Checks every link of a site, rendering every body. */
export function checkPagesOf(site: Site): readonly LinkFinding[] {
  const { helpCenter } = site;
  const pages: CheckedPage[] = [...helpCenter.categories, ...helpCenter.articles].map((page) => ({
    page,
    record: site.render(page.document),
  }));
  return checkSite({ helpCenter, pages, assets: site.assets });
}
