import assert from 'node:assert/strict';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { article, contentFolder } from '../content/content-folder.ts';
import { readFolder, runSignpost } from './run-signpost.ts';

const files = { 'articles/send.md': '---\ntitle: Send\n---\n## Limits\n' };

test('what is published is listed first, and added when that is asked for', async (t) => {
  const contentDir = await contentFolder(t, files);
  assert.deepEqual(await runSignpost(contentDir, 'ledger', '--content', '.'), {
    code: 0,
    stdout:
      '+ /article/send/\n+ /article/send/#limits\n2 entries are not in `published.json` yet: `--write` adds what is missing.\n',
    stderr: '',
  });
  assert.deepEqual(readFolder(contentDir), files);
  assert.deepEqual(await runSignpost(contentDir, 'ledger', '--write', '--content', '.'), {
    code: 0,
    stdout: '+ /article/send/\n+ /article/send/#limits\n2 entries are new in `published.json`.\n',
    stderr: '',
  });
  assert.deepEqual(readFolder(contentDir), {
    ...files,
    'published.json': '[\n  "/article/send/",\n  "/article/send/#limits"\n]\n',
  });
  assert.deepEqual(await runSignpost(contentDir, 'ledger', '--write', '--content', '.'), {
    code: 0,
    stdout: 'Everything that the site publishes is in `published.json`.\n',
    stderr: '',
  });
});

test('what is gone is an error, and never forgotten', async (t) => {
  const published = '[\n  "/article/gone/"\n]\n';
  const contentDir = await contentFolder(t, { ...files, 'published.json': published });
  const { code, stdout } = await runSignpost(contentDir, 'ledger', '--write', '--content', '.');
  assert.equal(code, 1);
  assert.match(
    stdout,
    /\npublished\.json:2:3: error: `\/article\/gone\/` was published, .* \(vanished-address\)\n/,
  );
  assert.equal(
    readFileSync(join(contentDir, 'published.json'), 'utf8'),
    '[\n  "/article/gone/",\n  "/article/send/",\n  "/article/send/#limits"\n]\n',
  );
});

for (const [what, broken] of [
  ['a damaged ledger', { 'published.json': '["/article/gone/",]' }],
  ['an article that cannot be read', { 'articles/x.md': 'no front matter', 'published.json': '[]' }],
] as const) {
  test(`${what} is reported, and the ledger is not written`, async (t) => {
    const contentDir = await contentFolder(t, { ...files, ...broken });
    const before = readFolder(contentDir);
    const { code } = await runSignpost(contentDir, 'ledger', '--write', '--content', '.');
    assert.equal(code, 1);
    assert.deepEqual(readFolder(contentDir), before);
  });
}

test('a build and a check fail when something is gone, and the last output stays', async (t) => {
  const contentDir = await contentFolder(t, { 'articles/send.md': article() });
  const output = join(contentDir, '..', 'site');
  const build = () => runSignpost(contentDir, 'build', '--content', '.', '--output', output, '--no-images');
  assert.equal((await runSignpost(contentDir, 'ledger', '--write', '--content', '.')).code, 0);
  assert.equal((await build()).code, 0);
  assert.ok(!Object.keys(readFolder(output)).some((file) => /published\.json|retired\.yml/.test(file)));
  const page = readFileSync(join(output, 'article', 'send', 'index.html'), 'utf8');

  const ledger = join(contentDir, 'published.json');
  writeFileSync(ledger, readFileSync(ledger, 'utf8').replace('"', '"/article/old/",\n  "'));
  const { code, stdout } = await build();
  assert.equal(code, 1);
  assert.match(stdout, /published\.json:2:3: error: `\/article\/old\/` was published/);
  assert.equal(readFileSync(join(output, 'article', 'send', 'index.html'), 'utf8'), page);
  assert.equal((await runSignpost(contentDir, 'check', '--content', '.')).code, 1);

  writeFileSync(join(contentDir, 'retired.yml'), '- address: /article/old/\n  reason: It was a draft.\n');
  assert.equal((await build()).code, 0);
  assert.ok(!existsSync(join(output, 'retired.yml')));
});
