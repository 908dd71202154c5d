import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { ownSite } from '../eleventy/own-site.ts';
import { runSignpost } from './run-signpost.ts';

const footer = '_includes/partials/footer.njk';

async function siteWith(t: TestContext, text: string) {
  return ownSite(t, { [footer]: text });
}

test('a copy of a layout says what it was made from, and pages are the same with it', async (t) => {
  const site = await ownSite(t);
  const page = async () => {
    assert.equal((await runSignpost(site, 'build', '--no-images')).code, 0);
    return readFile(join(site, '_site', 'help', 'article', 'first', 'index.html'), 'utf8');
  };
  const before = await page();
  for (const name of ['footer', 'partials/header.njk', 'layouts/article']) {
    assert.equal((await runSignpost(site, 'layouts', 'copy', name)).code, 0, name);
  }
  assert.match(
    await readFile(join(site, footer), 'utf8'),
    /^\{#- Made from partials\/footer\.njk of Signpost \d+\.\d+\.\d+\. -#\}\n\S/,
  );
  assert.equal(await page(), before);
  assert.match((await runSignpost(site, 'check')).stdout, /^No problems/);
  const { stdout } = await runSignpost(site, 'layouts');
  assert.match(stdout, /^partials\/footer\.njk +yours, made from \d+\.\d+\.\d+$/m);
  assert.match(stdout, /^partials\/toc\.njk$/m);
});

test('a layout that is there is never written over', async (t) => {
  const site = await siteWith(t, '<footer>Mine</footer>\n');
  const { code, stderr } = await runSignpost(site, 'layouts', 'copy', 'footer');
  assert.equal(code, 2);
  assert.match(stderr, /_includes\/partials\/footer\.njk is there already, and stays as it is/);
  assert.equal(await readFile(join(site, footer), 'utf8'), '<footer>Mine</footer>\n');
});

test('a layout that does not say what it was made from is a warning, with the line to write', async (t) => {
  const site = await siteWith(t, '<footer>Mine</footer>\n');
  const { code, stdout } = await runSignpost(site, 'check', '--rule', 'replaced-layout');
  assert.equal(code, 0);
  const line = /`(\{#- Made from partials\/footer\.njk of Signpost \d+\.\d+\.\d+\. -#\})`/.exec(stdout)?.[1];
  assert.ok(line, stdout);
  await writeFile(join(site, footer), `${line}\n<footer>Mine</footer>\n`);
  assert.match((await runSignpost(site, 'check')).stdout, /^No problems/);
});

test('a build says which of our layouts have changed since they were copied, and how', async (t) => {
  // Of a version that nobody knows any more, all that ours has is new.
  const site = await siteWith(
    t,
    '{#- Made from partials/footer.njk of Signpost 0.0.1. -#}\n<footer>Mine</footer>\n',
  );
  const { code, stdout } = await runSignpost(site, 'build', '--no-images');
  assert.equal(code, 0);
  assert.match(
    stdout,
    /_includes\/partials\/footer\.njk:1:1: warning: Signpost's own layout has changed since 0\.0\.1/,
  );
  assert.match(
    stdout,
    /Our partials\/footer\.njk since 0\.0\.1:[\s\S]*^-<footer>Mine<\/footer>$[\s\S]*^\+<footer class="site-footer">$/m,
  );
  const { stdout: shown } = await runSignpost(site, 'layouts', 'diff', 'footer');
  assert.match(shown, /What has changed in ours since 0\.0\.1:[\s\S]*How yours differs from ours:/);
});

test('a layout of another name is the business of its site', async (t) => {
  const site = await ownSite(t, { '_includes/partials/mine.njk': '<p>Mine</p>\n' });
  assert.match((await runSignpost(site, 'check')).stdout, /^No problems/);
});

test('a layout or an action that there is not is named, with the one that was meant', async (t) => {
  const site = await ownSite(t);
  const said = async (...words: readonly string[]) => (await runSignpost(site, 'layouts', ...words)).stderr;
  assert.match(
    await said('copy', 'partials/heder.njk'),
    /no layout `partials\/heder\.njk`.*`partials\/header\.njk`/,
  );
  assert.match(await said('coppy', 'footer'), /Did you mean `copy`\?/);
  assert.match(await said('diff'), /Write `layouts` alone/);
});
