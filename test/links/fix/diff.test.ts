import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { diffOf } from '../../../src/links/fix/diff.ts';
import type { FileEdit } from '../../../src/links/fix/fix.ts';
import { contentFolder } from '../../content/content-folder.ts';

function edit(file: string, before: string, after: string): FileEdit {
  return { file, before, after, fixes: [] };
}

/** A text of lines `1` to `count`, some of them changed. */
function numbered(count: number, changed: readonly number[] = []): string {
  const lines = Array.from({ length: count }, (_, index) =>
    changed.includes(index + 1) ? `${index + 1} changed\n` : `${index + 1}\n`,
  );
  return lines.join('');
}

/** Lets git apply the diff of the edits to files as they were, and looks whether they become what they should. */
async function assertApplies(t: TestContext, edits: readonly FileEdit[]): Promise<void> {
  const contentDir = await contentFolder(
    t,
    Object.fromEntries(edits.map(({ file, before }) => [file, before])),
  );
  const { status, stderr } = spawnSync('git', ['apply', '--whitespace=nowarn', '-'], {
    cwd: contentDir,
    env: {
      PATH: process.env.PATH,
      GIT_CEILING_DIRECTORIES: join(contentDir, '..'),
      GIT_CONFIG_GLOBAL: '/dev/null',
      GIT_CONFIG_NOSYSTEM: '1',
    },
    input: diffOf(edits),
    encoding: 'utf8',
  });
  assert.equal(stderr, '');
  assert.equal(status, 0);
  for (const { file, after } of edits) assert.equal(await readFile(join(contentDir, file), 'utf8'), after);
}

test('a diff shows a change with three lines on either side', () => {
  assert.equal(
    diffOf([edit('articles/x.md', numbered(12), numbered(12, [6]))]),
    `--- a/articles/x.md
+++ b/articles/x.md
@@ -3,7 +3,7 @@
 3
 4
 5
-6
+6 changed
 7
 8
 9
`,
  );
});

test('changes that are near each other are shown together, and others apart', () => {
  assert.equal(
    diffOf([edit('articles/x.md', numbered(30), numbered(30, [1, 2, 9, 30]))]),
    `--- a/articles/x.md
+++ b/articles/x.md
@@ -1,12 +1,12 @@
-1
-2
+1 changed
+2 changed
 3
 4
 5
 6
 7
 8
-9
+9 changed
 10
 11
 12
@@ -27,4 +27,4 @@
 27
 28
 29
-30
+30 changed
`,
  );
});

test('a last line without a line end is marked as git marks it', () => {
  assert.equal(
    diffOf([edit('articles/x.md', 'a\nb', 'a\nc'), edit('articles/y.md', 'a\nb', 'c\nb')]),
    `--- a/articles/x.md
+++ b/articles/x.md
@@ -1,2 +1,2 @@
 a
-b
\\ No newline at end of file
+c
\\ No newline at end of file
--- a/articles/y.md
+++ b/articles/y.md
@@ -1,2 +1,2 @@
-a
+c
 b
\\ No newline at end of file
`,
  );
});

test('nothing to change is no diff', () => {
  assert.equal(diffOf([]), '');
});

test('git applies a diff, whatever changes in the files', async (t) => {
  await assertApplies(t, [
    edit('articles/a.md', numbered(40), numbered(40, [1, 8, 9, 16, 24, 40])),
    edit('articles/b.md', '\ufeffa\r\nb\r\nc\rd', '\ufeffa\r\nB\r\nc\rD'),
    edit('articles/c.md', 'a\n\n\nb', 'A\n\n\nb'),
    edit('categories/d.md', '-- a\n++ b\n@@ -1 +1 @@\n', '-- A\n++ b\n@@ -1 +1 @@\n'),
  ]);
});

test('git applies a diff of files with unusual names', async (t) => {
  const names = ['a b.md', 'ü.md', '"quoted".md', 'back\\slash.md', 'tab\tand\nline.md', 'c1\u009b.md'];
  await assertApplies(
    t,
    names.map((name) => edit(`articles/${name}`, 'a\n', 'b\n')),
  );
});

test('a file name shows nothing that a terminal would obey', () => {
  const [header] = diffOf([edit('articles/\u001b[31m\n.md', 'a\n', 'b\n')]).split('\n');
  assert.equal(header, '--- "a/articles/\\033[31m\\012.md"');
});

test('added and removed lines count in what follows them', () => {
  const before = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j', 'k', 'l', ''].join('\n');
  const after = ['new', 'a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j', 'l', ''].join('\n');
  assert.equal(
    diffOf([{ file: 'articles/x.md', before, after }]),
    '--- a/articles/x.md\n+++ b/articles/x.md\n@@ -1,3 +1,4 @@\n+new\n a\n b\n c\n@@ -8,5 +9,4 @@\n h\n i\n j\n-k\n l\n',
  );
});

test('a file that moves is named before and after, changed or not', () => {
  const moved = { file: 'articles/a b.md', target: 'articles/c.md' };
  assert.equal(
    diffOf([{ ...moved, before: 'x\n', after: 'x\n' }]),
    'diff --git a/articles/a b.md b/articles/c.md\nrename from articles/a b.md\nrename to articles/c.md\n',
  );
  assert.equal(
    diffOf([{ file: 'articles/new.md', before: '', after: 'x\n' }]),
    '--- a/articles/new.md\n+++ b/articles/new.md\n@@ -0,0 +1,1 @@\n+x\n',
  );
});

test('many lines of a long text are compared in little time', () => {
  const lines = Array.from({ length: 60_000 }, (_, index) => `line ${index}\n`);
  const diff = diffOf([
    { file: 'x', before: lines.join(''), after: ['first\n', ...lines.slice(0, -1), 'last\n'].join('') },
  ]);
  assert.deepEqual(diff.match(/^[+-][^+-].*$/gm), ['+first', '-line 59999', '+last']);
});
