import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdirSync, readdirSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { type TestContext, test } from 'node:test';
import { openOutputFolder } from '../../src/build/output/output-folder.ts';
import { processName } from '../../src/content/process-name.ts';
import { type Outcome, readFolder, runSignpost } from '../cli/run-signpost.ts';
import { contentFolder } from '../content/content-folder.ts';

const files = {
  'categories/g.md': '---\ntitle: G\n---\n',
  'articles/one.md': '---\ntitle: One\ncategories: [g]\n---\n\nText.\n',
  'files/a.txt': 'A text.',
};

async function workplace(t: TestContext): Promise<string> {
  return path.dirname(await contentFolder(t, files));
}

function build(cwd: string, output = 'site'): Promise<Outcome> {
  return runSignpost(cwd, 'build', '--content', 'content', '--output', output, '--no-images');
}

/** What is beside the content folder. */
function beside(cwd: string): readonly string[] {
  return readdirSync(cwd)
    .filter((name) => name !== 'content')
    .sort();
}

test('several builds into one folder at once each end well, and a whole site is there', async (t) => {
  const cwd = await workplace(t);
  assert.equal((await build(cwd, 'alone')).code, 0);
  const whole = readFolder(path.join(cwd, 'alone'));
  for (let round = 0; round < 3; round++) {
    const outcomes = await Promise.all([build(cwd), build(cwd), build(cwd), build(cwd)]);
    for (const { code, stdout, stderr } of outcomes) {
      assert.match(stdout, /^\d+ pages written to site in \d+\.\d s\.\n$/);
      assert.deepEqual([code, stderr], [0, '']);
    }
    assert.deepEqual(readFolder(path.join(cwd, 'site')), whole);
    assert.deepEqual(beside(cwd), ['alone', 'site']);
  }
});

test('the draft of a build that still runs is left alone; that of one that was killed goes', async (t) => {
  const cwd = await workplace(t);
  const killed = spawnSync(process.execPath, [
    '-e',
    `import(${JSON.stringify(path.resolve('src/content/process-name.ts'))}).then((m) => console.log(m.processName()))`,
  ]);
  const drafts = {
    living: `site.signpost-new-${processName()}-${randomUUID()}`,
    dead: `site.signpost-new-${killed.stdout.toString().trim()}-${randomUUID()}`,
  };
  for (const draft of Object.values(drafts)) {
    mkdirSync(path.join(cwd, draft));
    writeFileSync(path.join(cwd, draft, 'index.html'), 'half a page');
  }
  assert.equal((await build(cwd)).code, 0);
  assert.deepEqual(beside(cwd), ['site', drafts.living].sort());
  assert.deepEqual(readFolder(path.join(cwd, drafts.living)), { 'index.html': 'half a page' });
});

const mounting = ['--map-root-user', '--mount', 'sh', '-c'];

test('an output that another folder is mounted on stays, and the build says what to do', {
  skip: spawnSync('unshare', [...mounting, 'mount --bind . .']).status !== 0 && 'nothing can be mounted here',
}, async (t) => {
  const cwd = await workplace(t);
  for (const folder of ['site', 'disk']) mkdirSync(path.join(cwd, folder));
  const main = path.resolve('src/cli/main.ts');
  const output = path.join(cwd, 'site');
  const { status, stderr } = spawnSync(
    'unshare',
    [
      ...mounting,
      `mount --bind disk site && exec "$0" "$1" build --output site --no-images`,
      process.execPath,
      main,
    ],
    { cwd, encoding: 'utf8' },
  );
  assert.deepEqual(
    [status, stderr],
    [
      2,
      `signpost: The output folder \`${output}\` cannot be replaced as a whole, since it is mounted there, as folders of containers are, or another program has it open. Nothing was published: build into a folder in it, such as \`--output ${output}/site\`.\n`,
    ],
  );
  assert.deepEqual(beside(cwd), ['disk', 'site']);
});

test('a process with the number of one that was killed is another one', async (t) => {
  const cwd = await workplace(t);
  const [pid] = processName().split('-');
  mkdirSync(path.join(cwd, `site.signpost-new-${pid}-1-${randomUUID()}`));
  assert.equal((await build(cwd)).code, 0);
  assert.deepEqual(beside(cwd), ['site']);
});

test('a folder of somebody else that only has a name like that of a draft stays as it is', async (t) => {
  const cwd = await workplace(t);
  const own = ['site.signpost-new-ideas', 'site.signpost-old-mine', 'site.signpost-old-1-1-notes'];
  for (const name of own) {
    mkdirSync(path.join(cwd, name));
    writeFileSync(path.join(cwd, name, 'diary.txt'), 'Mine');
  }
  assert.equal((await build(cwd)).code, 0);
  assert.deepEqual(beside(cwd), ['site', ...own].sort());
  for (const name of own) assert.deepEqual(readFolder(path.join(cwd, name)), { 'diary.txt': 'Mine' });
});

test('an output that was taken away while a build was killed is put back', async (t) => {
  const cwd = await workplace(t);
  await build(cwd);
  const before = readFolder(path.join(cwd, 'site'));
  renameSync(path.join(cwd, 'site'), path.join(cwd, `site.signpost-old-1-1-${randomUUID()}`));
  writeFileSync(path.join(cwd, 'content/articles/one.md'), '---\n---\n');
  assert.equal((await build(cwd)).code, 1);
  assert.deepEqual(readFolder(path.join(cwd, 'site')), before);
  assert.deepEqual(beside(cwd), ['site']);
});

test('a draft with less in it than the build has written is not published', async (t) => {
  const cwd = await workplace(t);
  await build(cwd);
  const before = readFolder(path.join(cwd, 'site'));
  const folder = await openOutputFolder(
    path.join(cwd, 'site'),
    path.join(cwd, 'content'),
    path.join(cwd, 'content'),
  );
  const message =
    'Another program has removed files that this build was writing, and nothing was published: build again.';
  mkdirSync(folder.draftDir);
  writeFileSync(path.join(folder.draftDir, 'index.html'), 'a page');
  await assert.rejects(folder.publish(['index.html', '404.html']), { message });
  rmSync(folder.draftDir, { recursive: true });
  await assert.rejects(folder.publish([]), { message });
  assert.deepEqual(readFolder(path.join(cwd, 'site')), before);
});

const foreign = (cwd: string, file: string, more = '') =>
  `signpost: The output folder \`${path.join(cwd, 'site')}\` holds \`${file}\`${more}, which no build has written, and a build would remove it. `;

test('a file that somebody has added to an output stays, and the build says so', async (t) => {
  const cwd = await workplace(t);
  await build(cwd);
  writeFileSync(path.join(cwd, 'site/article/notes.txt'), 'mine');
  symlinkSync('nowhere', path.join(cwd, 'site/way'));
  const before = readFolder(path.join(cwd, 'site'));
  assert.deepEqual(await build(cwd), {
    code: 2,
    stdout: '',
    stderr: `${foreign(cwd, 'article/notes.txt', ' and 1 more')}Move what you need elsewhere, or choose another folder.\n`,
  });
  assert.deepEqual(readFolder(path.join(cwd, 'site')), before);
  assert.deepEqual(beside(cwd), ['site']);
});

test('a file that is added while a build runs stays too', async (t) => {
  const cwd = await workplace(t);
  await build(cwd);
  const folder = await openOutputFolder(
    path.join(cwd, 'site'),
    path.join(cwd, 'content'),
    path.join(cwd, 'content'),
  );
  mkdirSync(folder.draftDir);
  writeFileSync(path.join(folder.draftDir, 'index.html'), 'a page');
  writeFileSync(path.join(cwd, 'site/notes.txt'), 'mine');
  await assert.rejects(folder.publish(['index.html']), /holds `notes\.txt`, which no build has written/);
  assert.equal(readFolder(path.join(cwd, 'site'))['notes.txt'], 'mine');
});

test('what systems leave in any folder is nobody’s work', async (t) => {
  const cwd = await workplace(t);
  await build(cwd);
  writeFileSync(path.join(cwd, 'site/.DS_Store'), '');
  assert.equal((await build(cwd)).code, 0);
});

test('names that many sites have make no folder ours', async (t) => {
  const cwd = await workplace(t);
  const others = {
    '404.html': '<h1>Of another generator</h1>',
    _redirects: '',
    _headers: '',
    'robots.txt': '',
    'index.html': '<main>Of another generator</main>',
    'precious.txt': 'years of work',
    '.git/HEAD': 'ref: refs/heads/pages',
  };
  for (const [name, text] of Object.entries(others)) {
    mkdirSync(path.dirname(path.join(cwd, 'site', name)), { recursive: true });
    writeFileSync(path.join(cwd, 'site', name), text);
  }
  const { code, stderr } = await build(cwd);
  assert.equal(code, 2);
  assert.match(stderr, /holds files that no build has written/);
  assert.deepEqual(Object.keys(readFolder(path.join(cwd, 'site'))), Object.keys(others).sort());
});

test('a list that is empty or of another program makes no folder ours', async (t) => {
  for (const text of ['', 'a list of something else\n']) {
    const cwd = await workplace(t);
    mkdirSync(path.join(cwd, 'site'));
    writeFileSync(path.join(cwd, 'site/.signpost-output'), text);
    writeFileSync(path.join(cwd, 'site/precious.txt'), 'years of work');
    assert.equal((await build(cwd)).code, 2);
    assert.equal(readFolder(path.join(cwd, 'site'))['precious.txt'], 'years of work');
  }
});

test('an output of a version without lists is built into once more, as far as a build has written it', async (t) => {
  const cwd = await workplace(t);
  await build(cwd);
  const list = path.join(cwd, 'site/.signpost-output');
  rmSync(list);
  assert.equal((await build(cwd)).code, 0);
  assert.ok('.signpost-output' in readFolder(path.join(cwd, 'site')));
  rmSync(list);
  writeFileSync(path.join(cwd, 'site/CNAME'), 'help.example.com');
  writeFileSync(path.join(cwd, 'site/mine.html'), 'mine');
  assert.equal(
    (await build(cwd)).stderr,
    `${foreign(cwd, 'CNAME', ' and 1 more')}An earlier version of Signpost has written most of this folder: move what you need elsewhere, and remove the folder once.\n`,
  );
  assert.equal(readFolder(path.join(cwd, 'site'))['mine.html'], 'mine');
});

test('the list names no page', async (t) => {
  const cwd = await workplace(t);
  await build(cwd);
  const list = readFolder(path.join(cwd, 'site'))['.signpost-output'] ?? '';
  assert.match(list, /^signpost output 1\n(?:[0-9a-f]{16}\n)+$/);
});

for (const output of ['content/x', 'content/articles/deep/x', 'link/x']) {
  test(`nothing is built into the content folder: ${output}`, async (t) => {
    const cwd = await workplace(t);
    symlinkSync('content', path.join(cwd, 'link'));
    const before = readFolder(path.join(cwd, 'content'));
    assert.deepEqual(await build(cwd, output), {
      code: 2,
      stdout: '',
      stderr: `signpost: The output folder \`${path.join(cwd, output)}\` is in the content folder, where everything is content: choose one outside of it.\n`,
    });
    assert.deepEqual(readFolder(path.join(cwd, 'content')), before);
  });
}
