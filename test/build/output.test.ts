import assert from 'node:assert/strict';
import { existsSync, readFileSync, utimesSync } from 'node:fs';
import path from 'node:path';
import { type TestContext, test } from 'node:test';
import { z } from 'zod';
import { readFolder, runSignpost } from '../cli/run-signpost.ts';
import { contentFolder } from '../content/content-folder.ts';
import { projectFolder } from '../corpus/build-site.ts';
import { attribute, type Element, findFirst, parsePage } from '../corpus/html-tree.ts';

const settings = z
  .object({ title: z.string(), description: z.string(), url: z.string(), language: z.string() })
  .parse(JSON.parse(readFileSync(path.join(projectFolder, '_data', 'site.json'), 'utf8')));

const pixel = Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64');

const files = {
  'categories/basics.md':
    '---\ntitle: Basics & more\ndescription: The first steps.\nredirect_from: /old-basics/\n---\n',
  'articles/one/start.md':
    '---\ntitle: Start & go\ncategories: [basics]\ndescription: How to "start".\nredirect_from:\n  - /begin/\n  - /article/begin/\n---\n\nWelcome.\n\n{% image a/dot.gif A dot %}\n\n[Data]({{site.baseurl}}/files/data.json)\n',
  'articles/two/next.md':
    '---\ntitle: Next\ncategories: [basics]\norder: "02"\n---\n\nText of the *next* one.\n',
  'articles/hidden.md': '---\ntitle: Hidden\nhidden: true\n---\n\nSecret.\n',
  'images/a/dot.gif': pixel,
  'files/data.json': '{"a":1}',
};

async function build(t: TestContext, ...options: readonly string[]): Promise<Record<string, string>> {
  const cwd = path.dirname(await contentFolder(t, files));
  const all = ['--content', 'content', '--output', 'site', '--context', 'production', ...options];
  const outcome = await runSignpost(cwd, 'build', ...all);
  assert.deepEqual([outcome.code, outcome.stderr], [0, '']);
  assert.match(
    outcome.stdout,
    /^\d+ pages written to site in \d+\.\d s(?:; 1 image encoded)?\.(?: Publish site as .*)?\n$/,
  );
  return readFolder(path.join(cwd, 'site'));
}

test('with a base path, pages and files are below it, and what the host reads is at the root', async (t) => {
  const site = await build(t, '--base', '/help', '--url', 'https://example.com');
  const names = Object.keys(site).map((name) =>
    name.replace(/-[A-Z0-9]{8}\./, '-HASH.').replace(/\/search\/[0-9a-f]+\/.*/, '/search/HASH/...'),
  );
  assert.deepEqual([...new Set(names)].sort(), [
    '.signpost-output',
    '404.html',
    '_headers',
    '_redirects',
    'help/article/hidden/index.html',
    'help/article/next.md',
    'help/article/next/index.html',
    'help/article/start.md',
    'help/article/start/index.html',
    'help/assets/added-HASH.css',
    'help/assets/animations-HASH.js',
    'help/assets/ask-worker-HASH.js',
    'help/assets/brand-HASH.svg',
    'help/assets/copy-markdown-HASH.js',
    'help/assets/corrections-HASH.js',
    'help/assets/feedback-HASH.js',
    'help/assets/fetch-ahead-HASH.js',
    'help/assets/gunzip-HASH.js',
    'help/assets/highlights-HASH.js',
    'help/assets/home-pages-HASH.css',
    'help/assets/languages-HASH.js',
    'help/assets/lightbox-HASH.js',
    'help/assets/lunr-syntax-HASH.js',
    'help/assets/not-found-HASH.js',
    'help/assets/parts-HASH.css',
    'help/assets/reading-HASH.js',
    'help/assets/results-HASH.js',
    'help/assets/search-HASH.js',
    'help/assets/send-signals-HASH.js',
    'help/assets/show-read-articles-HASH.js',
    'help/assets/site-HASH.css',
    'help/assets/site-HASH.js',
    'help/assets/speculation-rules-HASH.json',
    'help/assets/tabs-HASH.js',
    'help/assets/theme-HASH.js',
    'help/assets/video-HASH.js',
    'help/assets/wide-blocks-HASH.js',
    'help/basics/index.html',
    'help/files/data.json',
    'help/images/a/dot.gif',
    'help/index.html',
    'help/llms.txt',
    'help/search/HASH/...',
    'help/search/addresses.json',
    'help/search/directory.bin',
    'help/search/index.html',
    'help/search/lists/basics.json',
    'help/sitemap.xml',
    'robots.txt',
  ]);
  assert.equal(
    site._redirects,
    '/help/article/begin/ /help/article/start/ 301\n/help/begin/ /help/article/start/ 301\n/help/old-basics/ /help/basics/ 301\n',
  );
  assert.equal(
    site['robots.txt'],
    'User-agent: *\nAllow: /\n\nSitemap: https://example.com/help/sitemap.xml\n',
  );
  assert.deepEqual(locations(site['help/sitemap.xml']), [
    'https://example.com/help/',
    'https://example.com/help/article/next/',
    'https://example.com/help/article/start/',
    'https://example.com/help/basics/',
  ]);
  for (const [name, html] of pagesOf(site)) {
    for (const [, address] of html.matchAll(/ (?:href|src)="([^"]*)"/g)) {
      assert.match(address ?? '', /^(?:\/help\/|#|https:\/\/example\.com\/help\/)/, name);
    }
  }
  assert.equal(site['help/files/data.json'], '{"a":1}');
  assert.equal(site['help/images/a/dot.gif'], pixel.toString('latin1'));
});

test('without a base path, everything is at the root', async (t) => {
  const site = await build(t);
  assert.ok('article/start/index.html' in site && 'index.html' in site && 'sitemap.xml' in site);
  assert.equal(
    site._redirects,
    '/article/begin/ /article/start/ 301\n/begin/ /article/start/ 301\n/old-basics/ /basics/ 301\n',
  );
  assert.match(site['article/start/index.html'] ?? '', /<a href="\/files\/data\.json">Data<\/a>/);
});

test('every page has its own title and description, and the address that search engines are to know', async (t) => {
  const site = await build(t, '--base', '/help');
  const { title, description, url } = settings;
  const heads = pagesOf(site).map(([name, html]) => [name, headOf(html)]);
  assert.deepEqual(Object.fromEntries(heads), {
    '404.html': {
      title: `Page not found | ${title}`,
      description,
      canonical: undefined,
      robots: 'noindex',
    },
    'help/article/hidden/index.html': {
      title: `Hidden | ${title}`,
      description: 'Secret.',
      canonical: `${url}/help/article/hidden/`,
      robots: 'noindex',
    },
    'help/article/next/index.html': {
      title: `Next | ${title}`,
      description: 'Text of the next one.',
      canonical: `${url}/help/article/next/`,
      robots: undefined,
    },
    'help/article/start/index.html': {
      title: `Start & go | ${title}`,
      description: 'How to "start".',
      canonical: `${url}/help/article/start/`,
      robots: undefined,
    },
    'help/basics/index.html': {
      title: `Basics & more | ${title}`,
      description: 'The first steps.',
      canonical: `${url}/help/basics/`,
      robots: undefined,
    },
    'help/index.html': { title, description, canonical: `${url}/help/`, robots: undefined },
    'help/search/index.html': {
      title: `Search | ${title}`,
      description,
      canonical: `${url}/help/search/`,
      robots: undefined,
    },
  });
});

test('two builds of the same files have the same bytes, whenever the files were written', async (t) => {
  const contentDir = await contentFolder(t, files);
  const cwd = path.dirname(contentDir);
  const first = await runSignpost(
    cwd,
    'build',
    '--content',
    'content',
    '--output',
    'first',
    '--base',
    'help',
  );
  for (const file of Object.keys(files)) utimesSync(path.join(contentDir, file), 1, 1);
  const second = await runSignpost(
    cwd,
    'build',
    '--content',
    'content',
    '--output',
    'second',
    '--base',
    '/help/',
  );
  assert.deepEqual([first.code, second.code], [0, 0]);
  assert.deepEqual(readFolder(path.join(cwd, 'second')), readFolder(path.join(cwd, 'first')));
});

test('a redirect is a line of `_redirects` and no file', async (t) => {
  const site = await build(t);
  assert.deepEqual(
    Object.keys(site).filter((name) => name.includes('begin')),
    [],
  );
});

test('nothing is written outside of the output', async (t) => {
  const cwd = path.dirname(await contentFolder(t, files));
  const before = readFolder(path.join(cwd, 'content'));
  await runSignpost(cwd, 'build', '--content', 'content', '--output', 'deep/er/site');
  assert.deepEqual(readFolder(path.join(cwd, 'content')), before);
  assert.deepEqual(
    Object.keys(readFolder(cwd)).filter((name) => !/^(?:content|deep\/er\/site)\//.test(name)),
    [],
  );
  assert.ok(existsSync(path.join(cwd, 'deep/er/site/404.html')));
});

function pagesOf(site: Readonly<Record<string, string>>): [string, string][] {
  return Object.entries(site).filter(([name]) => name.endsWith('.html'));
}

function headOf(html: string) {
  const page = parsePage(html);
  const title = findFirst(page, (element) => element.tagName === 'title');
  const meta = (name: string) => {
    const found = findFirst(
      page,
      (element) => element.tagName === 'meta' && attribute(element, 'name') === name,
    );
    return found && attribute(found, 'content');
  };
  const canonical = findFirst(page, (element) => attribute(element, 'rel') === 'canonical');
  return {
    title: title === undefined ? undefined : textOf(title),
    description: meta('description'),
    canonical: canonical && attribute(canonical, 'href'),
    robots: meta('robots'),
  };
}

function textOf(element: Element): string {
  return element.childNodes.map((child) => ('value' in child ? child.value : '')).join('');
}

function locations(xml = ''): (string | undefined)[] {
  return [...xml.matchAll(/<loc>(.*?)<\/loc>/g)].map(([, address]) => address).sort();
}
