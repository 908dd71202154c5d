import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkContent } from '../../../src/check/check.ts';
import { ownProject } from '../../../src/site/project.ts';
import { contentFolder } from '../../content/content-folder.ts';

type Files = Readonly<Record<string, string>>;

const send = '---\ntitle: Send\n---\n\n## Share a file\n\n## Limits\n';

/** Everything that the ledger of a content folder says, with the files of a help center about sending. */
async function findings(t: { readonly after: (work: () => Promise<void>) => void }, files: Files) {
  const contentDir = await contentFolder(t, { 'articles/send.md': send, ...files });
  const all = await checkContent({
    contentDir,
    project: ownProject,
    base: '/help',
    url: 'https://example.com',
  });
  const rules = ['vanished-address', 'vanished-anchor', 'unused-retirement'];
  return all
    .map(({ problem }) => problem)
    .filter(({ rule }) => rules.includes(rule))
    .map(({ file, position, rule, severity, message, suggestions }) => {
      const at = position === 'unknown' ? '' : `:${position.line}:${position.column}`;
      return `${file}${at} ${severity} ${rule}: ${message}${suggestions.length > 0 ? ` -> ${suggestions.join(' ')}` : ''}`;
    });
}

function published(...entries: readonly string[]): string {
  return `[\n${entries.map((entry) => `  ${JSON.stringify(entry)}`).join(',\n')}\n]\n`;
}

test('what is still there is fine, in whatever order the ledger lists it', async (t) => {
  assert.deepEqual(
    await findings(t, {
      'published.json': published('/article/send/#limits', '/article/send/', '/article/send/#share-a-file'),
    }),
    [],
  );
});

test('without a ledger nothing is looked for', async (t) => {
  assert.deepEqual(await findings(t, {}), []);
});

test('a heading that was renamed is reported where it stands now, with what to write and who links to it', async (t) => {
  const ledger = published('/article/send/', '/article/send/#limits', '/article/send/#send-a-file');
  const link =
    '---\ntitle: Other\n---\n[a]({{site.baseurl}}/article/send/#send-a-file) [b](../send#send-a-file)\n';
  assert.deepEqual(await findings(t, { 'published.json': ledger, 'articles/other.md': link }), [
    'articles/send.md:5:4 error vanished-anchor: `/article/send/#send-a-file` was published, and the page has no place of that name any more. 2 links of this site lead there, the first in `articles/other.md:4:5`. Write `{#send-a-file}` at the end of the heading `Share a file`, or let it go in `retired.yml` with `address: /article/send/#send-a-file` and a `reason:`. -> /article/send/#share-a-file',
  ]);
});

test('a renamed heading that no page links to is reported as well', async (t) => {
  const ledger = published('/article/send/', '/article/send/#limits', '/article/send/#anything-else');
  assert.deepEqual(await findings(t, { 'published.json': ledger }), [
    'articles/send.md:5:4 error vanished-anchor: `/article/send/#anything-else` was published, and the page has no place of that name any more. No link of this site leads there, but readers and other sites may have kept it. Write `{#anything-else}` at the end of the heading `Share a file`, or let it go in `retired.yml` with `address: /article/send/#anything-else` and a `reason:`. -> /article/send/#share-a-file',
  ]);
});

test('a heading in HTML is told to keep its old id in the front matter', async (t) => {
  const html = '---\ntitle: HTML\n---\n<h2>New words</h2>\n';
  assert.deepEqual(
    await findings(t, {
      'articles/html.md': html,
      'published.json': published('/article/html/', '/article/html/#old-words'),
    }),
    [
      'articles/html.md:4:1 error vanished-anchor: `/article/html/#old-words` was published, and the page has no place of that name any more. No link of this site leads there, but readers and other sites may have kept it. Write `anchors:` into the front matter, and below it `  old-words: new-words`, or let it go in `retired.yml` with `address: /article/html/#old-words` and a `reason:`. -> /article/html/#new-words',
    ],
  );
});

test('where no heading resembles what is gone, the title is named', async (t) => {
  const ledger = published(
    '/article/send/',
    '/article/send/#limits',
    '/article/send/#share-a-file',
    '/article/send/#zzz',
  );
  assert.deepEqual(await findings(t, { 'published.json': ledger }), [
    'articles/send.md:2:8 error vanished-anchor: `/article/send/#zzz` was published, and the page has no place of that name any more. No link of this site leads there, but readers and other sites may have kept it. Write `{#zzz}` at the end of the heading that has taken its place, or let it go in `retired.yml` with `address: /article/send/#zzz` and a `reason:`.',
  ]);
});

test('an old id behind a heading, in the front matter, or of any other element keeps a place', async (t) => {
  const body = '---\ntitle: X\nanchors:\n  b: one\n---\n## One {#a}\n\n<a name="c"></a>\n';
  assert.deepEqual(
    await findings(t, {
      'articles/x.md': body,
      'published.json': published('/article/x/#a', '/article/x/#b', '/article/x/#c'),
    }),
    [],
  );
});

test('an address that is gone is reported in the ledger, with the new page that has its headings', async (t) => {
  const ledger = published(
    '/article/old/',
    '/article/old/#limits',
    '/article/old/#share-a-file',
    '/article/other/',
  );
  const link = '---\ntitle: Other\n---\n[a]({{site.baseurl}}/article/old/#limits)\n';
  assert.deepEqual(await findings(t, { 'published.json': ledger, 'articles/other.md': link }), [
    'published.json:2:3 error vanished-address: `/article/old/` was published, and nothing is there any more. A link of this site leads there, in `articles/other.md:4:5`. Write `redirect_from: [/article/old/]` into the front matter of `articles/send.md`, or let it go in `retired.yml` with `address: /article/old/` and a `reason:`. -> /article/send/',
  ]);
});

test('an old address that leads to a page keeps its places only if the page has them', async (t) => {
  const moved = '---\ntitle: Moved\nredirect_from: /article/Old/\n---\n## Here\n';
  assert.deepEqual(
    await findings(t, {
      'articles/moved.md': moved,
      'published.json': published('/article/old/', '/article/old/#here', '/article/old/#there'),
    }),
    [
      'articles/moved.md:5:4 error vanished-anchor: `/article/old/#there` was published, and the page has no place of that name any more. No link of this site leads there, but readers and other sites may have kept it. Write `{#there}` at the end of the heading `Here`, or let it go in `retired.yml` with `address: /article/old/#there` and a `reason:`. -> /article/moved/#here',
    ],
  );
});

test('hidden articles and categories keep their addresses too', async (t) => {
  assert.deepEqual(
    await findings(t, {
      'articles/hidden.md': '---\ntitle: Hidden\nhidden: true\n---\n## Part\n',
      'categories/basics.md': '---\ntitle: Basics\n---\n## Start\n',
      'published.json': published(
        '/article/hidden/',
        '/article/hidden/#part',
        '/basics/',
        '/basics/#start',
        '/gone/',
      ),
    }),
    [
      'published.json:6:3 error vanished-address: `/gone/` was published, and nothing is there any more. No link of this site leads there, but readers and other sites may have kept it. Write `redirect_from: [/gone/]` into the front matter of the page that has taken its place, or let it go in `retired.yml` with `address: /gone/` and a `reason:`.',
    ],
  );
});

test('what is retired may go, and a retired address takes its places with it', async (t) => {
  assert.deepEqual(
    await findings(t, {
      'published.json': published('/article/gone/', '/article/gone/#a', '/article/send/#b'),
      'retired.yml':
        '- address: /article/gone/\n  reason: The feature is gone.\n- address: /article/send/#b\n  reason: Nobody had it.\n',
    }),
    [],
  );
});

test('what is retired for nothing is a warning', async (t) => {
  const entries = ['/article/send/', '/article/sned/#b', '/article/gone/', '/article/gone/'];
  assert.deepEqual(
    await findings(t, {
      'published.json': published('/article/gone/', '/article/send/', '/article/send/#limits'),
      'retired.yml': entries.map((address) => `- address: ${address}\n  reason: x\n`).join(''),
    }),
    [
      'retired.yml:1:12 warning unused-retirement: `/article/send/` is still there, and the entry would let it go unnoticed: take it out.',
      'retired.yml:3:12 warning unused-retirement: `/article/sned/#b` was never published: mend it, or take it out. -> /article/send/',
      'retired.yml:7:12 warning unused-retirement: `/article/gone/` stands in the file already: take one of the two out.',
    ],
  );
});

test('while an article cannot be read, nothing of it is said to be gone', async (t) => {
  assert.deepEqual(
    await findings(t, {
      'articles/x.md': '---\nno title: here\n---\n## One\n',
      'published.json': published('/article/x/', '/article/x/#one'),
    }),
    [],
  );
});
