import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, test } from 'node:test';
import { buildSite } from './build-site.ts';
import { readBuiltSite } from './built-site.ts';
import { describeWith, needs, shared } from './here.ts';

/** One article of a real help center: after an edit, as a web page showed the file, and before it, as the file was. */
const seeds = { after: 'seeds/000_89f067f3e325d877.txt', before: 'seeds/001_c5a78e66d4a181c6.txt' } as const;

describeWith(
  needs(seeds.after, seeds.before),
  'the article that Signpost was asked for with builds without its images, and',
  checkSeeds,
);

function checkSeeds(): void {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'signpost-seeds-'));
  after(() => rmSync(folder, { recursive: true }));
  const content = path.join(folder, 'content');
  const output = path.join(folder, 'site');
  writeContent(content);
  buildSite(['--content', content, '--base', '/help', '--output', output]);
  const site = readBuiltSite(output, '/help');

  test('has its title, headings, callouts, captions and icon in both versions', () => {
    for (const url of ['/article/portal-after/', '/article/portal-before/']) {
      const page = site.pages.get(url);
      assert.equal(page?.title, 'Provider Portal Overview');
      assert.deepEqual(page.body?.headingIds, [
        'what-are-providers',
        'what-is-the-provider-portal',
        'client-organizations',
      ]);
      assert.deepEqual(page.body?.callouts, ['success', 'info']);
      assert.equal(page.body?.figures, 4);
      assert.equal(page.body?.icons, 1 + 2);
      assert.match(page.body?.text ?? '', /Service Users can fully administer Client Organizations\./);
    }
  });

  test('stands before an article with the order "02", whether its order is written 01 or "01"', () => {
    assert.deepEqual(site.pages.get('/providers/')?.categoryArticles, [
      '/article/portal-after/',
      '/article/portal-before/',
      '/article/add-a-client/',
    ]);
  });
}

function writeContent(content: string): void {
  const articles = path.join(content, 'articles', 'providers');
  mkdirSync(articles, { recursive: true });
  mkdirSync(path.join(content, 'categories'));
  writeFileSync(path.join(articles, 'portal-after.md'), articleOnWebPage(readSeed(seeds.after)));
  writeFileSync(path.join(articles, 'portal-before.md'), readSeed(seeds.before));
  writeFileSync(
    path.join(articles, 'add-a-client.md'),
    '---\ntitle: Add a Client\ncategories: [providers]\norder: "02"\n---\n\nChoose **Add**.\n',
  );
  writeFileSync(path.join(content, 'categories', 'providers.md'), '---\ntitle: Providers\norder: 09\n---\n');
}

function readSeed(name: string): string {
  return readFileSync(path.join(shared, name), 'utf8');
}

/** The web page shows the names of the repository and its commits before the file, which starts with its front matter. */
function articleOnWebPage(page: string): string {
  return page.slice(page.indexOf('\n---\n') + 1);
}
