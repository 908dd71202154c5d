import assert from 'node:assert/strict';
import { test } from 'node:test';
import { changesFile } from '../../src/preview/comment/changes-file.ts';
import { noChanges } from '../../src/preview/compare/changes.ts';
import { nothingElse, previewOf, urls } from './preview-site.ts';
import { asset, page, state } from './states.ts';

test('changes.json holds paths without the base, and whole addresses where the origin is known', () => {
  const preview = previewOf(
    state([page('a', 'Old text.'), page('b', 'Text.')], { assets: [asset('images/a.png', '1')] }),
    state([page('a', 'New text.')], { assets: [asset('images/b.png', '1')] }),
    { generatorFiles: ['src/a.ts'] },
  );
  const file = changesFile(preview, urls, 'https://preview.example');
  assert.deepEqual(file.base, { name: '`main`', commit: '0123456789abcdef' });
  assert.equal(file.url, 'https://preview.example/help/preview/');
  assert.deepEqual(file.counts, {
    text: 1,
    added: 0,
    moved: 0,
    removed: 1,
    markup: 0,
    details: 0,
    assets: 1,
    redirects: 0,
    lostAddresses: 1,
    lostAnchors: 0,
    newProblems: 0,
    queries: 0,
    generatorFiles: 1,
  });
  assert.deepEqual(file.pages, [
    {
      change: 'text',
      kind: 'article',
      title: 'a',
      file: 'articles/guide/a.md',
      path: '/article/a/',
      previousPath: null,
      url: 'https://preview.example/help/article/a/',
      diffPath: '/preview/article/a/',
      diffUrl: 'https://preview.example/help/preview/article/a/',
      added: 1,
      removed: 1,
      details: [],
    },
    {
      change: 'removed',
      kind: 'article',
      title: 'b',
      file: 'articles/guide/b.md',
      path: null,
      previousPath: '/article/b/',
      url: null,
      diffPath: '/preview/article/b/',
      diffUrl: 'https://preview.example/help/preview/article/b/',
      added: 0,
      removed: 1,
      details: [],
    },
  ]);
  assert.deepEqual(file.assets, [
    { change: 'renamed', path: 'images/b.png', previousPath: 'images/a.png', usedIn: [] },
  ]);
  assert.equal(changesFile(preview, urls, undefined).pages[0]?.url, null);
});

test('without a base, changes.json says why and counts nothing', () => {
  const base = { kind: 'unknown', reason: 'The clone is shallow.' } as const;
  const file = changesFile({ base, changes: noChanges, background: nothingElse }, urls, undefined);
  assert.equal(file.base, null);
  assert.equal(file.reason, 'The clone is shallow.');
  assert.equal(Math.max(...Object.values(file.counts)), 0);
});
