import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, type TestContext, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { runSignpost } from '../cli/run-signpost.ts';
import { contentFolder } from '../content/content-folder.ts';
import { launchChromium } from './chromium.ts';
import { type FileServer, serveFolder } from './server.ts';

/** Says which file it came in, if it runs. */
const script =
  'try { document.documentElement.dataset.ran = document.currentScript?.getAttribute("src") ?? "as a page" } catch {}';
const drawing = (inner: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><rect width="9" height="9"/>${inner}</svg>`;

const files = {
  'categories/g.md': '---\ntitle: G\n---\n',
  'articles/one.md': '---\ntitle: One\ncategories: [g]\n---\n\n{% image a.svg A drawing %}\n',
  'images/a.svg': drawing(''),
  ...Object.fromEntries(
    ['txt', 'csv', 'json', 'md', 'log', 'yaml', 'pdf', 'zip', 'mp4', 'docx', 'woff2'].map((ending) => [
      `files/a.${ending}`,
      script,
    ]),
  ),
  'images/b.png': script,
  'images/b.avif': script,
};

const publishedFiles = Object.keys(files).flatMap((name) =>
  /^(?:files|images)\//.test(name) ? [`/${name}`] : [],
);

const refused = {
  'files/b.es': script,
  'files/b.ecma': script,
  'files/b.xsd': `<html xmlns="http://www.w3.org/1999/xhtml"><script>${script}</script></html>`,
  'files/b.txt': `<!DOCTYPE html><script>${script}</script>`,
  'images/c.svg': drawing('<script href="/files/a.txt"/>'),
  'images/d.svg': drawing(`<script>${script}</script>`),
};

let browser: Browser;
const folder = mkdtempSync(path.join(tmpdir(), 'signpost-files-'));

before(async () => {
  browser = await launchChromium();
});
after(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true });
});

/** Builds the files into a folder of their own: an output that somebody has put a file into is refused. */
async function publish(t: TestContext, name: string): Promise<string> {
  const contentDir = await contentFolder(t, files);
  const args = ['--content', contentDir, '--output', name, '--no-images'];
  const { code, stderr } = await runSignpost(folder, 'build', ...args);
  assert.deepEqual({ code, stderr }, { code: 0, stderr: '' });
  return path.join(folder, name);
}

test('nothing of what may be published runs, opened by itself or loaded by a page', async (t) => {
  const site = await publish(t, 'whole');
  const paths = readdirSync(site, { recursive: true, encoding: 'utf8' })
    .map((file) => `/${file.split(path.sep).join('/')}`)
    .filter((file) => /\.[a-z0-9]+$/.test(file) && !file.startsWith('/assets/'));
  assert.ok(paths.includes('/files/a.txt') && paths.includes('/search/addresses.json'));
  const loads = paths.map((file) => `<script src="${file}"></script>`).join('');
  const home = readFileSync(path.join(site, 'index.html'), 'utf8');
  writeFileSync(path.join(site, 'loads.html'), home.replace('</main>', `${loads}</main>`));
  const server = await serveFolder(site);
  try {
    for (const file of ['/loads.html', ...publishedFiles])
      assert.equal(await ranAt(server, file), null, file);
  } finally {
    await server.close();
  }
});

test('on a host that reads no headers, nothing of what may be published runs when it is opened', async (t) => {
  const site = await publish(t, 'headless');
  rmSync(path.join(site, '_headers'));
  const server = await serveFolder(site);
  try {
    for (const file of publishedFiles) assert.equal(await ranAt(server, file), null, file);
  } finally {
    await server.close();
  }
});

test('what would run there is no part of a site', async (t) => {
  const contentDir = await contentFolder(t, { ...files, ...refused });
  const { code, stdout } = await runSignpost(
    folder,
    'build',
    '--content',
    contentDir,
    '--output',
    'none',
    '--format',
    'json',
  );
  assert.equal(code, 1);
  for (const file of Object.keys(refused)) assert.ok(stdout.includes(`"${file}"`), file);
});

test('under the policy, a drawing with a script runs nothing, if one ever is on a host', async (t) => {
  const site = await publish(t, 'put-into');
  for (const [index, text] of [refused['images/c.svg'], refused['images/d.svg']].entries())
    writeFileSync(path.join(site, 'images', `put-${index}.svg`), text);
  writeFileSync(path.join(site, 'files', 'put.html'), refused['files/b.txt']);
  const server = await serveFolder(site);
  try {
    for (const file of ['/images/put-0.svg', '/images/put-1.svg', '/files/put.html'])
      assert.equal(await ranAt(server, file), null, file);
  } finally {
    await server.close();
  }
});

/** Which script has run on the page at an address; a file that is saved leaves the page empty. */
async function ranAt({ origin }: FileServer, address: string): Promise<unknown> {
  const context = await browser.newContext();
  try {
    const page = await context.newPage();
    await page.goto(origin + address).catch((error: unknown) => {
      if (!/Download is starting|ERR_ABORTED/.test(String(error))) throw error;
    });
    return await page.evaluate('document.documentElement.getAttribute("data-ran")');
  } finally {
    await context.close();
  }
}
