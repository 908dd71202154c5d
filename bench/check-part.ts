/**
 * `node bench/check-part.ts CONTENT BASE`: prints the CPU seconds of checking the links of a site whose bodies have
 * been rendered before, as they have been where a build checks.
 */
import process from 'node:process';
import { checkPagesOf } from '../src/check/check.ts';
import { readContent } from '../src/content/read-content.ts';
import { readSiteConfig } from '../src/content/settings/site-config.ts';
import type { RenderBody, RenderedArticle } from '../src/rendering/types.ts';
import { ownProject } from '../src/site/project.ts';
import { createSite, documentsOf } from '../src/site/site.ts';
import { createSiteTools } from '../src/site/site-tools.ts';

const [content = '', base = ''] = process.argv.slice(2);
const records = new Map<string, RenderedArticle>();
const remember =
  (render: RenderBody): RenderBody =>
  (document) => {
    const record = records.get(document.file) ?? render(document);
    records.set(document.file, record);
    return record;
  };
const config = await readSiteConfig(ownProject.settingsFile, { base });
const site = createSite(await readContent(content), config, await createSiteTools(), remember);
for (const document of documentsOf(site)) site.render(document);

const start = process.cpuUsage();
checkPagesOf(site);
const { user, system } = process.cpuUsage(start);
console.log((user + system) / 1e6);
