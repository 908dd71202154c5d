import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, test } from 'node:test';
import { z } from 'zod';
import { readFolder } from '../cli/run-signpost.ts';
import { projectFolder } from '../corpus/build-site.ts';
import { attribute, findFirst, parsePage } from '../corpus/html-tree.ts';
import { type Context, environmentOf, headersOf, readHeaders, resolveContext } from './netlify.ts';

const files = {
  'categories/basics.md': '---\ntitle: Basics\nredirect_from: /old/\n---\n',
  'articles/start.md': '---\ntitle: Start\ncategories: [basics]\n---\n\nWelcome.\n',
  'articles/hidden.md': '---\ntitle: Hidden\nhidden: true\n---\n\nSecret.\n',
};

const url = 'https://help.example';

interface Built {
  readonly site: Readonly<Record<string, string>>;
  /** Headers of an article's page. */
  readonly headers: Readonly<Record<string, string>>;
}

/** Runs the command of a context as Netlify does, with its variables, on a small help center. */
async function build(folder: string, context: Context): Promise<Built> {
  const output = path.join(folder, context);
  const { build } = await resolveContext(context);
  const { scripts } = z
    .object({ scripts: z.record(z.string(), z.string()) })
    .parse(JSON.parse(readFileSync(path.join(projectFolder, 'package.json'), 'utf8')));
  const [program, ...args] = (scripts[build.command.replace(/^npm run /, '')] ?? '').split(' ');
  assert.equal(program, 'node');
  const content = path.join(folder, 'content');
  const options = ['--content', content, '--output', output, '--base', '/help', '--url', url];
  const { status, stdout, stderr } = spawnSync(process.execPath, [...args, ...options], {
    cwd: projectFolder,
    encoding: 'utf8',
    env: { ...process.env, ...build.environment, ...environmentOf(context) },
  });
  assert.deepEqual([status, stderr], [0, ''], stdout);
  return { site: readFolder(output), headers: headersOf(await readHeaders(output), '/help/article/start/') };
}

const folder = mkdtempSync(path.join(os.tmpdir(), 'signpost-contexts-'));
after(() => rmSync(folder, { recursive: true }));
for (const [file, text] of Object.entries(files)) {
  mkdirSync(path.dirname(path.join(folder, 'content', file)), { recursive: true });
  writeFileSync(path.join(folder, 'content', file), text);
}
const production = await build(folder, 'production');
const previews = [
  ['deploy-preview', await build(folder, 'deploy-preview')],
  ['branch-deploy', await build(folder, 'branch-deploy')],
] as const;

function robotsOf(html: string | undefined): string | undefined {
  const page = parsePage(html ?? '');
  const meta = findFirst(
    page,
    (element) => element.tagName === 'meta' && attribute(element, 'name') === 'robots',
  );
  return meta && attribute(meta, 'content');
}

function canonicalOf(html: string | undefined): string | undefined {
  const page = parsePage(html ?? '');
  const link = findFirst(
    page,
    (element) => element.tagName === 'link' && attribute(element, 'rel') === 'canonical',
  );
  return link && attribute(link, 'href');
}

test('production is listed by search engines, but for what is hidden, and asks browsers to stay with HTTPS', () => {
  const { site, headers } = production;
  assert.equal(robotsOf(site['help/article/start/index.html']), undefined);
  assert.equal(robotsOf(site['help/index.html']), undefined);
  assert.equal(robotsOf(site['help/article/hidden/index.html']), 'noindex');
  assert.equal(robotsOf(site['404.html']), 'noindex');
  assert.equal(headers['X-Robots-Tag'], undefined);
  assert.equal(headers['Strict-Transport-Security'], 'max-age=63072000');
  assert.match(site['help/sitemap.xml'] ?? '', /<loc>https:\/\/help\.example\/help\/article\/start\/<\/loc>/);
  assert.equal(site['robots.txt'], `User-agent: *\nAllow: /\n\nSitemap: ${url}/help/sitemap.xml\n`);
});

for (const [context, { site, headers }] of previews) {
  test(`a ${context} is listed nowhere, by its pages and by its headers, which everybody may read`, () => {
    const pages = Object.keys(site).filter((file) => file.endsWith('.html'));
    assert.ok(pages.length >= 6);
    assert.deepEqual(
      pages.filter((file) => robotsOf(site[file]) !== 'noindex'),
      [],
    );
    assert.equal(headers['X-Robots-Tag'], 'noindex');
    assert.equal(headers['Strict-Transport-Security'], undefined);
    assert.equal('help/sitemap.xml' in site, false);
    assert.equal(site['robots.txt'], 'User-agent: *\nAllow: /\n');
  });
}

test('all contexts name the address of production as the one to keep, and lead old addresses to the same pages', () => {
  for (const [context, { site }] of [['production', production] as const, ...previews]) {
    const page = site['help/article/start/index.html'] ?? '';
    assert.equal(canonicalOf(page), `${url}/help/article/start/`, context);
    assert.match(page, /<meta property="og:url" content="https:\/\/help\.example\/help\/article\/start\/">/);
    assert.equal(site._redirects, '/help/old/ /help/basics/ 301\n', context);
    // Its links stay in the preview without naming it.
    assert.doesNotMatch(page, /netlify\.example/, context);
  }
});

test('what production is protected by, previews are protected by as well', () => {
  const { 'Strict-Transport-Security': _, ...common } = production.headers;
  for (const [context, { headers }] of previews) {
    assert.deepEqual(headers, { ...common, 'X-Robots-Tag': 'noindex' }, context);
  }
});
