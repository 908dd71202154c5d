import assert from 'node:assert/strict';
import { test } from 'node:test';
import { changesFile } from '../../src/preview/comment/changes-file.ts';
import { commentText } from '../../src/preview/comment/comment.ts';
import { readCommentedChanges } from '../../src/preview/comment/commented-changes.ts';
import { noChanges, type Preview } from '../../src/preview/compare/changes.ts';
import { nothingElse, previewOf, urls } from './preview-site.ts';
import { page, state } from './states.ts';

const siteUrl = 'https://preview.example/help';
const start = `<!-- signpost-preview -->

### What this change does to the help center
The pull request's own build reports this about itself.

`;

/** The comment as it is written from the file, which goes from one program to another as text. */
function commentOn(preview: Preview, site: string | undefined = siteUrl): string {
  const json: unknown = JSON.parse(JSON.stringify(changesFile(preview, urls, undefined)));
  return commentText(readCommentedChanges(json), site);
}

test('the comment tells what is lost first, and then each page with a link to it and to its change', () => {
  const preview = previewOf(
    state([page('a', '## One\n\nOld text.'), page('b', 'Text.')]),
    state([page('a', '## Two\n\nNew text.'), page('c', 'Another text.')]),
  );
  assert.equal(
    commentOn(preview),
    `${start}1 page changed in the text, 1 page added, 1 page removed, 1 address lost, 1 anchor lost. [See all changes](<${siteUrl}/preview/>).

- **Address lost:** \`/article/b/\`
- **Anchor lost:** \`/article/a/#one\`

- [\`a\`](<${siteUrl}/article/a/>): text changed, 2 words added, 2 removed, [what changed](<${siteUrl}/preview/article/a/>)
- [\`c\`](<${siteUrl}/article/c/>): added
- \`b\`: removed, [what changed](<${siteUrl}/preview/article/b/>)
`,
  );
});

test('nobody is mentioned and nothing is linked by what a page is called', () => {
  const title = '`](https://evil.example) @everyone #1 <b>\n\n# Big | [x](javascript:alert(1)) `';
  const preview = previewOf(state([page('a', 'Old.', { title })]), state([page('a', 'New.', { title })]));
  const line = commentOn(preview).split('\n').at(-2);
  assert.equal(
    line,
    `- [\`'](https://evil.example) @everyone #1 <b> # Big | [x](javascript:alert(1)) '\`](<${siteUrl}/article/a/>): text changed, 1 word added, 1 removed, [what changed](<${siteUrl}/preview/article/a/>)`,
  );
});

test('no more than 25 pages are listed', () => {
  const pages = (text: string) => Array.from({ length: 40 }, (_, at) => page(`p${at}`, text));
  const lines = commentOn(previewOf(state(pages('Old.')), state(pages('New.')))).split('\n');
  assert.equal(lines.filter((line) => line.startsWith('- [')).length, 25);
  assert.equal(lines.at(-2), '- and 15 more');
});

test('without an address of the preview, the comment has no links', () => {
  const preview = previewOf(state([page('a', 'Old.')]), state([page('a', 'New.')]));
  assert.equal(
    commentText(readCommentedChanges(changesFile(preview, urls, 'https://evil.example')), undefined),
    `${start}1 page changed in the text.\n\n- \`a\`: text changed, 1 word added, 1 removed, what changed\n`,
  );
});

test('a change that cannot be compared, or that no reader notices, is said to be one', () => {
  const base = { kind: 'unknown', reason: 'The clone is shallow.' } as const;
  assert.equal(
    commentOn({ base, changes: noChanges, background: nothingElse }),
    `${start}There is nothing to compare with: \`The clone is shallow.\` [See all changes](<${siteUrl}/preview/>).\n`,
  );
  assert.equal(
    commentOn(previewOf(state([]), state([]))),
    `${start}No page changes. [See all changes](<${siteUrl}/preview/>).\n`,
  );
});

test('a file that somebody has made up is read without harm', () => {
  const odd: readonly unknown[] = [
    null,
    'text',
    [],
    { pages: 'no', counts: [] },
    { pages: [{ change: 'evil', title: {} }, null, { change: 'text', path: '//evil.example/', title: 3 }] },
    {
      counts: { text: 1e99, added: -1, moved: '7' },
      newProblems: [{ file: 1, line: 'x' }],
      lostAnchors: [{}],
    },
  ];
  for (const json of odd) {
    const comment = commentText(readCommentedChanges(json), siteUrl);
    assert.ok(comment.startsWith(start));
    assert.doesNotMatch(comment, /\(<https:\/\/evil/);
  }
  const away = { counts: { text: 1 }, pages: [{ change: 'text', title: 'x', path: '@evil.example/' }] };
  assert.doesNotMatch(
    commentText(readCommentedChanges(away), 'https://preview.example'),
    /\]\(<https:\/\/[^>]*evil/,
  );
});

/** What a stranger may make of any text in the file, each longer than what GitHub takes in all. */
const huge: Readonly<Record<string, string>> = {
  letters: 'a'.repeat(70_000),
  'signs of direction': '\u202e'.repeat(70_000),
  'signs of two units': '\u{1f600}'.repeat(35_000),
  backticks: '`'.repeat(70_000),
  'line ends': '\n- '.repeat(25_000),
  'what an address encodes': `/${'é'.repeat(35_000)}`,
  'a long address that is still one': `/${'é/'.repeat(120)}`,
};

for (const [kind, text] of Object.entries(huge)) {
  test(`however long the file makes a text, GitHub takes the comment: ${kind}`, () => {
    const many = <Entry>(entry: Entry): Entry[] => Array.from({ length: 27 }, () => entry);
    const texts = [text, text.slice(1), ...Array.from({ length: 40_000 }, () => 'title'), 'order', 'title'];
    const page = { title: text, path: text, previousPath: text, diffPath: text, added: 9e15, removed: 9e15 };
    const file = {
      base: { name: text, commit: text },
      counts: Object.fromEntries(['text', 'moved', 'lostAddresses', 'lostAnchors'].map((key) => [key, 9e15])),
      pages: many({ change: 'moved', file: text, details: texts, ...page }),
      lostAddresses: many({ path: text, title: text }),
      lostAnchors: many({ path: text, ids: many(text) }),
      newProblems: many({ file: text, line: 9e15, message: text }),
    };
    for (const reason of [null, text]) {
      const comment = commentText(readCommentedChanges({ ...file, reason }), siteUrl);
      assert.ok(comment.length < 65_000, `${comment.length} letters`);
      assert.ok(comment.isWellFormed());
      assert.ok(comment.includes("The pull request's own build reports this about itself."));
      for (const line of comment.split('\n')) {
        assert.ok((line.match(/title changed/g) ?? []).length <= 1, line);
        assert.equal((line.match(/`/g) ?? []).length % 2, 0, line);
      }
    }
  });
}

test('a name that would look reversed shows the sign that turns it', () => {
  const title = 'Annual \u202egpj.exe';
  const preview = previewOf(state([page('a', 'Old.', { title })]), state([page('a', 'New.', { title })]));
  assert.match(commentOn(preview), /^- \[`Annual \\u\{202e\}gpj\.exe`\]/m);
});
