import assert from 'node:assert/strict';
import { test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { type Bundle, bundleAssets } from '../../src/site/bundle.ts';

/** Budget of the scripts that every page loads, as they are sent. */
const eagerBytes = 6 * 1024;

const english = await bundleAssets('en');

test('what every page loads is one style sheet and one small script', () => {
  assert.match(english.stylesheet, /^assets\/site-[A-Z0-9]{8}\.css$/);
  assert.match(english.script, /^assets\/site-[A-Z0-9]{8}\.js$/);
  assert.ok(!/^import\b|\bfrom"/m.test(textOf(english, english.script)));
  const { length } = gzipSync(textOf(english, english.script));
  assert.ok(length < eagerBytes, `${length} bytes`);
});

test('the script leads to the others by their names, which are as they will be published', () => {
  const names = english.files.map(({ path }) => path).filter((path) => path.endsWith('.js'));
  assert.deepEqual(
    names.filter((path) => path !== english.script).map((path) => path.replace(/-[A-Z0-9]{8}/, '')),
    ['assets/highlights.js', 'assets/search.js'],
  );
  for (const path of names.filter((name) => name !== english.script)) {
    assert.ok(textOf(english, english.script).includes(`import("./${path.replace('assets/', '')}")`), path);
  }
});

test('a site has the stemmer of its own language, and no other', async () => {
  const german = await bundleAssets('de-AT');
  const chinese = await bundleAssets('zh');
  assert.ok(searchScript(german).includes('stemmer-de'));
  assert.ok(!searchScript(english).includes('stemmer-de'));
  assert.notEqual(german.script, english.script);
  // A language without a stemmer loads what an English site does.
  assert.ok(searchScript(chinese) === searchScript(english));
});

test('no script runs text as code, which the policy of the site forbids', () => {
  for (const { path } of english.files) {
    assert.ok(!/\beval\(|new Function\b|\.innerHTML\b/.test(textOf(english, path)), path);
  }
});

test('the same sources give the same bytes', async () => {
  assert.deepEqual(await bundleAssets('en'), english);
});

function searchScript(bundle: Bundle): string {
  const file = bundle.files.find(({ path }) => path.startsWith('assets/search-'));
  return textOf(bundle, file?.path ?? '');
}

function textOf({ files }: Bundle, path: string): string {
  const file = files.find((candidate) => candidate.path === path);
  assert.ok(file, path);
  return new TextDecoder().decode(file.contents);
}
