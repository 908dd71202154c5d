import assert from 'node:assert/strict';
import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { programPackage } from '../../src/site/program-package.ts';
import { ownSite } from '../eleventy/own-site.ts';
import { runSignpost } from './run-signpost.ts';

test('a site is found from a folder in it, with its own settings, content and output', async (t) => {
  const made = `{#- Made from partials/footer.njk of Signpost ${programPackage().version}. -#}`;
  const site = await ownSite(t, {
    '_includes/partials/footer.njk': `${made}\n<footer>A footer of our own</footer>`,
  });
  const within = join(site, 'content', 'articles', 'basics');
  const checked = await runSignpost(within, 'check');
  assert.match(checked.stdout, /^No problems/);
  const built = await runSignpost(within, 'build', '--no-images');
  assert.deepEqual([built.code, built.stderr], [0, '']);
  assert.match(built.stdout, /\d+ pages written to \.\.\/\.\.\/\.\.\/_site in /);
  const page = await readFile(join(site, '_site', 'help', 'article', 'first', 'index.html'), 'utf8');
  assert.match(page, /<title>First[^<]*Example Help<\/title>/);
  // One layout of the site's own, and all others the program's.
  assert.match(page, /<footer>A footer of our own<\/footer>/);
  assert.match(page, /<nav[^>]* data-sidebar/);
});

test('options name folders from where a command was called', async (t) => {
  const site = await ownSite(t);
  const within = join(site, 'content');
  await mkdir(join(site, 'drafts', 'articles'), { recursive: true });
  const checked = await runSignpost(within, 'check', '--content', '../drafts', '--rule', 'no-articles');
  assert.match(checked.stdout, /\.\.\/drafts/);
});
