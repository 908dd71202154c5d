import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { cp, mkdir, readdir, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { pngFile } from '../../build/image-files.ts';
import { readFolder, runSignpost } from '../../cli/run-signpost.ts';
import { ownSite } from '../../eleventy/own-site.ts';

const article = (title: string, ...lines: readonly string[]): string =>
  ['---', `title: ${title}`, 'categories: [basics]', '---', '', ...lines, ''].join('\n');

/** Articles that show, in one way each, what stands in other files. */
const files: Readonly<Record<string, string>> = {
  '_data/site.json': JSON.stringify({
    title: 'Example Help',
    description: 'Answers.',
    url: 'https://help.example',
    check: { severity: { 'missing-image': 'warning' } },
    languages: { de: { title: 'Beispielhilfe', description: 'Antworten.' } },
  }),
  '_data/glossary.json': JSON.stringify([{ term: 'vault', definition: 'Where keys are.' }]),
  '_data/terms.json': JSON.stringify({ product: 'Keeper' }),
  '_data/style.json': JSON.stringify({ utilize: 'use' }),
  'content/categories/proxies.md': '---\ntitle: Proxies\nparent: basics\n---\n',
  'content/articles/basics/within.md': '---\ntitle: Within\ncategories: [proxies]\n---\n\nText.\n',
  'content/articles/basics/path.md': article('Path', 'To [the second](second.md#more).'),
  'content/articles/basics/second.md': article('Second', '## More', '', 'To [first](/article/first/).'),
  'content/articles/basics/tag.md': article('Tag', 'To [it]({% link articles/basics/second.md %}).'),
  'content/articles/basics/shown.md': article('Shown', '![A window](../../images/window.png)'),
  'content/articles/basics/not-shown.md': article('Not shown', '![A door](../../images/door.png)'),
  'content/articles/basics/reused.md': article('Reused', '{% snippet sign-in %}'),
  'content/articles/basics/words.md': article('Words', 'A vault of {{ term.product }}, to utilize.'),
  'content/snippets/sign-in.md': 'Sign in first.\n',
  'content/de/articles/basics/shown.md':
    '---\ntitle: Gezeigt\n---\n\n![Ein Fenster](../../images/window.png)\n',
  'content/de/articles/basics/second.md':
    '---\ntitle: Zweitens\n---\n\n## Mehr\n\nZum [ersten](/article/first/).\n',
};

type Change = (site: string) => Promise<void>;
const written =
  (path: string, text: string | Uint8Array): Change =>
  async (site) => {
    await mkdir(dirname(join(site, path)), { recursive: true });
    await writeFile(join(site, path), text);
  };
const gone =
  (path: string): Change =>
  (site) =>
    rm(join(site, path));
const replaced =
  (path: string, from: string, to: string): Change =>
  async (site) => {
    const text = await readFile(join(site, path), 'utf8');
    assert.ok(text.includes(from), `${path} has no ${from}`);
    await writeFile(join(site, path), text.replace(from, to));
  };

const changes: Readonly<Record<string, Change>> = {
  'the text of an article': replaced('content/articles/basics/second.md', 'To [first]', 'On to [first]'),
  'a tag alone': replaced('content/articles/basics/second.md', 'categories', 'tags: [new]\ncategories'),
  'the title of a category': replaced('content/categories/basics.md', 'title: Basics', 'title: Foundations'),
  'a heading that a translation follows': replaced('content/articles/basics/second.md', '## More', '## Else'),
  'the name of an article that others name': async (site) => {
    await cp(join(site, 'content/articles/basics/second.md'), join(site, 'content/articles/basics/2nd.md'));
    await rm(join(site, 'content/articles/basics/second.md'));
  },
  'an article less': gone('content/articles/basics/first.md'),
  'another size of an image': written('content/images/window.png', pngFile(40, 30)),
  'an image less': gone('content/images/window.png'),
  'an image that was missing': written('content/images/door.png', pngFile(10, 10)),
  'another image with a name that is near': written('content/images/doors.png', pngFile(10, 10)),
  'an image of a translation': written('content/de/images/window.png', pngFile(12, 34)),
  'a snippet': written('content/snippets/sign-in.md', 'Sign in to [the second](/article/second/).\n'),
  'a snippet less': gone('content/snippets/sign-in.md'),
  'the glossary': replaced('_data/glossary.json', 'Where keys are.', 'Where all keys are.'),
  'a term': replaced('_data/terms.json', 'Keeper', 'Keeper Pro'),
  'the style guide': replaced('_data/style.json', 'utilize', 'first'),
  'the address of the host': replaced('_data/site.json', 'https://help.example', 'https://help.test'),
  'the path of the site': replaced('_data/site.json', '"title":"Example', '"base":"/docs","title":"Example'),
};

const build = async (site: string, ...options: readonly string[]) => {
  const { code, stdout, stderr } = await runSignpost(site, 'build', '--check', '--no-images', ...options);
  const output = join(site, '_site');
  const written = existsSync(output) ? readFolder(output) : {};
  await rm(output, { recursive: true, force: true });
  // What it took is not to be compared.
  return { code, stderr, stdout: stdout.replace(/ in \d+\.\d s/, ''), written };
};
const cacheOf = async (site: string): Promise<string> => {
  const folder = join(site, '.cache', 'articles');
  const [name = '', ...others] = await readdir(folder);
  assert.deepEqual(others, []);
  return join(folder, name);
};

/** A site that was built once, with what is kept of it. */
async function builtSite(t: TestContext): Promise<string> {
  const site = await ownSite(t, files);
  await written('content/images/window.png', pngFile(20, 10))(site);
  const { code, stdout, stderr } = await build(site);
  assert.deepEqual([code, stderr], [0, ''], stdout);
  return site;
}

async function copyOf(site: string, t: TestContext): Promise<string> {
  const copy = await ownSite(t);
  await rm(copy, { recursive: true });
  await cp(site, copy, { recursive: true });
  return copy;
}

test('behind any change, a build says and writes what one that knows nothing does', async (t) => {
  const built = await builtSite(t);
  for (const [name, change] of Object.entries(changes)) {
    await t.test(name, async (t) => {
      const site = await copyOf(built, t);
      await change(site);
      assert.ok(existsSync(await cacheOf(site)));
      assert.deepEqual(await build(site), await build(site, '--no-cache'));
    });
  }
});

test('nothing is kept with `--no-cache`, nor of content that is not of the site', async (t) => {
  const site = await ownSite(t);
  const elsewhere = join(await ownSite(t), 'content');
  assert.equal((await build(site, '--no-cache')).code, 0);
  assert.equal((await build(site, '--content', elsewhere)).code, 0);
  assert.equal((await runSignpost(site, 'check', '--content', elsewhere)).code, 0);
  assert.equal(existsSync(join(site, '.cache')), false);
  assert.equal(existsSync(join(elsewhere, '..', '.cache')), false);
});

test('where nothing has changed, what is kept is left as it is', async (t) => {
  const site = await builtSite(t);
  const file = await cacheOf(site);
  await utimes(file, 1, 1);
  await build(site);
  assert.equal((await stat(file)).mtimeMs, 1000);
  await replaced('content/articles/basics/second.md', '## More', '## Else')(site);
  await build(site);
  assert.notEqual((await stat(file)).mtimeMs, 1000);
});
