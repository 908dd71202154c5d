import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { readContent } from '../../src/content/read-content.ts';
import { readSiteConfig } from '../../src/content/settings/site-config.ts';
import { ownProject } from '../../src/site/project.ts';
import { createSite } from '../../src/site/site.ts';
import { createSiteTools } from '../../src/site/site-tools.ts';

/** An article of a help center in another language. */
interface ForeignArticle {
  readonly title: string;
  readonly body: string;
}

export const german: ForeignArticle = {
  title: 'Kennwörter ändern',
  body: 'So geht das.\n\n## Ein sicheres Kennwort\n\nVerwenden Sie verschiedene Wörter, die Häuser und Bäume beschreiben.',
};

export const chinese: ForeignArticle = {
  title: '更改密码',
  body: '请按照以下步骤操作。\n\n## 选择强密码\n\n一个好的密码由四个随机的单词组成，这样别人就猜不到。',
};

/**
 * Writes a help center in another language than the settings name, to a folder in which there may be others.
 *
 * @param base path it lives under; also the name of its folder
 */
export async function writeForeignSite(
  folder: string,
  language: string,
  base: string,
  { title, body }: ForeignArticle,
): Promise<void> {
  const contentDir = mkdtempSync(path.join(tmpdir(), 'signpost-foreign-'));
  const write = (file: string, contents: string | Uint8Array): void => {
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, contents);
  };
  write(path.join(contentDir, 'articles', 'one.md'), `---\ntitle: ${title}\n---\n\n${body}\n`);
  try {
    const [settings, content, tools] = await Promise.all([
      readSiteConfig(ownProject.settingsFile, { base }),
      readContent(contentDir),
      createSiteTools({ language }),
    ]);
    const site = createSite(content, { ...settings, language }, tools);
    for (const page of site.pages) {
      if (page.kind !== 'not-found') write(path.join(folder, page.outputPath), site.pageHtml(page));
    }
    for (const file of site.bundled) write(path.join(folder, base, file.path), file.contents);
    for (const file of site.searchFiles()) write(path.join(folder, base, 'search', file.path), file.contents);
  } finally {
    rmSync(contentDir, { recursive: true });
  }
}
