import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { readContent } from '../../src/content/read-content.ts';
import { readSiteConfig } from '../../src/content/settings/site-config.ts';
import { compareSites } from '../../src/preview/compare/compare-sites.ts';
import type { SiteState } from '../../src/preview/types.ts';
import { hashFiles } from '../../src/preview-build/file-hash.ts';
import { siteState } from '../../src/preview-build/site-state.ts';
import { withPreview } from '../../src/preview-build/with-preview.ts';
import { ownProject } from '../../src/site/project.ts';
import { createSite, type Site } from '../../src/site/site.ts';
import { createSiteTools } from '../../src/site/site-tools.ts';
import { pngFile } from '../build/image-files.ts';

/** Path of a help center as a preview of a change shows it. */
export const previewedBase = '/previewed';

const cells = 'A cell with some words | '.repeat(10);
const table = (word: string): string =>
  `| ${'Column | '.repeat(10)}\n| ${'--- | '.repeat(10)}\n| ${cells}\n| ${cells.replace('some', word)}`;

const body = (word: string): string => `# Nothing above this

Open the *${word}* box. See [the other one]({{site.baseurl}}/article/other/).

${'A paragraph that nobody has touched.\n\n'.repeat(8)}
{% callout warning %}
Mind the ${word} step.
{% endcallout %}

1. First
2. The ${word} second

\`\`\`
a very long line ${'of code '.repeat(30)}
${word}
\`\`\`

${table(word)}

![A window]({{site.baseurl}}/images/window.png)
`;

type Files = Readonly<Record<string, string | Uint8Array>>;

const before: Files = {
  'articles/boxes.md': `---\ntitle: Boxes\n---\n\n${body('old')}`,
  'articles/other.md': '---\ntitle: The other one\n---\n\nSee [boxes]({{site.baseurl}}/article/boxes/).\n',
  'articles/gone.md': '---\ntitle: Gone\n---\n\nText.\n',
  'images/window.png': pngFile(900, 300),
};

const after: Files = {
  'articles/boxes.md': `---\ntitle: Boxes and more\n---\n\n${body('new')}\nAt the end.\n`,
  'articles/other.md':
    '---\ntitle: The other one\n---\n\nSee [boxes]({{site.baseurl}}/article/boxes/#more).\n',
  'articles/new.md': `---\ntitle: A very long title ${'of-a-new-article'.repeat(4)}\n---\n\nText.\n`,
  'images/window.png': pngFile(600, 300, 'pattern'),
};

/** Writes a help center as a preview shows it, to a folder in which there are others. */
export async function writePreviewedSite(folder: string): Promise<void> {
  const temporary = mkdtempSync(path.join(tmpdir(), 'signpost-previewed-'));
  try {
    const [settings, tools] = await Promise.all([
      readSiteConfig(ownProject.settingsFile, { base: previewedBase }),
      createSiteTools(),
    ]);
    const open = async (name: string, files: Files): Promise<{ site: Site; state: SiteState }> => {
      const contentDir = path.join(temporary, name);
      for (const [file, contents] of Object.entries(files)) write(path.join(contentDir, file), contents);
      const site = createSite(await readContent(contentDir), settings, tools);
      return { site, state: siteState({ site, hashes: await hashFiles(site.assets, '') }) };
    };
    const [old, now] = [await open('before', before), await open('after', after)];
    const changes = compareSites(old.state, now.state, previewedBase);
    const images = old.site.assets.map((asset) => ({ ...asset, path: `preview/before/${asset.path}` }));
    const base = { kind: 'known', commit: '0123456789abcdef', name: '`main`' } as const;
    const background = {
      newProblems: [],
      queries: [{ query: 'box', before: ['/article/boxes/', '/article/gone/'], after: ['/article/boxes/'] }],
      generatorFiles: ['src/styles/page.css'],
      notes: ['The file `articles/odd.md` could not be read.'],
    };
    const { site } = withPreview(now.site, { base, changes, background }, { images, icons: [] }, tools);
    const at = (file: string): string => path.join(folder, previewedBase, file);
    for (const page of site.pages) {
      if (page.kind !== 'not-found') write(path.join(folder, page.outputPath), site.pageHtml(page));
    }
    for (const { outputPath, html } of site.finishedPages) write(path.join(folder, outputPath), html);
    for (const { path: file, contents } of site.bundled) write(at(file), contents);
    for (const [file, contents] of Object.entries(before)) {
      if (file.startsWith('images/')) write(at(`preview/before/${file}`), contents);
    }
    for (const [file, contents] of Object.entries(after)) {
      if (file.startsWith('images/')) write(at(file), contents);
    }
    for (const { outputPath, text } of site.textFiles) {
      if (outputPath.startsWith(previewedBase.slice(1))) write(path.join(folder, outputPath), text());
    }
  } finally {
    rmSync(temporary, { recursive: true });
  }
}

function write(file: string, contents: string | Uint8Array): void {
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, contents);
}
