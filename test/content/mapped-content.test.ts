import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { runSignpost } from '../cli/run-signpost.ts';
import { contentFolder } from './content-folder.ts';

const pixel = Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64');

const files = {
  '../README.md': '# The program\n',
  '../src/main.js': '',
  '../_data/site.json': JSON.stringify({
    title: 'Docs',
    url: 'https://docs.example',
    content: { articles: 'docs', images: 'static/img' },
  }),
  '../docs/index.md': '# Welcome\n\nGo to [guides](guides/) or [install](guides/docker/install.md#next).\n',
  '../docs/guides/01-first steps.md':
    '> [!NOTE]\n> No heading.\n\n[Up](../index.md) ![x](./shot.gif) ![y](../../static/img/a.gif)\n',
  '../docs/guides/shot.gif': pixel,
  '../docs/guides/sidebar.json': '{}',
  '../docs/guides/docker/install.md': '# Install\n\n## Next\n\nText.\n',
  '../docs/guides/linux/install.md': '# Install\n\nSee [steps](<../01-first steps.md>).\n',
  '../docs/search/README.md': '# Search\n\nHow to find.\n',
  '../docs/search/words.md': '# Words\n\nText.\n',
  '../static/img/a.gif': pixel,
  '../static/js/x.js': '',
};

async function site(t: TestContext): Promise<string> {
  return dirname(await contentFolder(t, files));
}

async function run(folder: string, ...args: readonly string[]): Promise<string> {
  const { stdout, stderr } = await runSignpost(folder, ...args);
  return stdout + stderr;
}

test('a tree that stays as it is is checked and built where the settings say that it is', async (t) => {
  const folder = await site(t);
  const problems: readonly { file: string; rule: string }[] = JSON.parse(
    await run(folder, 'check', '--format', 'json'),
  );
  assert.deepEqual(
    problems.map(({ file, rule }) => `${file} ${rule}`),
    [],
  );
  assert.match(await run(folder, 'build'), /pages written to _site/);
  const page = (path: string) => readFile(join(folder, '_site', path, 'index.html'), 'utf8');
  assert.match(
    await page('article/index'),
    /<a href="\/guides\/">guides<\/a> or <a href="\/article\/guides\/docker\/install\/#next">/,
  );
  assert.match(await page('guides'), /<h1>Guides<\/h1>/);
  assert.match(
    await page('article/01-first-steps'),
    /<h1[^>]*>First steps<\/h1>.*class="callout.*src="\/images\/guides\/shot\.gif".*src="\/images\/a\.gif"/s,
  );
  assert.match(await page('docs/search'), /<h1>Search<\/h1>/);
  assert.match(await page('guides'), /data-category-sections.*Docker.*Linux/s);
});

test('an article of such a tree is moved, and nothing else is touched', async (t) => {
  const folder = await site(t);
  assert.match(
    await run(folder, 'mv', 'docs/guides/docker/install.md', 'docs/install-docker.md'),
    /docs\/install-docker\.md/,
  );
  const text = (path: string) => readFile(join(folder, path), 'utf8');
  assert.match(await text('docs/index.md'), /\[install\]\(install-docker\.md#next\)/);
  assert.equal(
    await text('docs/install-docker.md'),
    '---\nredirect_from:\n  - /article/guides/docker/install/\n---\n\n# Install\n\n## Next\n\nText.\n',
  );
  assert.equal(await text('README.md'), '# The program\n');
});

for (const [articles, said] of [
  ['../docs', 'it must be a folder below that of the site, as in `docs`.'],
  ['/docs', 'it must be a folder below that of the site, as in `docs`.'],
  ['.git', 'it must be a folder below that of the site, as in `docs`.'],
  ['node_modules', '`node_modules` is not for content.'],
  ['doc', 'There is no folder'],
] as const) {
  test(`content cannot be in ${articles}`, async (t) => {
    const folder = dirname(
      await contentFolder(t, {
        ...files,
        '../_data/site.json': JSON.stringify({ title: 'D', url: 'https://d.example', content: { articles } }),
      }),
    );
    assert.ok((await run(folder, 'check')).includes(said));
  });
}
