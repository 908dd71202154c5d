import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';

export const projectFolder = join(import.meta.dirname, '..', '..');

const files: Readonly<Record<string, string>> = {
  'package.json': '{ "type": "module" }',
  '_data/site.json': JSON.stringify({
    title: 'Example Help',
    description: 'Answers.',
    url: 'https://help.example',
    base: '/help',
  }),
  'content/categories/basics.md': '---\ntitle: Basics\norder: "01"\n---\n',
  'content/articles/basics/second.md':
    '---\ntitle: Second\ncategories: [basics]\norder: "02"\n---\n\nMore, and [more](/help/article/secret/).\n',
  'content/articles/basics/first.md':
    '---\ntitle: First\ncategories: [basics]\norder: "01"\ntags: [start]\n---\n\n## Begin here\n\nWelcome.\n',
  'content/articles/basics/secret.md':
    '---\ntitle: Secret\ncategories: [basics]\nhidden: true\n---\n\nNothing to list.\n',
};

const importOf = (...path: readonly string[]): string =>
  JSON.stringify(pathToFileURL(join(projectFolder, ...path)).href);

const config = `import fs from 'node:fs';
import signpost from ${importOf('.eleventy.ts')};
import { settings } from ${importOf('src', 'eleventy', 'settings.ts')};

export default async function (config) {
  config.addPlugin(signpost, { root: import.meta.dirname, content: 'content', output: '_site' });
  // MORE
  return settings(import.meta.dirname);
}
`;

/**
 * Writes a small site into a folder of its own, with an Eleventy configuration that uses our plugin as anybody would.
 *
 * @param more files beside those of the site, or in their place
 * @param plugins what else the configuration says
 */
export async function ownSite(
  t: { readonly after: (work: () => Promise<void>) => void },
  more: Readonly<Record<string, string>> = {},
  plugins = '',
): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'signpost-site-'));
  t.after(() => rm(folder, { recursive: true, force: true }));
  const all = { ...files, 'eleventy.config.js': config.replace('// MORE', plugins), ...more };
  for (const [path, text] of Object.entries(all)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
  return folder;
}
