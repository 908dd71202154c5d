import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { readContent } from '../../src/content/read-content.ts';
import { readSiteConfig } from '../../src/content/settings/site-config.ts';
import { ownProject } from '../../src/site/project.ts';
import { createSite } from '../../src/site/site.ts';
import { createSiteTools } from '../../src/site/site-tools.ts';

/** Path of the help center that asks its readers. */
export const askingBase = '/asking';

/** Sixty letters without a place to break: names of errors and of products are such words. */
export const longWord = 'SEC_ERROR_UNKNOWN_ISSUER_MOZILLA_PKIX_ERROR_NOT_YET_VALID_60';

const files = {
  'articles/one.md': '---\ntitle: One\ntags: [first]\n---\n\nSee [Two]({{site.baseurl}}/article/two/).\n',
  'articles/two.md': '---\ntitle: Two\ntags: [first]\n---\n\nText with *marks*.\n',
  'articles/long.md': `---\ntitle: ${longWord}\ntags: [${longWord}]\ncategories: [long]\n---\n\n## ${longWord}\n\n${longWord}\n`,
  'articles/longer.md': `---\ntitle: ${longWord}_2\ntags: [${longWord}]\ncategories: [long]\n---\n\n[${longWord}]({{site.baseurl}}/article/long/)\n`,
  'categories/long.md': `---\ntitle: ${longWord}\n---\n`,
} as const;

/**
 * Writes a help center that asks whether its articles were helpful, that says how accessible it is, and that names a
 * search for readers without scripts, to a folder in which there are others.
 */
export async function writeAskingSite(folder: string): Promise<void> {
  const contentDir = mkdtempSync(path.join(tmpdir(), 'signpost-asking-'));
  const write = (file: string, contents: string | Uint8Array): void => {
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, contents);
  };
  for (const [file, text] of Object.entries(files)) write(path.join(contentDir, file), text);
  try {
    const [settings, content, tools] = await Promise.all([
      readSiteConfig(ownProject.settingsFile, { base: askingBase }),
      readContent(contentDir),
      createSiteTools(),
    ]);
    const site = createSite(
      content,
      {
        ...settings,
        feedback: { mode: 'netlify' },
        contact: 'mailto:help@example.com',
        outsideSearch: {
          action: 'https://search.example/find',
          field: 'words',
          sent: [{ name: 'site', value: 'signpost.example' }],
        },
        accessibility: {
          status: 'partial',
          date: Date.UTC(2026, 10, 5),
          standard: 'WCAG 2.2 AA',
          limits: ['Videos have no captions.'],
          contact: { url: 'mailto:help@example.com', position: 'unknown' },
          assessment: 'self',
          supervision: { label: 'The office', url: 'https://office.example/', position: 'unknown' },
        },
        repository: { url: 'https://github.com/owner/name', branch: 'main', contentPath: 'content' },
      },
      tools,
    );
    for (const page of site.pages) {
      if (page.kind !== 'not-found') write(path.join(folder, page.outputPath), site.pageHtml(page));
    }
    for (const { path: file, contents } of site.bundled) write(path.join(folder, askingBase, file), contents);
    for (const { outputPath, text } of site.textFiles) {
      if (outputPath.startsWith(askingBase.slice(1))) write(path.join(folder, outputPath), text());
    }
  } finally {
    rmSync(contentDir, { recursive: true });
  }
}
