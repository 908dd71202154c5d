import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { readContent } from '../../../src/content/read-content.ts';
import { readSiteConfig } from '../../../src/content/settings/site-config.ts';
import { projectAt } from '../../../src/site/project.ts';
import { createSite, type Site } from '../../../src/site/site.ts';
import { createSiteTools } from '../../../src/site/site-tools.ts';
import { projectFolder } from '../../corpus/build-site.ts';

/** A help center that differs from ours in everything, by settings alone. */
export const brandFolder = path.join(projectFolder, 'test', 'fixtures', 'brand');

/** @param base path that it lives under */
export async function makeBrandSite(base: string): Promise<Site> {
  const project = projectAt(brandFolder);
  const [config, content] = await Promise.all([
    readSiteConfig(project.settingsFile, { base }),
    readContent(path.join(brandFolder, 'content')),
  ]);
  return createSite(content, config, await createSiteTools(config, project));
}

/** Writes it as it is published. */
export async function writeBrandSite(folder: string, base: string): Promise<void> {
  const site = await makeBrandSite(base);
  const write = (file: string, contents: string | Uint8Array): void => {
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    writeFileSync(path.join(folder, file), contents);
  };
  for (const page of site.pages) write(page.outputPath, site.pageHtml(page));
  for (const file of site.bundled) write(path.join(base, file.path), file.contents);
  for (const file of site.searchFiles()) write(path.join(base, 'search', file.path), file.contents);
  for (const { outputPath, text } of site.textFiles) write(outputPath, text());
}
