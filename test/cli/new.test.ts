import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { nameFor, nextOrder } from '../../src/new/page-text.ts';
import { readFolder, runSignpost } from './run-signpost.ts';

async function newSite(t: TestContext): Promise<string> {
  const site = mkdtempSync(join(tmpdir(), 'signpost-new-'));
  t.after(() => rmSync(site, { recursive: true, force: true }));
  await runSignpost(site, 'init');
  return site;
}

test('a new article is the last of its category, where its category is, and nothing is wrong with it', async (t) => {
  const site = await newSite(t);
  const made = await runSignpost(
    site,
    'new',
    'article',
    "Über uns: Don't panic?",
    '--category',
    'Writing for this help center',
  );
  assert.deepEqual(made, {
    code: 0,
    stdout:
      'content/articles/writing/über-uns-dont-panic.md is written, with order "03" in Writing for this help center. It will be shown at /article/über-uns-dont-panic/\n',
    stderr: '',
  });
  const text = readFileSync(join(site, 'content/articles/writing/über-uns-dont-panic.md'), 'utf8');
  assert.match(
    text,
    /^---\ntitle: "Über uns: Don't panic\?"\ncategories: \[writing\]\norder: "03"\n---\n\n\S/,
  );
  const category = await runSignpost(site, 'new', 'category', '請求');
  assert.match(
    category.stdout,
    /^content\/categories\/請求\.md is written, with order "03"\. It will be shown at \/請求\/\n$/,
  );
  await runSignpost(site, 'new', 'article', 'true', '--category', '請求', '--name', 'pay');
  assert.match(readFileSync(join(site, 'content/articles/請求/pay.md'), 'utf8'), /^---\ntitle: "true"\n/);
  const checked = await runSignpost(site, 'check');
  assert.match(checked.stdout, /^No problems/);
});

test('nothing is written for what is not clear, and it is said what to write', async (t) => {
  const site = await newSite(t);
  const before = readFolder(site);
  for (const [args, said] of [
    [
      ['article', 'Pay'],
      'Say which category the article belongs to, as in `--category NAME`: one of getting-started, writing.',
    ],
    [
      ['article', 'Pay', '--category', 'writting'],
      'There is no category `writting`. Did you mean `writing`? `npx --no signpost new category "writting"` makes one.',
    ],
    [
      ['article', 'SIGN-IN', '--category', 'writing'],
      'There is an article `articles/getting-started/sign-in.md` already, and nothing was written: choose another title, or another name with `--name`.',
    ],
    [
      ['article', '???', '--category', 'writing'],
      '`???` has no letter and no digit to make a file name of: add one with `--name`, as in `--name questions`.',
    ],
    [
      ['artcle', 'Pay'],
      'Write what is new and its title: `npx --no signpost new article "Change your password"`, or `new category "Billing"`. Did you mean `article`?',
    ],
    [
      ['article', 'Index', '--category', 'writing'],
      '`articles/writing/index.md` would be the page of the folder `writing`, and no article. Nothing was written: add another name with `--name`, as in `--name index-page`.',
    ],
    [
      ['article', 'Pay', '--category', 'writing', '--name', 'README'],
      '`articles/writing/README.md` would be the page of the folder `writing`, and no article. Nothing was written: add another name with `--name`, as in `--name readme-page`.',
    ],
    [
      ['article', 'CON', '--category', 'writing'],
      'Windows keeps the name `con` for a device, with any ending: `articles/writing/con.md` cannot be there. Nothing was written: add another name with `--name`, as in `--name con-page`.',
    ],
    [['category', 'Pay', '--category', 'writing'], 'A category is in no other one: leave out `--category`.'],
  ] as const) {
    const { code, stderr } = await runSignpost(site, 'new', ...args);
    assert.deepEqual([code, stderr], [2, `signpost: ${said}\n`]);
  }
  const taken = await runSignpost(site, 'new', 'category', 'Search');
  assert.equal(taken.code, 1);
  assert.match(
    taken.stdout,
    /categories\/search\.md:1:1: error: The page would be published at `\/search\/`/,
  );
  const path = await runSignpost(
    site,
    'new',
    'article',
    'Pay',
    '--category',
    'writing',
    '--name',
    '../../pay',
  );
  assert.notEqual(path.code, 0);
  assert.deepEqual(readFolder(site), before);
});

test('names keep the letters of a title, and orders sort behind all others', () => {
  for (const [title, name] of [
    ['Change your password', 'change-your-password'],
    ['  C++ / C#: what’s new?  ', 'c-c-whats-new'],
    ['Cafe\u0301', 'café'],
    ['パスワードを変更する', 'パスワードを変更する'],
    ['كلمة المرور', 'كلمة-المرور'],
    ['…', ''],
  ] as const)
    assert.equal(nameFor(title), name);
  assert.ok(nameFor(`A title ${'that goes on '.repeat(20)}`).length <= 60);
  assert.equal(nextOrder([]), '01');
  assert.equal(nextOrder([undefined, '08', '02']), '09');
  assert.equal(nextOrder(['09']), '10');
  assert.equal(nextOrder(['99']), '991');
  assert.equal(nextOrder(['991']), '992');
  assert.equal(nextOrder(['b']), 'b1');
  assert.equal(nextOrder(['1', '9']), '91');
});
