import assert from 'node:assert/strict';
import path from 'node:path';
import { type TestContext, test } from 'node:test';
import { z } from 'zod';
import { runSignpost } from '../cli/run-signpost.ts';
import { contentFolder } from '../content/content-folder.ts';

const problems = z.array(
  z.object({ file: z.string(), line: z.number().nullable(), rule: z.string(), message: z.string() }),
);

/** What a check of articles finds, as `file:line rule message`; each file has its keys and its body. */
async function found(
  t: TestContext,
  articles: Readonly<Record<string, readonly [keys: string, body: string]>>,
  others: Readonly<Record<string, string>> = {},
): Promise<readonly string[]> {
  const content = await contentFolder(t, {
    '../_data/site.json': JSON.stringify({
      title: 'Help',
      url: 'https://help.example',
      timeZone: 'Europe/Berlin',
    }),
    'categories/basics.md': '---\ntitle: Basics\n---\n',
    ...Object.fromEntries(
      Object.entries(articles).map(([name, [keys, body]]) => [
        `articles/${name}.md`,
        `---\ntitle: ${name}\ncategories: [basics]\n${keys}---\n\n${body}\n`,
      ]),
    ),
    ...others,
  });
  const { stdout } = await runSignpost(
    path.dirname(content),
    'check',
    '--format',
    'json',
    '--now',
    '2026-11-01',
  );
  return problems
    .parse(JSON.parse(stdout))
    .map(({ file, line, rule, message }) => `${file}:${line} ${rule} ${message}`);
}

const toB = '[B]({{site.baseurl}}/article/b/).';

test('a link to a draft is an error, unless a draft has it', async (t) => {
  assert.deepEqual(
    await found(t, { a: ['', toB], b: ['draft: true\n', 'Text.'], c: ['draft: true\n', toB] }),
    [
      'articles/a.md:6 link-to-unpublished `{{site.baseurl}}/article/b/` leads to `articles/b.md`, which is a draft, and readers have this page now: publish both, or take the link away.',
    ],
  );
});

test('a link to an article of later is judged by both dates', async (t) => {
  const later = 'publish_on: 2026-12-01\n';
  assert.deepEqual(
    await found(t, {
      a: ['', toB],
      b: [later, 'Text.'],
      early: ['publish_on: 2026-11-15T09:00\n', toB],
      same: [later, toB],
      after: ['publish_on: 2026-12-02\n', `{% link articles/b.md %} ${toB}`],
    }),
    [
      'articles/a.md:6 link-to-unpublished `{{site.baseurl}}/article/b/` leads to `articles/b.md`, which readers have from 2026-12-01 on, and this page now: publish this page later, or add the link then.',
      'articles/early.md:7 link-to-unpublished `{{site.baseurl}}/article/b/` leads to `articles/b.md`, which readers have from 2026-12-01 on, and this page from 2026-11-15 09:00 on: publish this page later, or add the link then.',
    ],
  );
});

test('what is taken away leads somewhere, or is retired with a reason', async (t) => {
  const ends = 'unpublish_on: 2027-01-31\n';
  assert.deepEqual(await found(t, { a: ['', toB], b: [ends, 'Text.'] }), [
    'articles/a.md:6 link-to-unpublished `{{site.baseurl}}/article/b/` leads to `articles/b.md`, which is taken away on 2027-01-31, and this page stays: let another page lead on from there, or take the link away.',
    'articles/b.md:4 expiring-address From `2027-01-31` on, nothing is at `/article/b/` any more. Write `redirect_from: [/article/b/]` into the front matter of the page that takes its place, or let it go in `retired.yml` with `address: /article/b/` and a `reason:`.',
  ]);
  assert.deepEqual(await found(t, { a: ['redirect_from: [/article/b/]\n', toB], b: [ends, 'Text.'] }), []);
  const retired = { 'retired.yml': '- address: /article/b/\n  reason: The fair is over.\n' };
  assert.deepEqual(await found(t, { a: ['', 'Text.'], b: [ends, 'Text.'] }, retired), []);
  const over = 'unpublish_on: 2026-10-01\n';
  assert.deepEqual(await found(t, { a: ['', 'Text.'], b: [over, 'Text.'] }, retired), []);
});

test('what is wrong in an article of later is reported before readers have it', async (t) => {
  assert.deepEqual(
    await found(t, { a: ['', 'Text.'], b: ['draft: true\n', '[Nowhere](/article/nowhere/)'] }),
    [
      'articles/b.md:7 missing-page There is no page `/article/nowhere/`: write the address of one that there is.',
    ],
  );
});

test('a day that is none, and an end before the beginning, are errors', async (t) => {
  assert.deepEqual(await found(t, { a: ['publish_on: soon\nreview_every: often\n', 'Text.'] }), [
    'articles/a.md:4 front-matter-value `soon` is no day. Write one such as `2026-12-01`, or a time such as `2026-12-01T09:00`.',
    'articles/a.md:5 front-matter-value `often` says not how often. Write a number of days, weeks, months or years, such as `6 months`.',
  ]);
});

test('an article that was published and is made a draft is missed', async (t) => {
  const known = { 'published.json': '["/article/a/", "/article/b/"]\n' };
  const [problem, ...others] = await found(t, { a: ['', 'Text.'], b: ['draft: true\n', 'Text.'] }, known);
  assert.deepEqual(others, []);
  assert.match(problem ?? '', /^published\.json:1 vanished-address `\/article\/b\/` was published/);
});
