import assert from 'node:assert/strict';
import { chmod, mkdir, readdir, readFile, stat, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { changeFiles } from '../../../src/content/changes/change-files.ts';
import { readWhole } from '../../../src/content/changes/changeable-file.ts';
import type { FileEdit } from '../../../src/links/fix/fix.ts';
import { planFixes } from '../../../src/links/fix/fix.ts';
import { contentFolder } from '../../content/content-folder.ts';

function edit(file: string, before: string, after: string): FileEdit {
  return { file, before, after, fixes: [] };
}

/** Tells how the folder is refused, and that it stays as it is. */
async function assertRefused(contentDir: string, edits: readonly FileEdit[], message: string): Promise<void> {
  const before = await texts(contentDir);
  assert.throws(() => changeFiles(contentDir, edits), { name: 'ExpectedError', message });
  assert.deepEqual(await texts(contentDir), before);
}

async function texts(folder: string): Promise<Readonly<Record<string, string>>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return Object.fromEntries(
    await Promise.all(files.sort().map(async (file) => [file, await readFile(file, 'utf8')])),
  );
}

describe('fixes written', () => {
  test('change the characters of the target and nothing else, not even the mode of the file', async (t) => {
    const text = '\ufeff---\r\ntitle: “X”\r\n---\r\n[a](/a) 🔑 [b](/b)\rlast';
    const contentDir = await contentFolder(t, { 'articles/x.md': text, 'articles/y.md': 'Text.\n' });
    const file = join(contentDir, 'articles', 'x.md');
    await chmod(file, 0o640);
    const fix = {
      file: 'articles/x.md',
      position: { line: 4, column: 16 },
      written: '/b',
      replacement: '/b/',
    };
    const edits = await planFixes([fix], (path) => readWhole(contentDir, path));
    changeFiles(contentDir, edits);
    assert.deepEqual(await readFile(file), Buffer.from(text.replace('/b', '/b/')));
    assert.equal((await stat(file)).mode & 0o777, 0o640);
    assert.deepEqual(await readdir(join(contentDir, 'articles')), ['x.md', 'y.md']);
  });

  test('reach a file whose name is as long as names can be', async (t) => {
    const file = `articles/${'x'.repeat(252)}.md`;
    const contentDir = await contentFolder(t, { [file]: 'old' });
    changeFiles(contentDir, [edit(file, 'old', 'new')]);
    assert.equal(await readFile(join(contentDir, file), 'utf8'), 'new');
  });

  test('are written in a content folder that is itself reached through a link', async (t) => {
    const contentDir = await contentFolder(t, { 'articles/x.md': 'old' });
    await symlink(contentDir, `${contentDir}-link`);
    changeFiles(`${contentDir}-link`, [edit('articles/x.md', 'old', 'new')]);
    assert.equal(await readFile(join(contentDir, 'articles', 'x.md'), 'utf8'), 'new');
  });

  test('are all or none: a file that has changed meanwhile stops them', async (t) => {
    const contentDir = await contentFolder(t, { 'articles/a.md': 'old', 'articles/b.md': 'newer' });
    await assertRefused(
      contentDir,
      [edit('articles/a.md', 'old', 'new'), edit('articles/b.md', 'old', 'new')],
      '`articles/b.md` has changed meanwhile, and nothing was written. Try again.',
    );
  });

  test('are all or none: a file that is gone stops them', async (t) => {
    const contentDir = await contentFolder(t, { 'articles/a.md': 'old' });
    await assertRefused(
      contentDir,
      [edit('articles/a.md', 'old', 'new'), edit('articles/b.md', 'old', 'new')],
      'There is no file `articles/b.md` in the content folder any more.',
    );
  });

  test('do not go through symbolic links, neither files nor folders', async (t) => {
    const contentDir = await contentFolder(t, { 'articles/a.md': 'old' });
    const elsewhere = join(contentDir, '..', 'elsewhere');
    await mkdir(elsewhere);
    await writeFile(join(elsewhere, 'a.md'), 'old');
    await symlink(join(elsewhere, 'a.md'), join(contentDir, 'articles', 'link.md'));
    await symlink(elsewhere, join(contentDir, 'articles', 'folder'));
    for (const file of ['articles/link.md', 'articles/folder/a.md']) {
      const message = `\`${file}\` is reached through a symbolic link, and links are not followed.`;
      await assertRefused(contentDir, [edit(file, 'old', 'new')], message);
      await assert.rejects(readWhole(contentDir, file), { name: 'ExpectedError', message });
    }
    assert.equal(await readFile(join(elsewhere, 'a.md'), 'utf8'), 'old');
  });

  test('do not leave the content folder, and do not touch hidden files', async (t) => {
    const contentDir = await contentFolder(t, { 'articles/a.md': 'old', 'articles/.a.md': 'old' });
    await writeFile(join(contentDir, '..', 'a.md'), 'old');
    for (const file of [
      '../a.md',
      'articles/../../a.md',
      join(contentDir, '../a.md'),
      'articles/.a.md',
      '',
    ]) {
      const message = `\`${file}\` is no file of the content folder.`;
      await assertRefused(contentDir, [edit(file, 'old', 'new')], message);
      await assert.rejects(readWhole(contentDir, file), { name: 'ExpectedError', message });
    }
    assert.equal(await readFile(join(contentDir, '..', 'a.md'), 'utf8'), 'old');
  });
});

test('a file that is no text in UTF-8 is not read, since writing it would change more than a target', async (t) => {
  const contentDir = await contentFolder(t, { 'articles/a.md': new Uint8Array([0x61, 0xff]) });
  await assert.rejects(readWhole(contentDir, 'articles/a.md'), {
    name: 'ExpectedError',
    message: '`articles/a.md` is not text in UTF-8. Save it with the encoding UTF-8.',
  });
});

test('a folder is not read as a file', async (t) => {
  const contentDir = await contentFolder(t, { 'articles/a.md/b.md': 'Text.' });
  await assert.rejects(readWhole(contentDir, 'articles/a.md'), {
    name: 'ExpectedError',
    message: '`articles/a.md` is not a file.',
  });
});
