import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { parse } from 'yaml';
import { z } from 'zod';
import { temporaryFolder } from './git/git-repository.ts';

const project = join(import.meta.dirname, '..');
const folder = join(project, '.github', 'workflows');

const texts = z.record(z.string(), z.unknown());
const step = z.strictObject({
  uses: z.string().optional(),
  with: texts.optional(),
  env: texts.optional(),
  run: z.string().optional(),
});
const workflow = z.looseObject({
  name: z.string(),
  on: z.looseObject({}),
  permissions: texts,
  jobs: z.record(z.string(), z.looseObject({ permissions: texts.optional(), steps: z.array(step) })),
});

const workflows = new Map(
  readdirSync(folder).map((name) => [name, workflow.parse(parse(readFileSync(join(folder, name), 'utf8')))]),
);

function workflowNamed(name: string) {
  const found = workflows.get(name);
  assert.ok(found, name);
  return { ...found, steps: Object.values(found.jobs).flatMap(({ steps }) => steps) };
}

test('no workflow puts what a pull request says into a command', () => {
  for (const [name, { jobs }] of workflows) {
    for (const { run = '' } of Object.values(jobs).flatMap(({ steps }) => steps)) {
      assert.doesNotMatch(run, /\$\{\{/, name);
    }
  }
});

test('workflows read alone, but for the job that writes the comment', () => {
  const granted = [...workflows].flatMap(([name, { permissions, jobs }]) => {
    const all = [permissions, ...Object.values(jobs).map((job) => job.permissions ?? {})];
    return all.flatMap((each) =>
      Object.entries(each).flatMap(([what, how]) => (how === 'read' ? [] : [`${name}: ${what} ${how}`])),
    );
  });
  assert.deepEqual(granted, ['preview-comment.yml: pull-requests write']);
});

test("workflows use GitHub's own actions alone, and leave no password in the checkout", () => {
  for (const name of workflows.keys()) {
    for (const { uses = 'actions/', with: settings = {} } of workflowNamed(name).steps) {
      assert.match(uses, /^actions\//, name);
      if (uses.startsWith('actions/checkout')) assert.equal(settings['persist-credentials'], false, name);
    }
  }
});

test('the code of a pull request runs in a workflow that a fork gets no rights from', () => {
  const { on, steps } = workflowNamed('preview-changes.yml');
  assert.deepEqual(on, { pull_request: null });
  const [checkout] = steps;
  assert.equal(checkout?.with?.['fetch-depth'], 0, 'the whole history');
});

test('the workflow that may write runs the code of the main branch, and keeps the file of the pull request apart', () => {
  const { on, steps } = workflowNamed('preview-comment.yml');
  assert.deepEqual(on, {
    workflow_run: { workflows: [workflowNamed('preview-changes.yml').name], types: ['completed'] },
  });
  for (const { uses = '', with: settings = {} } of steps) {
    if (uses.startsWith('actions/checkout')) {
      assert.ok(!('ref' in settings) && !('repository' in settings));
    }
    if (uses.startsWith('actions/download-artifact')) {
      assert.match(String(settings.path), /^\$\{\{ runner\.temp \}\}\//);
    }
  }
});

interface Host {
  /** Number of the pull request that GitHub finds; empty for none. */
  readonly number: string;
  /** Number of the comment that was written before; empty for none. */
  readonly comment: string;
}

/** Runs the script with programs in place of `gh` and `npx` that note what they are asked. */
async function comment(t: TestContext, { number, comment }: Host) {
  const place = await temporaryFolder(t);
  const asked = join(place, 'asked.jsonl');
  const program = (name: string, body: string) => {
    const file = join(place, name);
    writeFileSync(
      file,
      `#!${process.execPath}\nconst args = process.argv.slice(2);\nrequire('node:fs').appendFileSync(${JSON.stringify(asked)}, JSON.stringify([${JSON.stringify(name)}, ...args]) + '\\n');\n${body}`,
    );
    chmodSync(file, 0o755);
  };
  program(
    'gh',
    `const answer = args.includes('--paginate') ? ${JSON.stringify(comment)} : args.includes('GET') ? ${JSON.stringify(number)} : '';\nif (answer) console.log(answer);`,
  );
  program('npx', "console.log('<!-- mark -->\\n$(touch x) `touch x` 2 pages');");
  const environment = {
    PATH: `${place}:${process.env.PATH}`,
    REPOSITORY: 'owner/name',
    OWNER: 'stranger',
    BRANCH: '$(touch x);"--method=DELETE',
    COMMIT: 'abc',
    PREVIEW_ORIGIN: 'https://deploy-preview-{number}--example.netlify.app',
    CHANGES: '/tmp/changes.json',
  };
  execFileSync('bash', [join(project, '.github', 'comment-on-preview.sh')], {
    cwd: place,
    env: environment,
  });
  assert.ok(!existsSync(join(place, 'x')), 'nothing of it is run');
  const lines = readFileSync(asked, 'utf8').trim().split('\n');
  return lines.map((line) => z.array(z.string()).parse(JSON.parse(line)));
}

const body = '<!-- mark -->\n$(touch x) `touch x` 2 pages';

test('a first comment is written on the pull request that GitHub names', async (t) => {
  const [pulls, text, comments, written, ...more] = await comment(t, { number: '7', comment: '' });
  assert.deepEqual(pulls?.slice(0, 8), [
    'gh',
    'api',
    '--method',
    'GET',
    'repos/owner/name/pulls',
    '--raw-field',
    'state=open',
    '--raw-field',
  ]);
  assert.equal(pulls?.[8], 'head=stranger:$(touch x);"--method=DELETE');
  assert.deepEqual(text, [
    'npx',
    '--no',
    'signpost',
    'preview-comment',
    '/tmp/changes.json',
    '--url',
    'https://deploy-preview-7--example.netlify.app',
  ]);
  assert.equal(comments?.[3], 'repos/owner/name/issues/7/comments');
  assert.deepEqual(written, [
    'gh',
    'api',
    '--silent',
    '--method',
    'POST',
    'repos/owner/name/issues/7/comments',
    '--raw-field',
    `body=${body}`,
  ]);
  assert.deepEqual(more, []);
});

test('the comment of before is written anew', async (t) => {
  const asked = await comment(t, { number: '7', comment: '99' });
  assert.deepEqual(asked.at(-1)?.slice(4), [
    'PATCH',
    'repos/owner/name/issues/comments/99',
    '--raw-field',
    `body=${body}`,
  ]);
});

test('a commit that is not the last one of an open pull request gets no comment', async (t) => {
  const asked = await comment(t, { number: '', comment: '' });
  assert.equal(asked.length, 1);
});
