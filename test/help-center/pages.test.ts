import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, test } from 'node:test';
import { buildSite } from '../corpus/build-site.ts';
import { readBuiltSite } from '../corpus/built-site.ts';
import { base, options } from './fixture.ts';

const output = mkdtempSync(path.join(os.tmpdir(), 'signpost-help-center-'));
after(() => rmSync(output, { recursive: true }));
buildSite([...options, '--output', output, '--context', 'production']);
const site = readBuiltSite(output, base);

const body = (name: string) => site.pages.get(`/article/${name}/`)?.body;

test('headings have the ids that links of years lead to, and no id twice on a page', () => {
  assert.deepEqual(body('pair-a-lock')?.headingIds, ['before-you-begin', 'cards--locks']);
  assert.deepEqual(body('café-mode')?.headingIds.slice(0, 2), ['before-you-begin', 'before-you-begin-1']);
});

test('callouts are of the kind that each of their three spellings says', () => {
  assert.deepEqual(body('pair-a-lock')?.callouts, ['warning']);
  assert.deepEqual(body('café-mode')?.callouts, ['info']);
  assert.deepEqual(body('change-the-code')?.callouts, ['success']);
});

test('an image with a caption is a figure, a table a table, and raw braces stay as written', () => {
  assert.equal(body('pair-a-lock')?.figures, 1);
  assert.equal(body('replace-batteries')?.tables, 1);
  assert.match(body('change-the-code')?.text ?? '', /\{\{ lock\.code \}\}/);
  assert.match(body('change-the-code')?.text ?? '', /Tap Codes → New\./);
});

test('a category lists its articles by their order, and not what is hidden', () => {
  assert.deepEqual(site.pages.get('/locks/')?.categoryArticles, [
    '/article/change-the-code/',
    '/article/replace-batteries/',
    '/article/broken/',
  ]);
});

test('links lead where their spellings say, and an old address to the new one', () => {
  assert.ok(site.pages.get('/article/change-the-code/')?.links.has('/article/pair-a-lock/'));
  assert.ok(site.pages.get('/article/pair-a-lock/')?.links.has('/article/change-the-code/'));
  assert.ok(
    site.redirectLines.some((line) =>
      line.startsWith('/help/article/add-a-lock/ /help/article/pair-a-lock/'),
    ),
  );
});
