import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { checkContent } from '../../../src/check/check.ts';
import { type MvOutcome, moveArticle } from '../../../src/move/mv.ts';
import { ExpectedError } from '../../../src/problems/expected-error.ts';
import { ownProject } from '../../../src/site/project.ts';
import { readFolder } from '../../cli/run-signpost.ts';
import { contentFolder } from '../../content/content-folder.ts';

type Files = Readonly<Record<string, string>>;
type Cleaning = { readonly after: (work: () => Promise<void>) => void };

const site = { base: '/help', url: 'https://example.com', project: ownProject };

const keys =
  '---\ntitle: Keys\ncategories: [account]\n---\n\n## Make a key\n\n[Up](#make-a-key) [me](./) [me](../keys/#make-a-key)\n';
const account = { 'categories/account.md': '---\ntitle: Account\n---\nSee [keys](/help/article/keys/).\n' };

/** Moves an article of a small help center, and gives the texts of all files afterwards. */
async function move(
  t: Cleaning,
  files: Files,
  from: string,
  to: string,
  ...anchors: readonly string[]
): Promise<{ readonly contentDir: string; readonly outcome: MvOutcome; readonly texts: Files }> {
  const contentDir = await contentFolder(t, { 'articles/account/keys.md': keys, ...account, ...files });
  const outcome = await moveArticle({ contentDir, ...site, from, to, anchors, dryRun: false });
  return { contentDir, outcome, texts: textsIn(contentDir) };
}

function textsIn(contentDir: string): Files {
  const entries = Object.entries(readFolder(contentDir));
  return Object.fromEntries(
    entries.map(([path, text]) => [path, Buffer.from(text, 'latin1').toString('utf8')]),
  );
}

/** A page with a body of its own, without anything else that could be found fault with. */
function page(body: string): string {
  return `---\ntitle: Page\ncategories: [account]\n---\n${body}`;
}

test('the file moves, keeps its old address, and links to itself go on', async (t) => {
  const { outcome, texts, contentDir } = await move(t, {}, 'keys', 'secrets');
  assert.deepEqual(outcome, {
    kind: 'moved',
    file: 'articles/account/keys.md',
    target: 'articles/account/secrets.md',
    files: 2,
    links: 2,
  });
  assert.deepEqual(texts, {
    'articles/account/secrets.md': keys
      .replace(']\n---', ']\nredirect_from:\n  - /article/keys/\n---')
      .replace('../keys/#', '../secrets/#'),
    'categories/account.md': '---\ntitle: Account\n---\nSee [keys](/help/article/secrets/).\n',
  });
  assert.deepEqual(await checkContent({ contentDir, ...site }), []);
});

const forms: Readonly<Record<string, readonly [before: string, after: string]>> = {
  'with the variable of the base': [
    '[a]({{site.baseurl}}/article/keys/) [b]({{ site.baseurl }}/article/keys/#make-a-key)',
    '[a]({{site.baseurl}}/article/secrets/) [b]({{ site.baseurl }}/article/secrets/#make-a-key)',
  ],
  'relative, without a slash, with a query': [
    '[a](../keys) [b](../keys/?x=/keys/#make-a-key) [c](./../keys/)',
    '[a](../secrets) [b](../secrets/?x=/keys/#make-a-key) [c](./../secrets/)',
  ],
  'with the whole address': [
    '[a](https://example.com/help/article/keys/) <https://example.com/help/article/keys/> [b](//help.example.com/article/keys/)',
    '[a](https://example.com/help/article/secrets/) <https://example.com/help/article/secrets/> [b](//help.example.com/article/secrets/)',
  ],
  'as a tag': [
    '[a]({% link articles/account/keys.md %}) [b]({%- link _articles/account/keys.md -%}#make-a-key)',
    '[a]({% link articles/account/secrets.md %}) [b]({%- link _articles/account/secrets.md -%}#make-a-key)',
  ],
  'in a definition that two links refer to': [
    '[a][k] and [b][k]\n\n[k]: {{site.baseurl}}/article/keys/ "Keys"',
    '[a][k] and [b][k]\n\n[k]: {{site.baseurl}}/article/secrets/ "Keys"',
  ],
  'in HTML': [
    '<p>Keys <a class="x" href=\'{{site.baseurl}}/article/keys/\'>keys</a></p>\n\nand <a href=/help/article/keys/>k</a>',
    '<p>Keys <a class="x" href=\'{{site.baseurl}}/article/secrets/\'>keys</a></p>\n\nand <a href=/help/article/secrets/>k</a>',
  ],
  'in a capture that is shown twice': [
    '{% capture c %}\n- [a](/help/article/keys/)\n{% endcapture %}\n<div>{{ c | markdownify }}</div>\n<div>{{ c | markdownify }}</div>',
    '{% capture c %}\n- [a](/help/article/secrets/)\n{% endcapture %}\n<div>{{ c | markdownify }}</div>\n<div>{{ c | markdownify }}</div>',
  ],
  'in a callout in a list and in a table': [
    '- x\n\n  {% callout info %}\n  [a](/help/article/keys/)\n  {% endcallout %}\n\n|A|\n|-|\n|[b](/help/article/keys/)|',
    '- x\n\n  {% callout info %}\n  [a](/help/article/secrets/)\n  {% endcallout %}\n\n|A|\n|-|\n|[b](/help/article/secrets/)|',
  ],
  'to its Markdown': ['[a](/help/article/keys.md)', '[a](/help/article/secrets.md)'],
  'with two slashes': ['[a](/help//article/keys/)', '[a](/help//article/secrets/)'],
};

for (const [title, [before, after]] of Object.entries(forms)) {
  test(`links ${title} are rewritten as they are written`, async (t) => {
    const { texts } = await move(t, { 'articles/page.md': page(`\n${before}\n`) }, 'keys', 'secrets');
    assert.equal(texts['articles/page.md'], page(`\n${after}\n`));
  });
}

test('what is no link to the article stays as it is', async (t) => {
  const body =
    '\n/article/keys/ `/article/keys/` [a](/help/article/) <!-- [b](/help/article/keys/) -->\n\n```\n[c](/help/article/keys/)\n```\n\n{% raw %}{% link articles/account/keys.md %}{% endraw %} [d](https://other.example/article/keys/)\n';
  const { texts } = await move(t, { 'articles/page.md': page(body) }, 'keys', 'secrets');
  assert.equal(texts['articles/page.md'], page(body));
});

test('line ends and byte order marks stay', async (t) => {
  const windows = (text: string) => `\ufeff${text.replaceAll('\n', '\r\n')}`;
  const body = '\nOne\n\n[a](/help/article/keys/)\n';
  const { texts } = await move(
    t,
    { 'articles/account/keys.md': windows(keys), 'articles/page.md': windows(page(body)) },
    'keys',
    'secrets',
  );
  assert.equal(texts['articles/page.md'], windows(page(body.replace('keys', 'secrets'))));
  assert.equal(
    texts['articles/account/secrets.md'],
    windows(
      keys
        .replace('account]\n', 'account]\nredirect_from:\n  - /article/keys/\n')
        .replace('../keys', '../secrets'),
    ),
  );
});

test('links in titles and in cells with escaped lines are renamed where they stand', async (t) => {
  const body = page(
    '::: note [a](/help/article/keys/) x\nx\n:::\n\n| a | b \\| [a](/help/article/keys/) [b](/help/article/keys/#make-a-key) |\n|-|-|\n',
  );
  const { texts } = await move(t, { 'articles/page.md': body }, 'keys', 'secrets');
  assert.equal(texts['articles/page.md'], body.replaceAll('/keys/', '/secrets/'));
});

test('into another folder, only tags that name the file change', async (t) => {
  const body = '\n[a]({% link articles/account/keys.md %}#make-a-key) [b](/help/article/keys/)\n';
  const { texts, outcome } = await move(t, { 'articles/page.md': page(body) }, 'keys', 'articles/safety/');
  assert.equal(outcome.kind, 'moved');
  assert.equal(texts['articles/safety/keys.md'], keys);
  assert.equal(texts['articles/page.md'], page(body.replace('account/keys.md', 'safety/keys.md')));
});

test('headings that are called otherwise by now keep their old ids, and links name the new ones', async (t) => {
  const body = '\n[a](/help/article/keys/#create-a-key) [b](/help/article/keys/#make-a-key)\n';
  const { texts } = await move(
    t,
    { 'articles/page.md': page(body) },
    'keys',
    'secrets',
    'create-a-key=make-a-key',
  );
  assert.equal(
    texts['articles/page.md'],
    page(body.replaceAll('keys/', 'secrets/').replace('#create', '#make')),
  );
  assert.match(
    texts['articles/account/secrets.md'] ?? '',
    /redirect_from:\n {2}- \/article\/keys\/\nanchors:\n {2}create-a-key: make-a-key\n---/,
  );
});

test('queries that have to find the article name it anew, and other queries stay', async (t) => {
  const golden =
    "# Queries\n- query: keys\n  article: keys # by name\n- { query: keys, article: '/article/keys/' }\n- query: keys\n  article: page\n";
  const { texts } = await move(
    t,
    { 'articles/page.md': page('\nkeys\n'), 'search.golden.yml': golden },
    'keys',
    'secrets',
  );
  assert.equal(
    texts['search.golden.yml'],
    golden.replace('article: keys #', 'article: secrets #').replace('/article/keys/', '/article/secrets/'),
  );
});

test('a query that names another page stays, whatever of its address the two have in common', async (t) => {
  const golden =
    "- { query: keys, article: '/keys/' }\n- { query: keys, article: '/article/keys/parts/' }\n- { query: keys, article: other-keys }\n";
  const { texts } = await move(
    t,
    { 'categories/keys.md': '---\ntitle: All keys\n---\n', 'search.golden.yml': golden },
    'keys',
    'secrets',
  );
  assert.equal(texts['search.golden.yml'], golden);
});

test('the ledger learns the new address and keeps the old ones', async (t) => {
  const published = '[\n  "/article/keys/",\n  "/article/keys/#make-a-key"\n]\n';
  const { texts, contentDir } = await move(t, { 'published.json': published }, 'keys', 'secrets');
  assert.equal(
    texts['published.json'],
    '[\n  "/article/keys/",\n  "/article/keys/#make-a-key",\n  "/article/secrets/",\n  "/article/secrets/#make-a-key"\n]\n',
  );
  assert.deepEqual(await checkContent({ contentDir, ...site }), []);
});

test('an article that gets its old name back has the other one as its old address', async (t) => {
  const { contentDir, texts } = await move(t, {}, 'keys', 'secrets');
  const outcome = await moveArticle({
    contentDir,
    ...site,
    from: '/help/article/secrets/',
    to: '/article/keys/',
    anchors: [],
    dryRun: false,
  });
  assert.equal(outcome.kind, 'moved');
  const moved = texts['articles/account/secrets.md'] ?? '';
  assert.deepEqual(textsIn(contentDir), {
    'articles/account/keys.md': moved
      .replace('/article/keys/', '/article/secrets/')
      .replace('../secrets/', '../keys/'),
    ...account,
  });
});

test('old addresses lead to the new one, and links that go through them stay', async (t) => {
  const body = '\n[a](/help/article/older/)\n';
  const old = keys.replace(']\n', ']\nredirect_from: /article/older/\n');
  const { texts } = await move(
    t,
    { 'articles/account/keys.md': old, 'articles/page.md': page(body) },
    'keys',
    'secrets',
  );
  assert.equal(texts['articles/page.md'], page(body));
  assert.match(
    texts['articles/account/secrets.md'] ?? '',
    /redirect_from: \[\/article\/older\/, \/article\/keys\/\]/,
  );
});

test('a trial shows a diff that git can apply, and changes nothing', async (t) => {
  const files = { 'articles/account/keys.md': keys, ...account, 'articles/page.md': page('\n[a](../keys/)') };
  const contentDir = await contentFolder(t, files);
  const copy = join(contentDir, '..', 'copy');
  cpSync(contentDir, copy, { recursive: true });
  const options = { contentDir, ...site, from: 'keys', to: 'safety/secrets', anchors: [] };
  const outcome = await moveArticle({ ...options, dryRun: true });
  assert.deepEqual(textsIn(contentDir), files);
  assert.equal(outcome.kind, 'diff');
  const input = outcome.kind === 'diff' ? outcome.text : '';
  const { status, stderr } = spawnSync('git', ['apply', '-'], { cwd: copy, input, encoding: 'utf8' });
  assert.equal(status, 0, stderr);
  await moveArticle({ ...options, dryRun: false });
  assert.deepEqual(textsIn(copy), textsIn(contentDir));
});

test('a move that would break a link is refused with what would be wrong, and changes nothing', async (t) => {
  const files = {
    'articles/account/keys.md': keys,
    ...account,
    'articles/page.md': page('\n{% capture u %}keys{% endcapture %}\n[a](/help/article/{{u}}.md)\n'),
  };
  const contentDir = await contentFolder(t, files);
  const outcome = await moveArticle({
    contentDir,
    ...site,
    from: 'keys',
    to: 'secrets',
    anchors: [],
    dryRun: false,
  });
  assert.equal(outcome.kind, 'refused');
  const problems = outcome.kind === 'refused' ? outcome.problems : [];
  assert.deepEqual(
    problems.map(({ file, rule }) => `${file} ${rule}`),
    ['articles/page.md missing-file'],
  );
  assert.deepEqual(textsIn(contentDir), files);
});

const wrong: Readonly<
  Record<string, readonly [from: string, to: string, anchors: string[], message: string]>
> = {
  'an unknown article': ['kyes', 'secrets', [], 'There is no article `kyes`. Did you mean `keys`?'],
  'a category': ['account', 'x', [], '`account` is a category, and only articles can be moved.'],
  'an old address': [
    '/article/older/',
    'x',
    [],
    '`/article/older/` is an old address of `other`: name that one.',
  ],
  'an article with broken front matter': [
    'broken',
    'x',
    [],
    '`broken` cannot be read: mend what `npx --no signpost check` says of it before you move it.',
  ],
  'its own name': ['keys', 'keys', [], '`articles/account/keys.md` is there already.'],
  'the name of a file': [
    'keys',
    'articles/other.md',
    [],
    'There is a file `articles/other.md` already: choose another name.',
  ],
  'a name that makes no address': [
    'keys',
    'my keys',
    [],
    'The file name `my keys.md` makes no address. Use letters, digits, `-`, `_` and `.` between them. Did you mean `my-keys.md`?',
  ],
  'a name that Windows keeps': [
    'keys',
    'nul',
    [],
    'Windows keeps the name `nul` for a device, with any ending: `articles/account/nul.md` cannot be there. Rename it.',
  ],
  'the page of a folder': [
    'keys',
    'account/index',
    [],
    '`articles/account/index.md` would be the page of the folder `account`, and no article: write another name, as in `account/keys`.',
  ],
  'the page of a folder, by its name alone': [
    'keys',
    'README',
    [],
    '`articles/account/README.md` would be the page of the folder `account`, and no article: write another name, as in `account/keys`.',
  ],
  'an address of something else': [
    'keys',
    '/keys/',
    [],
    '`/keys/` is no address of an article: those are `/article/:name/`.',
  ],
  'an address with a stray percent sign': [
    'keys',
    '/article/100%/',
    [],
    'The file name `100%.md` makes no address. Use letters, digits, `-`, `_` and `.` between them. Did you mean `100.md`?',
  ],
  'a way out of the folder': [
    'keys',
    'articles/../../keys',
    [],
    '`articles/../../keys.md` is no file of the content folder.',
  ],
  'anchors that are no pair': [
    'keys',
    'x',
    ['a'],
    '`--anchor a` is no pair of ids: write `--anchor old-id=new-id`.',
  ],
  'an anchor that is not there': [
    'keys',
    'x',
    ['a=make-key'],
    'No heading of `articles/account/keys.md` has the id `make-key`. Did you mean `make-a-key`?',
  ],
};

for (const [title, [from, to, anchors, message]] of Object.entries(wrong)) {
  test(`${title} is refused`, async (t) => {
    const files = {
      'articles/account/keys.md': keys,
      ...account,
      'articles/other.md': '---\ntitle: Other\nredirect_from: /article/older/\n---\n',
      'articles/broken.md': '---\nno title\n---\n',
    };
    const contentDir = await contentFolder(t, files);
    await assert.rejects(
      moveArticle({ contentDir, ...site, from, to, anchors, dryRun: false }),
      new ExpectedError(message),
    );
    assert.equal(readFileSync(join(contentDir, 'articles/account/keys.md'), 'utf8'), keys);
    assert.deepEqual(textsIn(contentDir), files);
  });
}

for (const [title, to, rule] of [['an old address of another page', 'older', 'redirect-conflict']] as const) {
  test(`a name that is ${title} is refused`, async (t) => {
    const files = {
      'articles/account/keys.md': keys,
      ...account,
      'articles/a/other.md':
        '---\ntitle: Other\ncategories: [account]\nredirect_from: /article/older/\n---\n',
    };
    const contentDir = await contentFolder(t, files);
    const outcome = await moveArticle({ contentDir, ...site, from: 'keys', to, anchors: [], dryRun: false });
    const rules = outcome.kind === 'refused' ? outcome.problems.map((problem) => problem.rule) : [];
    assert.ok(rules.includes(rule), `${outcome.kind}: ${rules.join()}`);
    assert.deepEqual(textsIn(contentDir), files);
  });
}
