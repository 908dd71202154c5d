import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { readdir, readFile, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { checkContent } from '../../src/check/check.ts';
import { findingsSince } from '../../src/check/since.ts';
import { ownPage } from '../../src/pages/own-page.ts';
import { ownProject } from '../../src/site/project.ts';
import { createCheckTools } from '../../src/site/site-tools.ts';
import { runSignpost } from '../cli/run-signpost.ts';
import { type Repository, repositoryOf, temporaryFolder } from '../git/git-repository.ts';

const tools = await createCheckTools();

const gif = Buffer.from('GIF89a\x02\0\x02\0', 'latin1');
const category = { 'content/categories/help.md': '---\ntitle: Help\n---\n' };

const start = {
  ...category,
  'content/articles/index.md': article('Read [on](/article/setup/) and [more](/article/gone/).'),
  'content/articles/setup.md': article('How to set it up, step by step, from the box to the first login.'),
};

test('a renamed article breaks a link in a file that nobody touched, and the old broken link stays quiet', async (t) => {
  const repository = await repositoryOf(t, start);
  await repository.move('content/articles/setup.md', 'content/articles/set-up.md');
  const expected = ['articles/index.md:5:11 missing-page /article/setup/'];
  assert.deepEqual(await broken(repository, 'HEAD'), expected, 'before anything is told to git');
  repository.commit();
  assert.deepEqual(await broken(repository, 'HEAD~1'), expected, 'committed');
  assert.deepEqual(await broken(repository, 'HEAD'), [], 'compared with the commit that broke it');
});

for (const [where, settings, folders] of [
  ['in a tree that stays as it is', { content: { articles: 'docs' } }, ['docs']],
  ['that is a translation', { languages: { de: {} } }, ['content/de/articles', 'content/articles']],
] as const) {
  test(`an old broken link in a file ${where} is not new once the file has another name`, async (t) => {
    const repository = await repositoryOf(t, {
      ...start,
      '_data/site.json': JSON.stringify({ title: 'T', url: 'https://help.example.com', ...settings }),
      [`${folders[0]}/setup.md`]:
        '---\ntitle: Setup\n---\nHow to set it up, step by step, and [more](/article/gone/).\n',
    });
    for (const folder of folders) await repository.move(`${folder}/setup.md`, `${folder}/set-up.md`);
    const { stdout } = await runSignpost(
      repository.folder,
      'check',
      '--since',
      'HEAD',
      '--rule',
      'missing-page',
    );
    assert.doesNotMatch(stdout, /set-up\.md/);
  });
}

test("a broken link of a page of the site's own is told, since nobody knows how long it has been broken", async (t) => {
  const repository = await repositoryOf(t, start);
  const html = '<body><h1>Us</h1><main data-page-body><a href="/article/gone/">Gone</a></main>';
  const own = ownPage({ file: '_includes/layouts/base.njk', url: '/us/', hidden: false, html, problems: [] });
  const contentDir = join(repository.folder, 'content');
  const options = { contentDir, project: ownProject, renderOwnPages: async () => [own] };
  const found = await findingsSince('HEAD', options, tools);
  assert.deepEqual(
    found.map(({ problem: { file, rule, target } }) => [file, rule, target]),
    [['_includes/layouts/base.njk', 'missing-page', '/article/gone/']],
  );
});

test('an old broken link is not new where lines were added above it', async (t) => {
  const repository = await repositoryOf(t, start);
  await repository.write({
    'content/articles/index.md': article(
      'New.\n\nNewer.\n\nRead [on](/article/setup/) and [more](/article/gone/).',
    ),
  });
  assert.deepEqual(await broken(repository, 'HEAD'), []);
});

test('a second link to the same missing page in the same file is new', async (t) => {
  const repository = await repositoryOf(t, start);
  await repository.write({
    'content/articles/index.md': article(
      'Read [on](/article/setup/) and [more](/article/gone/).\n\n[Again](/article/gone/).',
    ),
  });
  assert.deepEqual(await broken(repository, 'HEAD'), ['articles/index.md:7:9 missing-page /article/gone/']);
});

test('a dead link that is written in another way is as dead as before, and no news', async (t) => {
  const repository = await repositoryOf(t, start);
  await repository.write({
    'content/articles/index.md': article(
      'Read [on](/article/setup/) and [more]({{site.baseurl}}/article/gone/).',
    ),
  });
  assert.deepEqual(await broken(repository, 'HEAD'), []);
});

test('a link that was broken in another way before is new', async (t) => {
  const repository = await repositoryOf(t, {
    ...start,
    'content/articles/linking.md': article('[A](/article/setup/#no-such-part)'),
  });
  await repository.remove('content/articles/setup.md');
  assert.deepEqual(await broken(repository, 'HEAD'), [
    'articles/index.md:5:11 missing-page /article/setup/',
    'articles/linking.md:5:5 missing-page /article/setup/#no-such-part',
  ]);
});

test('a renamed file keeps its old broken links, and its new ones are new', async (t) => {
  const text = 'Much that is said here stays as it was.\n\nRead [more](/article/gone/).\n';
  const repository = await repositoryOf(t, { ...start, 'content/articles/old-name.md': article(text) });
  await repository.move('content/articles/old-name.md', 'content/articles/deeper/new-name.md');
  assert.deepEqual(await broken(repository, 'HEAD'), []);
  await repository.write({
    'content/articles/deeper/new-name.md': article(`${text}\n[Yet more](/article/lost/)`),
  });
  assert.deepEqual(await broken(repository, 'HEAD'), [
    'articles/deeper/new-name.md:9:12 missing-page /article/lost/',
  ]);
});

test('an article that no list and no link leads to is no news under a new name', async (t) => {
  const lonely = '---\ntitle: Lonely\n---\nNobody comes here, whatever the name of this article may be.\n';
  const repository = await repositoryOf(t, { ...start, 'content/articles/lonely.md': lonely });
  await repository.move('content/articles/lonely.md', 'content/articles/alone.md');
  assert.deepEqual(await broken(repository, 'HEAD'), []);
  await repository.write({ 'content/articles/another.md': lonely.replace('Lonely', 'Another') });
  assert.deepEqual(await broken(repository, 'HEAD'), [
    'articles/another.md:1:1 orphan-page /article/another/',
  ]);
});

test('a removed image is new, an image that was always missing or spoilt is not', async (t) => {
  const repository = await repositoryOf(t, {
    ...start,
    'content/articles/pictures.md': article(
      ['here', 'spoilt', 'spoilt-later', 'never']
        .map((name) => `![A picture](/images/${name}.gif)`)
        .join('\n\n'),
    ),
    'content/images/here.gif': gif,
    'content/images/spoilt.gif': 'no picture',
    'content/images/spoilt-later.gif': gif,
  });
  assert.deepEqual(await broken(repository, 'HEAD'), []);
  await repository.remove('content/images/here.gif');
  await repository.write({ 'content/images/spoilt-later.gif': 'no picture' });
  assert.deepEqual(await broken(repository, 'HEAD'), [
    'articles/pictures.md:5:14 missing-image /images/here.gif',
    'articles/pictures.md:9:14 missing-image /images/spoilt-later.gif',
  ]);
});

test('the content folder may be the whole repository, or lie deep in it under any name', async (t) => {
  const inRoot = Object.fromEntries(
    Object.entries(start).map(([path, text]) => [path.replace('content/', ''), text]),
  );
  const whole = await repositoryOf(t, inRoot);
  await whole.remove('articles/setup.md');
  assert.deepEqual(await broken(whole, 'HEAD', '.'), ['articles/index.md:5:11 missing-page /article/setup/']);

  const name = '-a b/ä\n"c"';
  const deep = await repositoryOf(
    t,
    Object.fromEntries(Object.entries(inRoot).map(([path, text]) => [`${name}/${path}`, text])),
  );
  await deep.remove(`${name}/articles/setup.md`);
  assert.deepEqual(await broken(deep, 'HEAD', name), ['articles/index.md:5:11 missing-page /article/setup/']);
});

test('without a content folder at that commit, everything is new', async (t) => {
  const repository = await repositoryOf(t, { 'README.md': 'Soon.' });
  await repository.write(start);
  assert.deepEqual(await broken(repository, 'HEAD'), ['articles/index.md:5:39 missing-page /article/gone/']);
});

test('a detached head, a tag and a short hash can be compared with', async (t) => {
  const repository = await repositoryOf(t, start);
  repository.git('tag', 'v1');
  await repository.remove('content/articles/setup.md');
  repository.git('checkout', '--quiet', '--detach', repository.commit());
  for (const ref of ['v1', 'HEAD~1', repository.git('rev-parse', '--short', 'v1').trim()]) {
    assert.deepEqual(
      await broken(repository, ref),
      ['articles/index.md:5:11 missing-page /article/setup/'],
      ref,
    );
  }
});

test('the repository is the one around the content folder, also inside a git hook', async (t) => {
  const repository = await repositoryOf(t, start);
  const other = await repositoryOf(t, { 'README.md': 'Another.' });
  setForTest(t, 'GIT_DIR', join(other.folder, '.git'));
  setForTest(t, 'GIT_INDEX_FILE', join(other.folder, '.git', 'index'));
  assert.deepEqual(await broken(repository, 'HEAD'), []);
});

test('a symbolic link in the earlier state is not followed', async (t) => {
  const outside = await temporaryFolder(t);
  const repository = await repositoryOf(t, start);
  await symlink(outside, join(repository.folder, 'content', 'images'));
  await symlink('/etc/hostname', join(repository.folder, 'content', 'articles', 'leak.md'));
  repository.commit();
  assert.deepEqual(await broken(repository, 'HEAD'), []);
  assert.deepEqual(await readdir(outside), []);
});

test('nothing changes in the repository, and nothing is left beside it', async (t) => {
  const repository = await repositoryOf(t, start);
  setForTest(t, 'TMPDIR', await temporaryFolder(t));
  await repository.write({ 'content/articles/staged.md': article('[A](/article/lost/)') });
  repository.git('add', '--all');
  await repository.write({ 'content/articles/staged.md': article('[B](/article/lost/)') });
  await repository.move('content/articles/setup.md', 'content/articles/untracked.md');
  const state = async () => ({
    index: await readFile(join(repository.folder, '.git', 'index'), 'hex'),
    git: (await readdir(join(repository.folder, '.git'), { recursive: true })).sort(),
    files: (await readdir(join(repository.folder, 'content'), { recursive: true })).sort(),
    branch: repository.git('rev-parse', 'HEAD'),
  });
  const before = await state();
  assert.equal((await broken(repository, 'HEAD')).length, 2);
  assert.deepEqual(await state(), before);
  await assert.rejects(
    findingsSince(
      'HEAD',
      { contentDir: join(repository.folder, 'content'), project: ownProject },
      tools,
      (options) =>
        options.contentDir.startsWith(repository.folder)
          ? checkContent(options, tools)
          : Promise.reject(new Error('No.')),
    ),
    /^Error: No\.$/,
  );
  assert.deepEqual(await readdir(tmpdir()), []);
});

test('a commit that is not there is said to be missing', async (t) => {
  const repository = await repositoryOf(t, start);
  for (const ref of ['nope', '', 'HEAD~9', 'HEAD..HEAD', 'HEAD:content', '1234567890'.repeat(4)]) {
    await assert.rejects(broken(repository, ref), {
      name: 'ExpectedError',
      message: `There is no commit \`${ref}\` in the git repository: write the name of a branch or tag, or the hash of a commit.`,
    });
  }
});

test('a name that looks like an option is only a name', async (t) => {
  const repository = await repositoryOf(t, start);
  for (const ref of ['--output=x', '-h', '--help', '--git-dir', '--all', '$(touch x)', '; touch x']) {
    await assert.rejects(broken(repository, ref), {
      name: 'ExpectedError',
      message: `There is no commit \`${ref}\` in the git repository: write the name of a branch or tag, or the hash of a commit.`,
    });
  }
  for (const folder of [repository.folder, join(repository.folder, 'content'), process.cwd()]) {
    assert.equal(existsSync(join(folder, 'x')), false);
  }
});

test('a shallow clone says what it lacks, and compares with what it has', async (t) => {
  const repository = await repositoryOf(t, start);
  const first = repository.git('rev-parse', 'HEAD').trim();
  await repository.remove('content/articles/setup.md');
  repository.commit();
  const clone = async (depth: string) => {
    const folder = join(await temporaryFolder(t), 'clone');
    repository.git('clone', '--quiet', '--depth', depth, `file://${repository.folder}`, folder);
    return { folder };
  };
  await assert.rejects(broken(await clone('1'), first), {
    name: 'ExpectedError',
    message: `There is no commit \`${first}\` in this clone, which is shallow: fetch the rest with \`git fetch --unshallow\`, or clone with a greater \`--depth\`.`,
  });
  assert.deepEqual(await broken(await clone('2'), 'HEAD~1'), [
    'articles/index.md:5:11 missing-page /article/setup/',
  ]);
});

test('outside of a repository there is nothing to compare with', async (t) => {
  const folder = await temporaryFolder(t);
  await assert.rejects(broken({ folder }, 'HEAD', '.'), {
    name: 'ExpectedError',
    message: `\`${folder}\` is in no git repository, and so there is no earlier state to compare it with.`,
  });
});

test('a machine without git is told to install it', async (t) => {
  const repository = await repositoryOf(t, start);
  setForTest(t, 'PATH', await temporaryFolder(t));
  await assert.rejects(broken(repository, 'HEAD'), {
    name: 'ExpectedError',
    message: 'Git was not found: install it, since the earlier state of the content is read from it.',
  });
});

/** What is new since a commit, in the order of the check: `file:line:column rule target`. */
async function broken(
  { folder }: Pick<Repository, 'folder'>,
  ref: string,
  content = 'content',
): Promise<string[]> {
  const findings = await findingsSince(
    ref,
    { contentDir: join(folder, content), project: ownProject },
    tools,
  );
  return findings.map(({ problem: { file, position, rule, target } }) => {
    const place = position === 'unknown' ? '?' : `${position.line}:${position.column}`;
    return `${file}:${place} ${rule} ${target}`;
  });
}

function article(body: string): string {
  return `---\ntitle: An article\ncategories: [help]\n---\n${body}\n`;
}

function setForTest(t: TestContext, name: string, value: string): void {
  const before = process.env[name];
  process.env[name] = value;
  t.after(() => {
    if (before === undefined) delete process.env[name];
    else process.env[name] = before;
  });
}
