import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseArticle } from '../../../src/content/read-document.ts';
import { addAnchor, addRedirect } from '../../../src/links/move/front-matter-edits.ts';
import { applyEdits } from '../../../src/links/move/source-edits.ts';

const file = 'articles/x.md';

/** An article with the lines in its front matter, line ends and byte order mark as on disk. */
function source(lines: string): string {
  return `---\ntitle: "X" # the title\n${lines}---\n\nredirect_from: no front matter\n`;
}

const redirects: Readonly<Record<string, readonly [before: string, after: string]>> = {
  'is not there': ['', 'redirect_from:\n  - /article/old/\n'],
  'is a list': [
    'redirect_from:\n  - /a/\n  - /b/ # why\norder: 1\n',
    'redirect_from:\n  - /a/\n  - /b/ # why\n  - /article/old/\norder: 1\n',
  ],
  'is a list without indentation': ['redirect_from:\n- /a/\n', 'redirect_from:\n- /a/\n- /article/old/\n'],
  'is a list with wide marks and quotes': [
    'redirect_from:\n    -   "/a/"\n',
    'redirect_from:\n    -   "/a/"\n    -   "/article/old/"\n',
  ],
  'is a list between brackets': [
    "redirect_from: ['/a/', '/b/'] # two\n",
    "redirect_from: ['/a/', '/b/', '/article/old/'] # two\n",
  ],
  'is a list between brackets on several lines': [
    'redirect_from: [\n  /a/,\n  /b/,\n]\n',
    'redirect_from: [\n  /a/,\n  /b/, /article/old/,\n]\n',
  ],
  'is an empty list': ['redirect_from: [ ]\n', 'redirect_from: [/article/old/ ]\n'],
  'is one address': ['redirect_from: /a/ # one\n', 'redirect_from: [/a/, /article/old/] # one\n'],
  'is one address with a comma': ['redirect_from: /a,b/\n', 'redirect_from: ["/a,b/", /article/old/]\n'],
  'is empty': ['redirect_from:\norder: 1\n', 'redirect_from: /article/old/\norder: 1\n'],
  'is null': ['"redirect_from" : ~ # none\n', '"redirect_from" : /article/old/ # none\n'],
  'holds the new address': [
    'redirect_from:\n  - /a/\n  - "/article/new/" # old\n',
    'redirect_from:\n  - /a/\n  - "/article/old/" # old\n',
  ],
  'is the new address': ['redirect_from: /article/new/\n', 'redirect_from: /article/old/\n'],
};

for (const [title, [before, after]] of Object.entries(redirects)) {
  for (const [kind, write] of Object.entries({
    'line feeds': (text: string) => text,
    'carriage returns and a byte order mark': (text: string) => `\ufeff${text.replaceAll('\n', '\r\n')}`,
  })) {
    test(`an address is added where redirect_from ${title}, with ${kind}`, () => {
      const edit = addRedirect(file, source(before), '/article/old/', '/article/new/');
      const edited = applyEdits(file, write(source(before)), [edit]);
      assert.equal(edited, write(source(after)));
      const { document, problems } = parseArticle(file, source(after));
      assert.deepEqual(problems, []);
      assert.ok(document?.frontMatter.redirectFrom.includes('/article/old/'));
    });
  }
}

const anchors: Readonly<Record<string, readonly [before: string, after: string]>> = {
  'are not there': ['', 'anchors:\n  old-id: new-id\n'],
  'are there': [
    'anchors:\n    a: b # c\norder: 1\n',
    'anchors:\n    a: b # c\n    old-id: new-id\norder: 1\n',
  ],
  'stand between braces': ['anchors: { a: b }\n', 'anchors: { a: b, old-id: new-id }\n'],
  'are empty': ['anchors:\n', 'anchors: { old-id: new-id }\n'],
};

for (const [title, [before, after]] of Object.entries(anchors)) {
  test(`an old id is added where anchors ${title}`, () => {
    const edited = applyEdits(file, source(before), [addAnchor(file, source(before), 'old-id', 'new-id')]);
    assert.equal(edited, source(after));
    const { document, problems } = parseArticle(file, edited);
    assert.deepEqual(problems, []);
    assert.deepEqual(document?.frontMatter.anchors.map(({ id, heading }) => ({ id, heading })).at(-1), {
      id: 'old-id',
      heading: 'new-id',
    });
  });
}

test('a list that cannot be added to is left to its writer', () => {
  assert.throws(
    () => addRedirect(file, source('redirect_from:\n  -\n'), '/article/old/', '/article/new/'),
    /`redirect_from` in `articles\/x\.md` is written in a way that cannot be added to/,
  );
});
