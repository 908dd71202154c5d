import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { type TestContext, test } from 'node:test';
import { projectFolder } from '../corpus/build-site.ts';
import { type Repository, repositoryOf, temporaryFolder } from '../git/git-repository.ts';

const script = path.join(projectFolder, 'src', 'netlify', 'ignore-build.js');

/** What the script says in a folder, and whether Netlify then builds. */
function judge(folder: string, environment: Readonly<Record<string, string>>): string {
  const { status, stdout, stderr } = spawnSync(process.execPath, [script], {
    cwd: folder,
    encoding: 'utf8',
    env: { PATH: process.env.PATH, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1', ...environment },
  });
  assert.equal(stderr, '');
  return `${status === 0 ? 'skips' : 'builds'}, ${stdout.trim()}`;
}

const preview = { CONTEXT: 'deploy-preview', PREVIEW_BASE: 'main' };

/** A clone on the branch of a pull request; `origin/main` has an article, a stylesheet and a README. */
async function pullRequest(t: TestContext): Promise<Repository> {
  const repository = await repositoryOf(t, {
    'content/articles/send.md': 'Send',
    'src/styles/site.css': 'a {}',
    'README.md': 'Read me',
    'test/send.test.ts': '',
  });
  repository.git('branch', '--move', 'main');
  repository.git('update-ref', 'refs/remotes/origin/main', 'HEAD');
  repository.git('checkout', '--quiet', '-b', 'change');
  return repository;
}

async function commit(repository: Repository, file: string, text: string): Promise<string> {
  await repository.write({ [file]: text });
  return repository.commit();
}

test('a pull request is not built again when nothing of it is in a page', async (t) => {
  const repository = await pullRequest(t);
  const built = await commit(repository, 'README.md', 'Read me first');
  await commit(repository, 'test/send.test.ts', '// new');
  await commit(repository, 'src/model/README.md', 'What is here');
  const ended = judge(repository.folder, { ...preview, CACHED_COMMIT_REF: built });
  assert.equal(ended, 'skips, Nothing to build: no page is made from what has changed.');
});

test('what has moved on in the base meanwhile is not taken for a change of the pull request', async (t) => {
  const repository = await pullRequest(t);
  const built = await commit(repository, 'README.md', 'Read me first');
  await commit(repository, 'LICENSE', 'Free');
  repository.git('checkout', '--quiet', 'main');
  await commit(repository, 'content/articles/send.md', 'Send faster');
  repository.git('update-ref', 'refs/remotes/origin/main', 'HEAD');
  repository.git('checkout', '--quiet', 'change');
  const ended = judge(repository.folder, { ...preview, CACHED_COMMIT_REF: built });
  assert.equal(ended, 'skips, Nothing to build: no page is made from what has changed.');
});

test('production and branch deploys are always built', async (t) => {
  const repository = await pullRequest(t);
  const built = await commit(repository, 'README.md', 'Read me first');
  await commit(repository, 'README.md', 'Read me now');
  for (const CONTEXT of ['production', 'branch-deploy', '']) {
    const ended = judge(repository.folder, { ...preview, CONTEXT, CACHED_COMMIT_REF: built });
    assert.equal(ended, 'builds, Building: only previews of pull requests are left out.');
  }
});

test('a change of anything that is not known to be beside pages is built', async (t) => {
  for (const file of [
    'content/articles/send.md',
    'content/images/new.png',
    'src/styles/site.css',
    'package-lock.json',
    'netlify.toml',
    'docs/README.md',
    'new.txt',
  ]) {
    const repository = await pullRequest(t);
    const built = await commit(repository, 'README.md', 'Read me first');
    await commit(repository, file, 'new');
    const ended = judge(repository.folder, { ...preview, CACHED_COMMIT_REF: built });
    assert.equal(ended, `builds, Building: "${file}" has changed.`);
  }
});

test('a pull request that changes an article is built whenever it changes, since its preview shows the article', async (t) => {
  const repository = await pullRequest(t);
  const built = await commit(repository, 'content/articles/send.md', 'Send faster');
  await commit(repository, 'README.md', 'Read me first');
  const ended = judge(repository.folder, { ...preview, CACHED_COMMIT_REF: built });
  assert.equal(ended, 'builds, Building: "content/articles/send.md" has changed.');
});

test('a change that is taken back is built, or its preview would go on showing it', async (t) => {
  const repository = await pullRequest(t);
  const built = await commit(repository, 'content/articles/send.md', 'Send faster');
  await commit(repository, 'content/articles/send.md', 'Send');
  const ended = judge(repository.folder, { ...preview, CACHED_COMMIT_REF: built });
  assert.equal(ended, 'builds, Building: "content/articles/send.md" has changed.');
});

test('an article that is moved out of the content is a change', async (t) => {
  const repository = await pullRequest(t);
  const built = await commit(repository, 'README.md', 'Read me first');
  await repository.move('content/articles/send.md', 'test/send.md');
  repository.commit();
  const ended = judge(repository.folder, { ...preview, CACHED_COMMIT_REF: built });
  assert.equal(ended, 'builds, Building: "content/articles/send.md" has changed.');
});

test('the first build of a pull request is made, whatever Netlify says was built last', async (t) => {
  const repository = await pullRequest(t);
  const base = repository.git('rev-parse', 'HEAD').trim();
  repository.git('checkout', '--quiet', '-b', 'other');
  const other = await commit(repository, 'README.md', 'Read them');
  repository.git('checkout', '--quiet', 'change');
  await commit(repository, 'README.md', 'Read me first');
  const head = await commit(repository, 'README.md', 'Read me now');
  for (const CACHED_COMMIT_REF of ['', base, other, head, 'f'.repeat(40), '--help', 'HEAD^{tree}']) {
    const ended = judge(repository.folder, { ...preview, CACHED_COMMIT_REF });
    assert.equal(ended, 'builds, Building: this pull request was not built before.', CACHED_COMMIT_REF);
  }
});

test('where the base is not known, the preview is built', async (t) => {
  const repository = await pullRequest(t);
  const built = await commit(repository, 'README.md', 'Read me first');
  await commit(repository, 'README.md', 'Read me now');
  const environment = { ...preview, CACHED_COMMIT_REF: built };
  assert.equal(
    judge(repository.folder, { ...environment, PREVIEW_BASE: 'live' }),
    'builds, Building: the branch live is not known here.',
  );
  repository.git('update-ref', '-d', 'refs/remotes/origin/main');
  assert.equal(judge(repository.folder, environment), 'builds, Building: the branch main is not known here.');
  assert.equal(
    judge(await temporaryFolder(t), environment),
    'builds, Building: the branch main is not known here.',
  );
});

test('a history that has nothing in common with the base, or is cut off, says nothing: the preview is built', async (t) => {
  const repository = await pullRequest(t);
  const built = await commit(repository, 'README.md', 'Read me first');
  await commit(repository, 'README.md', 'Read me now');
  const clone = path.join(await temporaryFolder(t), 'clone');
  repository.git(
    'clone',
    '--quiet',
    '--depth',
    '2',
    '--no-single-branch',
    `file://${repository.folder}`,
    clone,
  );
  repository.git('-C', clone, 'update-ref', 'refs/remotes/origin/main', 'HEAD^');
  const environment = { ...preview, CACHED_COMMIT_REF: built };
  assert.equal(judge(clone, environment), 'builds, Building: the clone is shallow.');
  repository.git('checkout', '--quiet', '--orphan', 'unrelated');
  await commit(repository, 'LICENSE', 'Free');
  assert.equal(
    judge(repository.folder, environment),
    'builds, Building: there is no commit that this one and the base have in common.',
  );
});
