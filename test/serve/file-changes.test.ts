import assert from 'node:assert/strict';
import { rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { readContent } from '../../src/content/read-content.ts';
import { followFileChanges } from '../../src/serve/file-changes.ts';
import { contentFolder } from '../content/content-folder.ts';
import { article, serveProject } from './served.ts';

const one = 'content/articles/g/one.md';
const two = 'content/articles/g/two.md';
const files = { [one]: article('One', 'The first.'), [two]: article('Two', 'The second.') };

test('the terminal says of a file whether it was created, changed, renamed or deleted', async (t) => {
  const { write, move, remove, says, said } = await serveProject(t, files);
  await write('content/articles/g/new.md', article('New', 'Words.'));
  assert.equal(await says('new.md'), 'Created content/articles/g/new.md\n');
  said();
  await write(one, article('One', 'The first, edited.'));
  assert.equal(await says('one.md'), `Changed ${one}\n`);
  said();
  await remove('content/articles/g/new.md');
  assert.equal(await says('new.md'), 'Deleted content/articles/g/new.md\n');
  said();
  await move(one, 'content/articles/g/uno.md');
  assert.equal(await says('uno.md'), `Renamed ${one} to content/articles/g/uno.md\n`);
  said();
  await move(two, 'content/articles/due.md');
  assert.equal(await says('due.md'), `Renamed ${two} to content/articles/due.md\n`);
});

test('a file is renamed although the watcher tells of its two names with a look in between', async (t) => {
  const folder = await contentFolder(t, {
    'articles/one.md': article('One', 'The first.'),
    'articles/two.md': article('Two', 'The second.'),
  });
  const changes = followFileChanges(await readContent(folder));
  const move = (from: string, to: string) => rename(join(folder, from), join(folder, to));
  await move('articles/one.md', 'articles/uno.md');
  changes.saw('articles/uno.md', 'added');
  const renamed = { kind: 'renamed', file: 'articles/uno.md', from: 'articles/one.md' };
  assert.deepEqual(changes.look(await readContent(folder)), [renamed]);
  changes.saw('articles/one.md', 'removed');
  assert.deepEqual(changes.look(await readContent(folder)), []);
  // The other way round, as on other systems.
  await move('articles/two.md', 'articles/due.md');
  changes.saw('articles/two.md', 'removed');
  assert.deepEqual(changes.look(await readContent(folder)), [
    { kind: 'renamed', file: 'articles/due.md', from: 'articles/two.md' },
  ]);
  changes.saw('articles/due.md', 'added');
  assert.deepEqual(changes.look(await readContent(folder)), []);
  // The names are free again.
  await writeFile(join(folder, 'articles/one.md'), article('One again', 'Other words.'));
  changes.saw('articles/one.md', 'added');
  assert.deepEqual(changes.look(await readContent(folder)), [{ kind: 'created', file: 'articles/one.md' }]);
  await rm(join(folder, 'articles/due.md'));
  changes.saw('articles/due.md', 'removed');
  assert.deepEqual(changes.look(await readContent(folder)), [{ kind: 'deleted', file: 'articles/due.md' }]);
});

test('a file that can no longer be read is not gone', async (t) => {
  const folder = await contentFolder(t, {
    'articles/one.md': article('One', 'The first.'),
    'articles/two.md': article('Two', 'The second.'),
  });
  const changes = followFileChanges(await readContent(folder));
  await writeFile(join(folder, 'articles/one.md'), '---\ntitle: [\n---\n');
  changes.saw('articles/two.md', 'changed');
  const broken = await readContent(folder);
  assert.deepEqual(changes.look(broken), [{ kind: 'changed', file: 'articles/two.md' }]);
  changes.saw('articles/one.md', 'changed');
  assert.deepEqual(changes.look(broken), [{ kind: 'changed', file: 'articles/one.md' }]);
});

test('two files that are renamed at once are told apart by what they say', async (t) => {
  const { move, says } = await serveProject(t, files);
  await Promise.all([move(one, 'content/articles/g/b.md'), move(two, 'content/articles/g/a.md')]);
  assert.equal(
    await says('b.md'),
    `Renamed ${two} to content/articles/g/a.md\nRenamed ${one} to content/articles/g/b.md\n`,
  );
});

test('a file that is saved by putting another one in its place has changed', async (t) => {
  const { write, move, says } = await serveProject(t, files);
  await write('content/articles/g/one.md~', article('One', 'The first, saved otherwise.'));
  await move('content/articles/g/one.md~', one);
  assert.equal(await says('one.md'), `Changed ${one}\n`);
});

test('nothing is said of what editors write for themselves', async (t) => {
  const { write, says, page } = await serveProject(t, files);
  for (const name of [
    '4913',
    '#one.md#',
    '.#one.md',
    'one.md~',
    'one~',
    '.one.md.swp',
    'one.md.swp',
    'one.swo',
    '~$one.md',
    'sedAb3dE9',
    'one.md___jb_tmp___',
    '.DS_Store',
  ]) {
    for (const folder of ['', 'articles/', 'articles/g/', 'images/', 'files/'])
      await write(`content/${folder}${name}`, 'x');
  }
  await write('content/articles/g/new.md', article('New', 'Words.'));
  assert.equal(await says('new.md'), 'Created content/articles/g/new.md\n');
  assert.equal((await page('/images/one.md~')).status, 404);
});

test('a folder may be called as an editor calls its files', async (t) => {
  const { page } = await serveProject(t, { 'content/articles/4913/x.md': article('Number', 'Found.') });
  assert.match((await page('/article/x/')).text, /Found\./);
});
