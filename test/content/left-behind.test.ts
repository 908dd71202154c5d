import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readContent } from '../../src/content/read-content.ts';
import { article, contentFolder } from './content-folder.ts';

test('what editors, merges and systems leave is passed over in every folder', async (t) => {
  const names = [
    '4913',
    '#x.md#',
    'x.md~',
    '.x.md.swp',
    'x.md.swo',
    '~$x.docx',
    'x.md.orig',
    'x.md.rej',
    'x_BASE_512.md.orig',
    'x.md.tmp',
    'Thumbs.db',
    'ehthumbs.db',
    'Ehthumbs_vista.db',
    'Icon\r',
    '.DS_Store',
    'desktop.ini',
    '__MACOSX/articles/._x.md',
    '__MACOSX/y.md',
    '@eaDir/x.md/y.jpg',
    'System Volume Information/z.md',
  ];
  const files = names.flatMap((name) =>
    ['articles', 'categories', 'images', 'files'].map((folder) => [`${folder}/${name}`, 'x'] as const),
  );
  const contentDir = await contentFolder(t, { 'articles/x.md': article(), ...Object.fromEntries(files) });
  const { problems, assets, articles } = await readContent(contentDir);
  assert.deepEqual([problems, assets, articles.length], [[], [], 1]);
});

test('a Flash film is no swap file of an editor: it is not passed over without a word', async (t) => {
  const contentDir = await contentFolder(t, { 'articles/x.md': article(), 'files/tour.swf': 'x' });
  const { problems } = await readContent(contentDir);
  assert.deepEqual(
    problems.map(({ file, rule }) => `${file} ${rule}`),
    ['files/tour.swf active-file'],
  );
});

test('a copy that was kept beside an article is to be removed, not offered to readers', async (t) => {
  const contentDir = await contentFolder(t, {
    'articles/x.md': article(),
    'articles/x.md.bak': 'x',
    'categories/g.md.old': 'x',
  });
  const { problems } = await readContent(contentDir);
  assert.deepEqual(
    problems.map(({ message }) => message),
    [
      '`articles/x.md.bak` is not published: it is an old copy of another file. Remove it.',
      '`categories/g.md.old` is not published: it is an old copy of another file. Remove it.',
    ],
  );
});
