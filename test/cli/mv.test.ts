import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { test } from 'node:test';
import { contentFolder } from '../content/content-folder.ts';
import { projectFolder } from '../corpus/build-site.ts';
import { readFolder, runSignpost } from './run-signpost.ts';

const files = {
  'articles/account/keys.md': '---\ntitle: Keys\ncategories: [account]\n---\n\n## Make a key\n',
  'articles/account/locks.md': '---\ntitle: Locks\ncategories: [account]\n---\n[Keys](../keys/)\n',
  'categories/account.md': '---\ntitle: Account\n---\n[Keys]({{site.baseurl}}/article/keys/)\n',
  'published.json': '[\n  "/article/keys/",\n  "/article/keys/#make-a-key"\n]\n',
};

const moved = {
  'articles/account/locks.md': files['articles/account/locks.md'].replace('keys', 'secrets'),
  'articles/account/secrets.md':
    '---\ntitle: Keys\ncategories: [account]\nredirect_from:\n  - /article/keys/\n---\n\n## Make a key\n',
  'categories/account.md': files['categories/account.md'].replace('keys', 'secrets'),
  'published.json':
    '[\n  "/article/keys/",\n  "/article/keys/#make-a-key",\n  "/article/secrets/",\n  "/article/secrets/#make-a-key"\n]\n',
};

test('an article is renamed by its path from where the command is called', async (t) => {
  const contentDir = await contentFolder(t, files);
  const args = ['mv', 'content/articles/account/keys.md', 'secrets', '--content', 'content'];
  assert.deepEqual(await runSignpost(join(contentDir, '..'), ...args), {
    code: 0,
    stdout: 'articles/account/keys.md -> articles/account/secrets.md: 4 files changed, 2 links rewritten.\n',
    stderr: '',
  });
  assert.deepEqual(readFolder(contentDir), moved);
});

test('a trial prints the changes and makes none', async (t) => {
  const contentDir = await contentFolder(t, files);
  const { code, stdout } = await runSignpost(
    contentDir,
    'mv',
    'keys',
    'secrets',
    '--dry-run',
    '--content',
    '.',
  );
  assert.equal(code, 0);
  assert.match(stdout, /^diff --git a\/articles\/account\/keys\.md b\/articles\/account\/secrets\.md\n/);
  assert.match(stdout, /\n\+ {2}- \/article\/keys\/\n/);
  assert.deepEqual(readFolder(contentDir), files);
});

test('words that are off are refused', async (t) => {
  const contentDir = await contentFolder(t, files);
  const told = async (...args: readonly string[]) => {
    const { code, stdout, stderr } = await runSignpost(contentDir, 'mv', ...args, '--content', '.');
    assert.deepEqual({ code, stdout }, { code: 2, stdout: '' });
    return stderr;
  };
  assert.equal(
    await told('keys'),
    'signpost: `mv` takes the old name of an article and the new one: `npx --no signpost mv old-name new-name`.\n',
  );
  assert.equal(await told('kesy', 'x'), 'signpost: There is no article `kesy`. Did you mean `keys`?\n');
  assert.deepEqual(readFolder(contentDir), files);
});

test('what would be broken afterwards is printed, and nothing is changed', async (t) => {
  const more = {
    ...files,
    'articles/other.md': '---\ntitle: Other\nredirect_from: /article/secrets/\n---\n',
  };
  const contentDir = await contentFolder(t, more);
  const { code, stdout, stderr } = await runSignpost(contentDir, 'mv', 'keys', 'secrets', '--content', '.');
  assert.equal(code, 1);
  assert.match(stdout, /^articles\/other\.md:3:16: error: .* \(redirect-conflict\)\n/);
  assert.match(stderr, /Nothing was changed, since this would be wrong afterwards\./);
  assert.deepEqual(readFolder(contentDir), more);
});

for (const [command, ...options] of [['check'], ['ledger'], ['mv', 'locks', 'bolts']] as const) {
  test(`a move that was killed halfway is finished by the next ${command}`, async (t) => {
    const contentDir = await contentFolder(t, files);
    kill(contentDir, 4);
    assert.ok('.signpost-change/changes.json' in readFolder(contentDir));
    const { code, stderr } = await runSignpost(contentDir, command, ...options, '--content', '.');
    assert.equal(
      stderr,
      'A change that was interrupted, of 4 files, `articles/account/keys.md` among them, has been finished.\n',
    );
    assert.equal(code, 0);
    const { 'articles/account/locks.md': locks, ...others } = readFolder(contentDir);
    if (command === 'mv') assert.ok('articles/account/bolts.md' in others);
    else assert.deepEqual({ 'articles/account/locks.md': locks, ...others }, moved);
  });
}

/** Renames an article, and ends the command at once when the n-th file is about to take its place. */
function kill(contentDir: string, at: number): void {
  const { signal } = spawnSync(
    process.execPath,
    [
      '--import',
      join(import.meta.dirname, 'killed-at-rename.ts'),
      join(projectFolder, 'src', 'cli', 'main.ts'),
      ...['mv', 'keys', 'secrets', '--content', contentDir],
    ],
    { env: { ...process.env, KILLED_AT: String(at) } },
  );
  assert.equal(signal, 'SIGKILL');
}
