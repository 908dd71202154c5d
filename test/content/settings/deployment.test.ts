import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  isIndexed,
  isPreview,
  localDeployment,
  readContext,
  readDeployment,
} from '../../../src/content/settings/deployment.ts';
import { ExpectedError } from '../../../src/problems/expected-error.ts';

test('without a host, a build is local: no preview, and not to be listed by search engines', () => {
  const deployment = readDeployment({ HOME: '/root' });
  assert.deepEqual(deployment, localDeployment);
  assert.deepEqual([isPreview(deployment), isIndexed(deployment)], [false, false]);
});

test('a deploy preview of Netlify says its own address, its pull request and where its repository is', () => {
  const deployment = readDeployment({
    NETLIFY: 'true',
    CONTEXT: 'deploy-preview',
    PULL_REQUEST: 'true',
    REVIEW_ID: '42',
    BRANCH: 'pull/42/head',
    HEAD: 'better-words',
    URL: 'https://help.example',
    DEPLOY_URL: 'https://65f1c0ffee--example.netlify.example',
    DEPLOY_PRIME_URL: 'https://deploy-preview-42--example.netlify.example',
    REPOSITORY_URL: 'https://git.example/owner/name',
    PREVIEW_BASE: 'release/2.x',
  });
  assert.deepEqual(deployment, {
    kind: 'deploy-preview',
    origin: 'https://deploy-preview-42--example.netlify.example',
    review: 42,
    baseBranch: 'release/2.x',
    repositoryUrl: 'https://git.example/owner/name',
    githubRepository: undefined,
    time: undefined,
    showsUnpublished: true,
  });
  assert.deepEqual([isPreview(deployment), isIndexed(deployment)], [true, false]);
});

test('only production is for search engines, and only previews and branch deploys are previews', () => {
  const found = ['production', 'deploy-preview', 'branch-deploy', 'dev', 'Production', ''].map((CONTEXT) => {
    const deployment = readDeployment({ CONTEXT });
    return [deployment.kind, isIndexed(deployment), isPreview(deployment)];
  });
  assert.deepEqual(found, [
    ['production', true, false],
    ['deploy-preview', false, true],
    ['branch-deploy', false, true],
    ['local', false, false],
    ['local', false, false],
    ['local', false, false],
  ]);
});

test('what is no plain value in the environment counts as not said', () => {
  for (const [name, key, values] of [
    ['REVIEW_ID', 'review', ['0', '-1', '1e3', '4 2', '1;id', '99999999999']],
    [
      'DEPLOY_PRIME_URL',
      'origin',
      ['javascript:alert(1)', 'https://a.example/path', 'help.example', 'https://u@a.example'],
    ],
    [
      'REPOSITORY_URL',
      'repositoryUrl',
      [
        'ext::sh -c id',
        '--upload-pack=id',
        '../other',
        'http://git.example/a',
        'https://u:secret@git.example/a',
        'ssh://-oProxyCommand=id/a',
        'git@-x:a',
        'https://git.example/a\n',
      ],
    ],
  ] as const) {
    for (const value of values) assert.equal(readDeployment({ [name]: value })[key], undefined, value);
  }
  for (const value of [
    'git@git.example:owner/name.git',
    'ssh://git@git.example/owner/name',
    'file:///srv/name',
  ])
    assert.equal(readDeployment({ REPOSITORY_URL: value }).repositoryUrl, value);
});

test('a base branch that is no name of a branch is refused, since the site itself has chosen it', () => {
  for (const name of ['-x', 'a..b', 'a b', '/main', 'main/', 'main.lock', 'a@{1}', 'a:b', '$(id)']) {
    assert.throws(
      () => readDeployment({ PREVIEW_BASE: name }),
      new ExpectedError(
        `PREVIEW_BASE: \`${name}\` is no name of a branch. Write one such as \`main\`, without \`origin/\`.`,
      ),
    );
  }
  assert.equal(readDeployment({ PREVIEW_BASE: '' }).baseBranch, 'main');
});

test('a context that there is not is refused, with the one that was meant', () => {
  assert.throws(
    () => readContext('prodution'),
    new ExpectedError(
      '--context: there is no context `prodution`: use one of production, deploy-preview, branch-deploy. Did you mean `production`?',
    ),
  );
});

test('a build is made when the clock says, unless the time is given for a build that can be repeated', () => {
  assert.equal(readDeployment({}, 5_000).time, 5_000);
  assert.equal(readDeployment({ SOURCE_DATE_EPOCH: '1766534400' }, 5_000).time, 1_766_534_400_000);
  assert.equal(readDeployment({ SOURCE_DATE_EPOCH: 'yesterday' }, 5_000).time, 5_000);
});
