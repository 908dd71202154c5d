import { execFileSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import type { ReaderPage } from './reader-pages.ts';

const home = path.join(import.meta.dirname, '..', 'starlight');

const settings = `import starlight from '@astrojs/starlight';

export default {
  integrations: [starlight({ title: 'Help', sidebar: [{ label: 'Articles', items: [{ autogenerate: { directory: 'article' } }] }] })],
};
`;

const collections = `import { defineCollection } from 'astro:content';
import { docsLoader } from '@astrojs/starlight/loaders';
import { docsSchema } from '@astrojs/starlight/schema';

export const collections = { docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }) };
`;

/** Whether somebody has run `npm install --prefix bench/starlight`. */
export function hasStarlight(): boolean {
  return existsSync(path.join(home, 'node_modules', '@astrojs', 'starlight'));
}

/**
 * Builds the articles of a built site with Starlight as it comes: the Markdown that is published beside each article,
 * a sidebar with all of them. Images of measured articles go through Astro's own optimization, as its users' do.
 *
 * @param output what Signpost has written; \`base\` the path below it
 * @param images the folder of the original images
 * @returns the folder of Starlight's site, and the measured articles in it
 */
export function buildStarlight(
  { output, base, images }: { readonly output: string; readonly base: string; readonly images: string },
  pages: readonly ReaderPage[],
): { readonly site: string; readonly pages: readonly ReaderPage[] } {
  // Below the folder that holds its packages: links to packages elsewhere are more than Astro understands.
  const folder = path.join(home, '.site');
  rmSync(folder, { recursive: true, force: true });
  const docs = path.join(folder, 'src', 'content', 'docs', 'article');
  mkdirSync(docs, { recursive: true });
  cpSync(images, path.join(folder, 'src', 'images'), { recursive: true });
  mkdirSync(path.join(folder, 'public'));
  symlinkSync(images, path.join(folder, 'public', 'images'));
  // Astro looks here for the packages that it has to read itself.
  cpSync(path.join(home, 'package.json'), path.join(folder, 'package.json'));
  writeFileSync(path.join(folder, 'astro.config.mjs'), settings);
  writeFileSync(path.join(folder, 'src', 'content.config.ts'), collections);
  const measured = new Set(pages.map(({ address }) => path.posix.basename(address)));
  const articles = path.join(output, base, 'article');
  for (const file of readdirSync(articles).filter((name) => name.endsWith('.md'))) {
    const markdown = readFileSync(path.join(articles, file), 'utf8');
    const [title = ''] = /^# (.*)\n/.exec(markdown)?.slice(1) ?? [];
    const place = measured.has(path.basename(file, '.md')) ? '../../../images/' : '/images/';
    const body = markdown
      .replace(/^# .*\n/, '')
      .replaceAll(new RegExp(`https://[^/\\s]+${base}/images/`, 'g'), place);
    writeFileSync(path.join(docs, file), `---\ntitle: ${JSON.stringify(title)}\n---\n${body}`);
  }
  writeFileSync(
    path.join(folder, 'src', 'content', 'docs', 'index.md'),
    '---\ntitle: Help\n---\n\nAll articles.\n',
  );
  execFileSync(process.execPath, [path.join(home, 'node_modules', 'astro', 'bin', 'astro.mjs'), 'build'], {
    cwd: folder,
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const site = path.join(folder, 'dist');
  return {
    site,
    pages: pages.flatMap(({ name, address }) => {
      const found = `/article/${path.posix.basename(address)}/`;
      return existsSync(path.join(site, found)) ? [{ name: `${name}, Starlight`, address: found }] : [];
    }),
  };
}
