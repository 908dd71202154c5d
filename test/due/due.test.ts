import assert from 'node:assert/strict';
import path from 'node:path';
import { type TestContext, test } from 'node:test';
import { runSignpost } from '../cli/run-signpost.ts';
import { repositoryOf } from '../git/git-repository.ts';

const article = (title: string, ...keys: readonly string[]): string =>
  `---\ntitle: ${title}\n${keys.map((key) => `${key}\n`).join('')}---\n\nText.\n`;

const files = {
  '_data/site.json': JSON.stringify({
    title: 'Help',
    url: 'https://help.example',
    timeZone: 'Europe/Berlin',
  }),
  '_data/owners.json': JSON.stringify({ pay: { github: '@example/pay' }, ada: { github: '@ada' } }),
  'content/articles/cards.md': article('Cards', 'publish_on: 2026-12-01T09:00', 'owner: pay'),
  'content/articles/fair.md': article('Fair', 'unpublish_on: 2026-12-20', 'redirect_from: [/old/]'),
  'content/articles/refunds.md': article(
    'Refunds',
    'review_every: 6 months',
    'reviewed_on: 2026-05-31',
    'owner: ada',
  ),
  'content/articles/late.md': article('Late', 'review_by: 2026-10-01'),
  'content/articles/never.md': article('Never', 'review_every: 1 year'),
  'content/articles/kept.md': article('Kept', 'review_by: 2026-10-01', 'reviewed_on: 2026-10-01'),
  'content/articles/draft.md': article('Draft', 'draft: true', 'publish_on: 2026-12-02'),
  'content/articles/far.md': article('Far', 'publish_on: 2027-06-01'),
};

async function due(t: TestContext, ...options: readonly string[]) {
  const { folder } = await repositoryOf(t, files);
  return runSignpost(folder, 'due', ...options);
}

test('what is due is listed in order of time, with what is overdue', async (t) => {
  const { code, stdout } = await due(t, '--now', '2026-11-25', '--within', '4 weeks');
  assert.equal(code, 0);
  assert.equal(
    stdout,
    `never reviewed    review overdue  content/articles/never.md
2026-10-01        review overdue  content/articles/late.md
2026-11-30        review due      content/articles/refunds.md  ada
2026-12-01 09:00  published       content/articles/cards.md    pay
2026-12-20        taken away      content/articles/fair.md
`,
  );
});

test('a workflow hears of what has become due since it last looked, and of nothing else', async (t) => {
  const before = await due(t, '--since', '2026-12-01T06:00Z', '--now', '2026-12-01T07:59:59Z');
  assert.equal(before.code, 0);
  const after = await due(
    t,
    '--since',
    '2026-12-01T07:00Z',
    '--now',
    '2026-12-01T08:00Z',
    '--format',
    'json',
  );
  assert.equal(after.code, 3);
  const again = await due(t, '--since', '2026-12-01T08:00Z', '--now', '2026-12-01T09:00Z');
  assert.equal(again.code, 0);
  const review = await due(t, '--since', '2026-11-01', '--now', '2026-11-30T12:00Z');
  assert.equal(review.code, 0);
});

test('owners are written as GitHub reads them', async (t) => {
  const { folder } = await repositoryOf(t, files);
  const { code, stdout } = await runSignpost(folder, 'owners');
  assert.equal(code, 0);
  assert.equal(
    stdout,
    `# Made by \`npx --no signpost owners\` from \`owner\` in the front matter of articles.
/content/articles/cards.md @example/pay
/content/articles/refunds.md @ada
`,
  );
});

test('an owner whom the list does not know is a warning with the nearest name', async (t) => {
  const { folder } = await repositoryOf(t, {
    ...files,
    'content/articles/cards.md': article('Cards', 'owner: payy'),
  });
  const { stdout } = await runSignpost(folder, 'check', '--rule', 'unknown-owner');
  assert.match(
    stdout,
    /3:8 +warning +There is no owner `payy` in `_data\/owners\.json`\. Write the name of one, or add it there\. Did you mean `pay`\?/,
  );
  const { stderr } = await runSignpost(path.join(folder, 'content'), 'due', '--within', 'soon');
  assert.equal(stderr, 'signpost: `--within soon` says not how long: write one such as `2 weeks`.\n');
});
