import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readContent } from '../../src/content/read-content.ts';
import { createSite } from '../../src/site/site.ts';
import { createCheckTools } from '../../src/site/site-tools.ts';
import { contentFolder } from '../content/content-folder.ts';
import { site } from '../model/fixtures.ts';

const files = {
  'articles/keys.md':
    '---\ntitle: Keys\nredirect_from: [/article/old-keys/, /Old.html, /hc/12*, /a/b.php]\n---\nText.\n',
};

test('a host that knows no redirects gets a page at each old address, if the settings ask for it', async (t) => {
  const content = await readContent(await contentFolder(t, files));
  const settings = { url: 'https://example.com', basePath: '/help' };
  const made = createSite(content, site({ ...settings, redirects: 'pages' }), await createCheckTools());
  const pages = made.textFiles.filter(({ outputPath }) => outputPath.endsWith('.html'));
  assert.deepEqual(
    pages.map(({ outputPath }) => outputPath),
    ['help/Old.html', 'help/a/b.php/index.html', 'help/article/old-keys/index.html', 'help/old.html'],
  );
  const text = pages[2]?.text() ?? '';
  assert.match(text, /<meta name="robots" content="noindex">/);
  assert.match(text, /<meta http-equiv="refresh" content="0; url=\/help\/article\/keys\/">/);
  assert.match(text, /<link rel="canonical" href="https:\/\/example\.com\/help\/article\/keys\/">/);
  assert.match(text, /<a href="\/help\/article\/keys\/">/);
  assert.doesNotMatch(text, /<script|<style/);

  const usual = createSite(content, site(settings), await createCheckTools());
  assert.deepEqual(
    usual.textFiles.filter(({ outputPath }) => outputPath.endsWith('.html')),
    [],
  );
});
