import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { readFolder, runSignpost } from '../cli/run-signpost.ts';

const files = {
  '_data/site.json': JSON.stringify({
    title: 'H',
    url: 'https://help.example',
    languages: { de: {}, fr: {} },
  }),
  'content/categories/guides.md': '---\ntitle: Guides\n---\n',
  'content/articles/a/reset.md': '---\ntitle: Reset\ncategories: [guides]\n---\n## Forgot it\n\nText.\n',
  'content/articles/share.md':
    '---\ntitle: Share\ncategories: [guides]\n---\n[Reset](/article/reset/#forgot-it)\n',
  'content/de/articles/a/reset.md': '---\ntitle: Neu\n---\n## Vergessen\n\nText.\n',
  'content/de/articles/share.md':
    '---\ntitle: Teilen\n---\n[Neu](/article/reset/#forgot-it) [Neu]({% link articles/a/reset.md %})\n',
  'content/fr/articles/share.md': '---\ntitle: Partager\n---\n[Reset](/article/reset/)\n',
};

function siteFolder(t: TestContext): string {
  const folder = mkdtempSync(join(tmpdir(), 'signpost-'));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}

test('an article is moved in every language at once, with the links to it', async (t) => {
  const folder = siteFolder(t);
  const shown = await runSignpost(folder, 'mv', 'reset', 'b/new-password', '--dry-run');
  assert.match(
    shown.stdout,
    /rename from de\/articles\/a\/reset.md\nrename to de\/articles\/b\/new-password.md/,
  );
  const { code, stdout, stderr } = await runSignpost(folder, 'mv', 'reset', 'b/new-password');
  assert.equal(code, 0, stdout + stderr);
  const now = readFolder(join(folder, 'content'));
  assert.equal(now['de/articles/b/new-password.md'], files['content/de/articles/a/reset.md']);
  assert.ok(!('de/articles/a/reset.md' in now));
  assert.match(now['articles/b/new-password.md'] ?? '', /redirect_from/);
  assert.match(now['articles/share.md'] ?? '', /\(\/article\/new-password\/#forgot-it\)/);
  assert.match(
    now['de/articles/share.md'] ?? '',
    /\(\/article\/new-password\/#forgot-it\) \[Neu\]\(\{% link articles\/b\/new-password.md %\}\)/,
  );
  assert.match(now['fr/articles/share.md'] ?? '', /\(\/article\/new-password\/\)/);
  const checked = await runSignpost(folder, 'check');
  assert.equal(checked.code, 0, checked.stdout);
});

test('each language has a list of what it has published, without what it borrows and inherits', async (t) => {
  const folder = siteFolder(t);
  await runSignpost(folder, 'ledger', '--write');
  const now = readFolder(join(folder, 'content'));
  assert.deepEqual(JSON.parse(now['de/published.json'] ?? ''), [
    '/article/reset/',
    '/article/reset/#vergessen',
    '/article/share/',
  ]);
  assert.deepEqual(JSON.parse(now['fr/published.json'] ?? ''), ['/article/share/']);
  // A heading of the source that gets another name takes nothing from its translations.
  writeFileSync(
    join(folder, 'content/de/articles/a/reset.md'),
    '---\ntitle: Neu\n---\n## Verloren\n\nText.\n',
  );
  const { stdout } = await runSignpost(folder, 'check');
  assert.match(stdout, /vanished-anchor/);
  assert.match(stdout, /`\/article\/reset\/#vergessen` was published/);
});
