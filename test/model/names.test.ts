import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { readContent } from '../../src/content/read-content.ts';
import { createHelpCenter } from '../../src/model/help-center.ts';
import { runSignpost } from '../cli/run-signpost.ts';
import { contentFolder } from '../content/content-folder.ts';
import { site } from './fixtures.ts';

type Files = Readonly<Record<string, string>>;

const titled = (title: string, ...lines: readonly string[]): string =>
  ['---', `title: ${title}`, ...lines, '---', 'Text.', ''].join('\n');

/** Addresses by file, and problems. */
async function read(
  t: Parameters<typeof contentFolder>[0],
  files: Files,
): Promise<{ addresses: Readonly<Record<string, string>>; problems: readonly string[] }> {
  const content = await readContent(await contentFolder(t, files));
  const { helpCenter, problems } = createHelpCenter(content, site());
  const pages = [...helpCenter.articles, ...helpCenter.categories];
  return {
    addresses: Object.fromEntries(pages.map(({ document, url }) => [document.file, url])),
    problems: [...content.problems, ...problems].map(
      ({ file, rule, message }) => `${file} ${rule}: ${message}`,
    ),
  };
}

const two: Files = {
  'articles/docker/setup.md': titled('Set up with Docker'),
  'articles/linux/setup.md': titled('Set up on Linux'),
  'articles/linux/start.md': titled('Start'),
};

test('two articles of one name are called by their paths, and a third changes neither', async (t) => {
  const { addresses, problems } = await read(t, two);
  assert.deepEqual(problems, []);
  assert.deepEqual(addresses, {
    'articles/docker/setup.md': '/article/docker/setup/',
    'articles/linux/setup.md': '/article/linux/setup/',
    'articles/linux/start.md': '/article/start/',
  });
  for (const third of ['articles/a/setup.md', 'articles/setup.md', 'articles/docker/deep/Setup.md']) {
    const more = await read(t, { ...two, [third]: titled('Third') });
    assert.deepEqual(more.problems, []);
    assert.deepEqual({ ...more.addresses, ...addresses }, more.addresses, third);
  }
});

test('an article keeps its address while another one of its name is broken', async (t) => {
  const broken = await read(t, { ...two, 'articles/linux/setup.md': '---\ntitle: [\n---\n' });
  assert.equal(broken.addresses['articles/docker/setup.md'], '/article/docker/setup/');
});

test('two files that capitals alone tell apart are one name', async (t) => {
  const { problems } = await read(t, {
    'articles/a/Setup.md': titled('One'),
    'articles/A/setup.md': titled('Two'),
  });
  assert.deepEqual(problems, [
    'articles/a/Setup.md duplicate-name: The name `Setup` is taken by `articles/A/setup.md`; capitals make no difference. Rename one of them.',
  ]);
});

test('the page of a folder introduces a category, and its articles and folders belong to it', async (t) => {
  const contentDir = await contentFolder(t, {
    'articles/proxy/README.md': '# Proxy\n\nStart with the [introduction](intro.md). See [TLS](tls/).\n',
    'articles/proxy/intro.md':
      '# Introduction {#begin}\n\nUp to [the proxy](./README.md) or [here](../proxy), [top](#introduction).\n',
    'articles/proxy/elsewhere.md': titled('Elsewhere', 'categories: [other]'),
    'articles/proxy/tls/index.md': titled('TLS', 'order: "01"'),
    'articles/proxy/tls/deep/keys.md': titled('Keys'),
    'categories/other.md': titled('Other'),
  });
  const options = ['--content', contentDir, '--url', 'https://example.com'];
  const { stdout } = await runSignpost(contentDir, 'check', ...options);
  assert.match(stdout, /No problems/);
  const output = join(contentDir, '..', '_site');
  await runSignpost(contentDir, 'build', ...options, '--output', output);
  const page = async (path: string) => readFile(join(output, path, 'index.html'), 'utf8');
  const proxy = await page('proxy');
  assert.match(proxy, /<h1>Proxy<\/h1>/);
  assert.match(proxy, /<span id="proxy"><\/span><p>Start with the <a href="\/article\/intro\/">/);
  assert.match(proxy, /data-category-sections>\s*<li><a href="\/tls\/">TLS<\/a>/);
  assert.match(proxy, /data-category-articles>.*Introduction/s);
  assert.doesNotMatch(proxy, /Elsewhere/);
  const intro = await page('article/intro');
  assert.match(intro, /<h1[^>]*>Introduction<\/h1>/);
  assert.match(intro, /<span id="begin"><\/span><span id="introduction"><\/span>/);
  assert.match(intro, /<a href="\/proxy\/">the proxy<\/a> or <a href="\/proxy\/">here<\/a>/);
  assert.match(await page('article/keys'), /Proxy<\/a>.*TLS<\/a>/s);
});

test('a folder with a page of its own and a category of the same name are one name too many', async (t) => {
  const { problems } = await read(t, {
    'articles/proxy/index.md': titled('Proxy'),
    'articles/proxy/intro.md': titled('Intro'),
    'categories/proxy.md': titled('Proxy'),
  });
  assert.deepEqual(problems, [
    'categories/proxy.md duplicate-name: The name `proxy` is taken by `articles/proxy/index.md`; capitals make no difference. Rename one of them.',
  ]);
});

test('mv mends the addresses of two articles when their names are no longer one, and when they become one', async (t) => {
  const contentDir = await contentFolder(t, {
    ...two,
    'articles/linux/start.md': titled('Start', 'categories: [all]').replace(
      'Text.',
      '[D]({{site.baseurl}}/article/docker/setup/) [L](/article/linux/setup/#x) [F](setup.md)',
    ),
    'articles/docker/setup.md': titled('Set up with Docker', 'categories: [all]'),
    'articles/linux/setup.md': '# Set up on Linux\n\n## X\n\nText.\n',
    'categories/all.md': titled('All'),
  });
  const mv = (...names: readonly string[]) =>
    runSignpost(contentDir, 'mv', ...names, '--content', contentDir, '--url', 'https://example.com');
  const text = (file: string) => readFile(join(contentDir, file), 'utf8');
  const links = async () => (await text('articles/linux/start.md')).split('---\n')[2];
  await mv('docker/setup', 'docker/install');
  assert.equal(
    await links(),
    '[D]({{site.baseurl}}/article/install/) [L](/article/setup/#x) [F](setup.md)\n',
  );
  assert.match(
    await text('articles/docker/install.md'),
    /redirect_from:\n {2}- \/article\/docker\/setup\/\n/,
  );
  assert.equal(
    await text('articles/linux/setup.md'),
    '---\nredirect_from:\n  - /article/linux/setup/\n---\n\n# Set up on Linux\n\n## X\n\nText.\n',
  );
  await mv('install', 'docker/setup');
  assert.equal(
    await links(),
    '[D]({{site.baseurl}}/article/docker/setup/) [L](/article/linux/setup/#x) [F](setup.md)\n',
  );
  const { stdout } = await runSignpost(
    contentDir,
    'check',
    '--content',
    contentDir,
    '--url',
    'https://example.com',
  );
  assert.match(stdout, /No problems|orphan-page/);
});
