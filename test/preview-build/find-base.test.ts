import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { type Deployment, localDeployment } from '../../src/content/settings/deployment.ts';
import type { Base } from '../../src/preview/types.ts';
import { findBase } from '../../src/preview-build/find-base.ts';
import { type Repository, repositoryOf, temporaryFolder } from '../git/git-repository.ts';

const deployPreview: Deployment = { ...localDeployment, kind: 'deploy-preview', review: 7 };
const branchDeploy: Deployment = { ...localDeployment, kind: 'branch-deploy' };

const shallow =
  'This clone is shallow: it does not hold the commit where the change left the base branch, and what others have done since could not be told from the change. Clone the whole history; in a GitHub workflow, with `fetch-depth: 0`.';

/** A host's repository: a branch `change` left `main`, and `main` has gone on. */
async function host(t: TestContext) {
  const repository = await repositoryOf(t, { 'content/articles/a.md': 'A' });
  const { git, write, commit } = repository;
  git('branch', '--move', 'main');
  const left = git('rev-parse', 'HEAD').trim();
  git('checkout', '--quiet', '-b', 'change');
  await write({ 'content/articles/a.md': 'Changed' });
  const head = commit();
  git('checkout', '--quiet', 'main');
  await write({ 'content/articles/b.md': 'B' });
  const main = commit();
  return { ...repository, left, head, main };
}

/** A clone as a host makes it: the last commit of the change, checked out without a branch. */
async function clone(t: TestContext, from: Repository, ...options: readonly string[]): Promise<Repository> {
  const folder = join(await temporaryFolder(t), 'clone');
  from.git('clone', '--quiet', '--branch', 'change', ...options, `file://${from.folder}`, folder);
  const git = (...args: readonly string[]) => from.git('-C', folder, ...args);
  git('checkout', '--quiet', '--detach');
  return { ...from, folder, git };
}

const base = ({ folder }: Repository, deployment: Deployment, ref?: string): Promise<Base> =>
  findBase({ contentDir: join(folder, 'content'), ref, deployment });

test('a deploy preview is compared with the commit where it left the base branch', async (t) => {
  const origin = await host(t);
  for (const deployment of [deployPreview, branchDeploy]) {
    assert.deepEqual(await base(await clone(t, origin), deployment), {
      kind: 'known',
      commit: origin.left,
      name: '`main`',
    });
  }
});

test('a clone from before the branch was brought up to date does not take the commits of others for the change', async (t) => {
  const origin = await host(t);
  const kept = await clone(t, origin);
  origin.git('checkout', '--quiet', 'main');
  await origin.write({ 'content/articles/c.md': 'C' });
  const main = origin.commit();
  origin.git('checkout', '--quiet', 'change');
  origin.git('merge', '--quiet', '--no-edit', 'main');
  kept.git('fetch', '--quiet', 'origin', 'change');
  kept.git('checkout', '--quiet', 'FETCH_HEAD');
  assert.deepEqual(await base(kept, branchDeploy), { kind: 'known', commit: main, name: '`main`' });
});

test('a pull request into another branch is compared with that branch', async (t) => {
  const origin = await host(t);
  origin.git('checkout', '--quiet', '-b', 'next', 'main');
  await origin.write({ 'content/articles/next.md': 'Next' });
  const next = origin.commit();
  origin.git('checkout', '--quiet', '-b', 'second', 'next');
  await origin.write({ 'content/articles/next.md': 'Second' });
  const second = origin.commit();
  const merge = origin.git('commit-tree', '-p', next, '-p', second, '-m', 'Merge', 'second^{tree}').trim();
  origin.git('update-ref', 'refs/pull/7/merge', merge);
  const preview = await clone(t, origin);
  preview.git('checkout', '--quiet', second);
  assert.deepEqual(await base(preview, deployPreview), {
    kind: 'known',
    commit: next,
    name: 'the branch that pull request 7 goes into',
  });
  await t.test('a merge of an older commit says nothing', async () => {
    preview.git('checkout', '--quiet', origin.head);
    assert.deepEqual(await base(preview, deployPreview), {
      kind: 'known',
      commit: origin.left,
      name: '`main`',
    });
  });
});

test('a clone without a remote is compared with what the address of the repository has', async (t) => {
  const origin = await host(t);
  const alone = await clone(t, origin);
  alone.git('remote', 'remove', 'origin');
  const repositoryUrl = `file://${origin.folder}`;
  assert.deepEqual(await base(alone, { ...deployPreview, repositoryUrl }), {
    kind: 'known',
    commit: origin.left,
    name: '`main`',
  });
});

test('a clone without a remote and without an address says what is missing', async (t) => {
  const alone = await clone(t, await host(t));
  alone.git('remote', 'remove', 'origin');
  assert.deepEqual(await base(alone, deployPreview), {
    kind: 'unknown',
    reason:
      'The branch `main` cannot be fetched: the clone has no remote `origin`, and REPOSITORY_URL names no address.',
  });
});

test('a remote that does not answer leaves the base branch as it was cloned, and the page says so', async (t) => {
  const origin = await host(t);
  const preview = await clone(t, origin);
  preview.git('remote', 'set-url', 'origin', `file://${origin.folder}/gone`);
  assert.deepEqual(await base(preview, deployPreview), {
    kind: 'known',
    commit: origin.left,
    name: '`main` as this clone has it',
  });
  assert.deepEqual(await base(preview, { ...deployPreview, baseBranch: 'trunk' }), {
    kind: 'unknown',
    reason:
      'The branch `trunk` could not be fetched. If changes go into another branch, set PREVIEW_BASE to its name.',
  });
});

test('a clone without blobs finds the commit and fetches no file for it', async (t) => {
  const origin = await host(t);
  origin.git('config', 'uploadpack.allowFilter', 'true');
  const blobless = await clone(t, origin, '--filter=blob:none');
  const objects = () => blobless.git('cat-file', '--batch-all-objects', '--batch-check=%(objecttype)');
  const before = objects().match(/blob/g)?.length;
  assert.deepEqual(await base(blobless, deployPreview), {
    kind: 'known',
    commit: origin.left,
    name: '`main`',
  });
  assert.equal(objects().match(/blob/g)?.length, before);
});

test('a shallow clone says why, and is compared only with a commit that its own history leads to', async (t) => {
  const origin = await host(t);
  assert.deepEqual(await base(await clone(t, origin, '--depth=1'), deployPreview), {
    kind: 'unknown',
    reason: shallow,
  });
  const one = await clone(t, origin, '--depth=1');
  one.git('remote', 'remove', 'origin');
  assert.deepEqual(await base(one, deployPreview), { kind: 'unknown', reason: shallow });
  const two = await clone(t, origin, '--depth=2');
  assert.deepEqual(await base(two, localDeployment, 'HEAD~1'), {
    kind: 'known',
    commit: origin.left,
    name: '`HEAD~1`',
  });
});

test('histories without a common commit are not compared', async (t) => {
  const origin = await host(t);
  origin.git('checkout', '--quiet', '--orphan', 'alone');
  origin.commit();
  const preview = await clone(t, origin);
  preview.git('fetch', '--quiet', 'origin', 'alone');
  preview.git('checkout', '--quiet', 'FETCH_HEAD');
  assert.deepEqual(await base(preview, branchDeploy), {
    kind: 'unknown',
    reason: 'The change and `main` have no commit in common.',
  });
});

test('a build of the base branch itself has nothing to be compared with', async (t) => {
  const preview = await clone(t, await host(t));
  preview.git('checkout', '--quiet', 'origin/main');
  assert.deepEqual(await base(preview, branchDeploy), {
    kind: 'unknown',
    reason: 'Every commit of this build is in `main`: there is nothing to compare it with.',
  });
});

test("a writer's machine asks nobody, and compares what is not committed yet as well", async (t) => {
  const origin = await host(t);
  const own = await clone(t, origin);
  const known = { kind: 'known', commit: origin.left, name: '`main`' } as const;
  own.git('remote', 'set-url', 'origin', `file://${origin.folder}/gone`);
  assert.deepEqual(await base(own, localDeployment), { ...known, name: '`origin/main`' });
  own.git('checkout', '--quiet', '-b', 'main', 'origin/main');
  assert.deepEqual(await base(own, localDeployment), { ...known, commit: origin.main });
  own.git('remote', 'remove', 'origin');
  assert.deepEqual(await base(own, localDeployment), { ...known, commit: origin.main });
  assert.deepEqual(await base(own, localDeployment, origin.head), {
    ...known,
    name: `\`${origin.head}\``,
  });
  assert.deepEqual(await base(own, { ...localDeployment, baseBranch: 'trunk' }), {
    kind: 'unknown',
    reason: 'There is no branch `trunk` to compare with: name another one with `--since`.',
  });
});

test('a name that looks like an option is only a name', async (t) => {
  const origin = await host(t);
  for (const ref of ['--output=x', '--all', '-h', '$(touch x)']) {
    assert.deepEqual(await base(origin, localDeployment, ref), {
      kind: 'unknown',
      reason: `There is no commit \`${ref}\` in the git repository: write the name of a branch or tag, or the hash of a commit.`,
    });
  }
  const hostile = `--upload-pack=touch ${join(origin.folder, 'x')}`;
  const preview = await clone(t, origin);
  preview.git('remote', 'remove', 'origin');
  await base(preview, { ...deployPreview, repositoryUrl: hostile });
  await base(preview, { ...deployPreview, baseBranch: hostile });
  assert.equal(existsSync(join(origin.folder, 'x')), false);
});

test('outside of a repository there is nothing to compare with', async (t) => {
  const folder = await temporaryFolder(t);
  assert.deepEqual(await findBase({ contentDir: folder, ref: undefined, deployment: deployPreview }), {
    kind: 'unknown',
    reason:
      'The content folder is in no git repository, and so there is no earlier state to compare it with.',
  });
});

test('nothing of a repository changes but the refs that are our own', async (t) => {
  const origin = await host(t);
  const preview = await clone(t, origin);
  origin.git('checkout', '--quiet', 'main');
  await origin.write({ 'content/articles/c.md': 'C' });
  origin.commit();
  const state = () =>
    ['status --porcelain', 'show-ref', 'config --list --local', 'tag', 'rev-parse HEAD']
      .map((command) => preview.git(...command.split(' ')))
      .join('')
      .replace(/^.* refs\/signpost\/.*\n/gm, '');
  const before = state();
  await base(preview, deployPreview);
  assert.equal(state(), before);
  assert.equal(existsSync(join(preview.folder, '.git', 'FETCH_HEAD')), false);
});

/** A clone that a writer works in, on a branch of its own. */
async function desk(t: TestContext): Promise<Repository> {
  const desk = await clone(t, await host(t));
  desk.git('config', 'user.name', 'Writer');
  desk.git('config', 'user.email', 'writer@example.com');
  desk.git('branch', '--quiet', 'main', 'origin/main');
  return desk;
}

/** Makes a commit that holds nothing new, on the branch that is checked out. */
function step({ git }: Repository, message: string): string {
  git('commit', '--quiet', '--allow-empty', '-m', message);
  return git('rev-parse', 'HEAD').trim();
}

test('a main that the writer has not pushed yet is newer than what the remote had, and is compared with', async (t) => {
  const own = await desk(t);
  own.git('checkout', '--quiet', 'main');
  const commit = step(own, 'Not pushed');
  own.git('checkout', '--quiet', '-b', 'work');
  step(own, 'Work');
  assert.deepEqual(await base(own, localDeployment), { kind: 'known', commit, name: '`main`' });
});

test('a main that the writer has not brought up to date is older than what the remote has', async (t) => {
  const own = await desk(t);
  const commit = own.git('rev-parse', 'origin/main').trim();
  own.git('branch', '--quiet', '--force', 'main', 'origin/main~1');
  own.git('checkout', '--quiet', '-b', 'work', 'origin/main');
  step(own, 'Work');
  assert.deepEqual(await base(own, localDeployment), { kind: 'known', commit, name: '`origin/main`' });
});

test('where main and that of the remote have parted, the one that the change left last counts', async (t) => {
  const own = await desk(t);
  own.git('checkout', '--quiet', 'main');
  own.git('reset', '--quiet', '--hard', 'origin/main~1');
  const commit = step(own, 'Only here');
  own.git('checkout', '--quiet', '-b', 'work');
  step(own, 'Work');
  assert.deepEqual(await base(own, localDeployment), { kind: 'known', commit, name: '`main`' });
  own.git('checkout', '--quiet', '-b', 'other', 'origin/main');
  step(own, 'Other work');
  assert.deepEqual(await base(own, localDeployment), {
    kind: 'known',
    commit: own.git('rev-parse', 'origin/main').trim(),
    name: '`origin/main`',
  });
});

test('a remote of another name has the base branch as well', async (t) => {
  const own = await desk(t);
  own.git('remote', 'rename', 'origin', 'upstream');
  own.git('branch', '--quiet', '-D', 'main');
  own.git('checkout', '--quiet', '-b', 'work', 'upstream/main');
  step(own, 'Work');
  assert.deepEqual(await base(own, localDeployment), {
    kind: 'known',
    commit: own.git('rev-parse', 'upstream/main').trim(),
    name: '`upstream/main`',
  });
});
