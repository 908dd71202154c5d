import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { readFolder, runSignpost } from './run-signpost.ts';

function folder(t: TestContext): string {
  const made = mkdtempSync(join(tmpdir(), 'signpost-init-'));
  t.after(() => rmSync(made, { recursive: true, force: true }));
  return made;
}

test('a new help center has no problem and answers the name, address and language it was given', async (t) => {
  const cwd = folder(t);
  const options = ['--title', 'Größe & "Co"', '--url', 'https://hilfe.example/', '--language', 'de'];
  const made = await runSignpost(cwd, 'init', 'Hilfe für alle', ...options);
  assert.deepEqual([made.code, made.stderr], [0, '']);
  assert.equal(
    made.stdout,
    '18 files written to Hilfe für alle.\n\nNext:\n  cd "Hilfe für alle"\n  npm install\n  npm start\n',
  );
  const site = join(cwd, 'Hilfe für alle');
  assert.deepEqual(JSON.parse(readFileSync(join(site, '_data', 'site.json'), 'utf8')), {
    $schema: '../node_modules/@signpost-help/signpost/dist/schemas/site.schema.json',
    title: 'Größe & "Co"',
    description: 'Answers to your questions.',
    language: 'de',
    url: 'https://hilfe.example',
  });
  const checked = await runSignpost(join(site, 'content'), 'check');
  assert.match(checked.stdout, /^No problems/);
});

test('what a host reads is written for it alone', async (t) => {
  const cwd = folder(t);
  const address = ['--url', 'https://example.github.io'];
  assert.equal((await runSignpost(cwd, 'init', 'pages', '--host', 'github-pages', ...address)).code, 0);
  const files = Object.keys(readFolder(join(cwd, 'pages')));
  assert.ok(files.includes('.github/workflows/publish.yml'));
  assert.ok(!files.some((file) => file.startsWith('netlify')));
  const built = await runSignpost(join(cwd, 'pages'), 'build', '--no-images');
  assert.match(built.stdout, /Publish _site, the folder with `\.nojekyll`/);
  assert.equal((await runSignpost(cwd, 'init', 'server', '--host', 'nginx')).code, 0);
  const others = Object.keys(readFolder(join(cwd, 'server')));
  assert.ok(!others.some((file) => /netlify|publish\.yml/.test(file)));
  const { code, stderr } = await runSignpost(cwd, 'init', 'typo', '--host', 'ngix');
  assert.equal(code, 2);
  assert.match(stderr, /no host `ngix`.*Did you mean `nginx`\?/);
});

test('what is there stays as it is, and content of one’s own gets no articles beside it', async (t) => {
  const cwd = folder(t);
  mkdirSync(join(cwd, 'content', 'articles'), { recursive: true });
  writeFileSync(join(cwd, 'content', 'articles', 'mine.md'), '---\ntitle: Mine\n---\nText.\n');
  writeFileSync(join(cwd, 'package.json'), '{"name":"ours","type":"module"}');
  const { code, stdout } = await runSignpost(cwd, 'init');
  assert.equal(code, 0);
  assert.match(stdout, /\nKept as it was: content, package\.json\.\n/);
  // The commands are one of npm's away.
  assert.match(
    stdout,
    /\n {2}npm pkg set "scripts\.start=signpost serve" .*\n {2}npm install --save-exact @signpost-help\/signpost@/,
  );
  assert.equal(readFileSync(join(cwd, 'package.json'), 'utf8'), '{"name":"ours","type":"module"}');
  assert.deepEqual(Object.keys(readFolder(join(cwd, 'content'))), ['articles/mine.md']);
  const again = readFolder(cwd);
  const second = await runSignpost(cwd, 'init');
  assert.match(second.stdout, /^Nothing to do: this folder has all that a help center needs\.\n/);
  assert.deepEqual(readFolder(cwd), again);
});

test('where a file cannot take its place, none of them does', async (t) => {
  const cwd = folder(t);
  writeFileSync(join(cwd, 'netlify'), 'A file where a folder is to be.');
  const before = readFolder(cwd);
  const { code, stderr } = await runSignpost(cwd, 'init');
  assert.equal(code, 2);
  assert.match(stderr, /netlify/);
  assert.doesNotMatch(stderr, /mistake of Signpost/);
  assert.deepEqual(readFolder(cwd), before);
});

test('`--replace` puts another content in the place of one that Git has, and of no other', async (t) => {
  const cwd = folder(t);
  const git = (...args: readonly string[]) =>
    spawnSync('git', ['-c', 'user.name=A', '-c', 'user.email=a@example.com', ...args], { cwd });
  await runSignpost(cwd, 'init', '--title', 'Old');
  git('init', '-q');
  writeFileSync(join(cwd, 'content', 'articles', 'old.md'), '---\ntitle: Old\n---\nText.\n');
  const before = readFolder(join(cwd, 'content'));
  const refused = await runSignpost(cwd, 'init', '--replace', '--title', 'New');
  assert.equal(refused.code, 2);
  assert.match(refused.stderr, /Git has not got all that they hold: commit it first/);
  assert.deepEqual(readFolder(join(cwd, 'content')), before);
  git('add', '-A');
  git('commit', '-qm', 'Old');
  const { code, stdout } = await runSignpost(cwd, 'init', '--replace', '--title', 'New');
  assert.deepEqual([code, stdout.split('\n')[0]], [0, '8 files written to this folder.']);
  assert.match(readFileSync(join(cwd, '_data', 'site.json'), 'utf8'), /"title": "New"/);
  assert.ok(!Object.keys(readFolder(join(cwd, 'content'))).includes('articles/old.md'));
});

test('in a copy of the program’s own repository, content and settings are written and nothing else', async (t) => {
  const cwd = folder(t);
  writeFileSync(join(cwd, 'package.json'), JSON.stringify({ name: '@signpost-help/signpost' }));
  const { stdout } = await runSignpost(cwd, 'init');
  assert.match(stdout, /^8 files written to this folder\.\n\nNext:\n {2}npm install\n {2}npm start\n$/);
});

test('a wrong address, language or folder is told with what to write instead', async (t) => {
  const cwd = folder(t);
  writeFileSync(join(cwd, 'file'), '');
  for (const [args, said] of [
    [['--url', 'example'], /`--url`: `example` is no address\. Write scheme and host/],
    [['--language', 'english!'], /`--language`: `english!` is no language tag\. Write one such as `en`/],
    [['--title', ' '], /`--title` needs a name/],
    [['file'], /is a file: name another folder/],
    [['one', 'two'], /`init` takes one folder/],
  ] as const) {
    const { code, stderr } = await runSignpost(cwd, 'init', ...args);
    assert.equal(code, 2);
    assert.match(stderr, said);
  }
});
