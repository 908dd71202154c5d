import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, test } from 'node:test';
import { articleFormat } from '../../src/browser/web-editor/article-file.ts';
import { needsCorpus, shared } from '../corpus/here.ts';

const { fromFile, toFile } = articleFormat(['categories', 'tags', 'redirect_from']);

/** The file after somebody has changed some of what the form shows. */
function edited(file: string, changes: Readonly<Record<string, unknown>>): string {
  return toFile({ ...fromFile(file), ...changes });
}

const file = `---
layout: article
# Ask sales first.
title: 'One: two'   # as on the button
categories: [plans]
tags: [a,  "b"]
order: 03
anchors:
  old: new
---

Text with {% icon fa-star %}.
`;

describe('a file that is opened and written stays as it is:', () => {
  for (const [name, text] of Object.entries({
    'front matter with comments, quotes and keys that no form shows': file,
    'Windows line ends': file.replaceAll('\n', '\r\n'),
    'a mark at the beginning': `\uFEFF${file}`,
    'no front matter': '# Title\n\nText.\n',
    'no text': '---\ntitle: One\n---\n',
    'no line end behind the last hyphens': '---\ntitle: One\n---',
    'nothing in it': '',
    'no line end at the end, and several': '---\ntitle: One\n---\nText.',
    'empty lines at both ends': '---\ntitle: One\n---\n\n\n\n    code\n\n\n',
    'a line of hyphens in its text': '---\ntitle: One\n---\nText.\n\n---\n\nMore.\n',
    'front matter that is no YAML': '---\ntitle: "One\n  - x: [\n---\nText.\n',
    'front matter that never ends': '---\ntitle: One\n\nText.\n',
    'line ends of both kinds': '---\r\ntitle: One\n---\r\nText.\nMore.\r\n',
    'a name that no line gives': '---\ntitle: *nobody\ntags: [a]\n---\nText.\n',
    'a single value where the form shows a list': '---\ntitle: One\ncategories: plans\n---\nText.\n',
  }))
    test(name, () => assert.equal(toFile(fromFile(text)), text));
});

test('what is edited changes, and no line beside it', () => {
  assert.equal(edited(file, { title: 'Three' }), file.replace(/title: .*/, 'title: Three'));
  assert.equal(
    edited(file, { tags: ['a', 'b', 'c, d', '2024'] }),
    file.replace(/tags: .*/, 'tags: [a, b, "c, d", "2024"]'),
  );
  assert.equal(edited(file, { order: '04' }), file.replace('order: 03', 'order: "04"'));
  assert.equal(edited(file, { body: 'New text.' }), file.replace(/Text with.*/, 'New text.'));
  assert.equal(edited(file, { title: 'A: "b" #c' }), file.replace(/title: .*/, `title: 'A: "b" #c'`));
});

test('a comment between two keys stays when the key above it changes, or goes', () => {
  const text = '---\ntitle: One\n# Of the tags.\n\ntags: [a]\n# The end.\n---\nText.\n';
  assert.equal(edited(text, { title: 'Two' }), text.replace('One', 'Two'));
  assert.equal(edited(text, { tags: [] }), text.replace('tags: [a]\n', ''));
  const list =
    '---\ntags:\n  - a # no comment of ours\n\n  - b\n# Of the title.\ntitle: |\n  # One\n---\nText.\n';
  assert.equal(edited(list, { tags: ['c'] }), list.replace(/tags:\n.*- b\n/s, 'tags: [c]\n'));
  assert.equal(edited(list, { title: 'Two' }), list.replace('title: |\n  # One', 'title: Two'));
});

test('an edit of a file with Windows line ends has them too', () => {
  const windows = file.replaceAll('\n', '\r\n');
  const body = fromFile(windows).body;
  assert.equal(body, 'Text with {% icon fa-star %}.');
  assert.equal(
    edited(windows, { body: `${body}\n\nMore.`, title: 'Three' }),
    windows.replace(/title: .*\r/, 'title: Three\r').replace('%}.\r\n', '%}.\r\n\r\nMore.\r\n'),
  );
});

test('a key that is filled in stands behind the others, and one that is emptied is gone with its line', () => {
  assert.equal(
    edited(file, { description: 'What it is.' }),
    file.replace('---\n\nText', 'description: What it is.\n---\n\nText'),
  );
  assert.equal(
    edited(file, { tags: [], order: '' }),
    file.replace(/tags: .*\n/, '').replace(/order: .*\n/, ''),
  );
  assert.equal(edited(file, { hidden: false, featured: undefined }), file);
  assert.equal(edited(file, { featured: true }), file.replace('---\n\nText', 'featured: true\n---\n\nText'));
});

test('a new file has its front matter and its text', () => {
  assert.equal(
    toFile({ categories: ['plans'], title: 'Über C++', hidden: false, body: 'Text.' }),
    '---\ntitle: Über C++\ncategories: [plans]\n---\n\nText.\n',
  );
  assert.equal(toFile({ title: 'One' }), '---\ntitle: One\n---\n');
});

test('text that comes to a file without any stands below the front matter', () => {
  assert.equal(edited('---\ntitle: One\n---', { body: 'Text.' }), '---\ntitle: One\n---\n\nText.');
});

test(
  'every article of the real help center stays as it is, and keeps its front matter when its text changes',
  needsCorpus,
  () => {
    const files = globSync(path.join(shared, 'corpus', 'articles', '**', '*.md'));
    assert.ok(files.length > 100);
    const differing = files.filter((name) => {
      const text = readFileSync(name, 'utf8');
      const data = fromFile(text);
      const more = toFile({ ...data, body: `${data.body}\n\nMore.` });
      return toFile(data) !== text || more.replace('\n\nMore.', '') !== text;
    });
    assert.deepEqual(differing, []);
  },
);
