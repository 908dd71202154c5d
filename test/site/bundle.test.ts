import assert from 'node:assert/strict';
import { test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { type Bundle, bundleAssets } from '../../src/site/bundle/bundle.ts';

/** Budget of the scripts that every page loads, as they are sent. */
const eagerBytes = 6 * 1024;

/** Budget of the script that searching loads: 30 KB are to show five results. */
const searchBytes = 22_200;

const english = await bundleAssets('en');

test('what every page loads is one style sheet, the mark of the site and two small scripts', () => {
  assert.match(english.stylesheet, /^assets\/site-[A-Z0-9]{8}\.css$/);
  assert.match(english.script, /^assets\/site-[A-Z0-9]{8}\.js$/);
  assert.match(english.theme, /^assets\/theme-[A-Z0-9]{8}\.js$/);
  assert.match(english.brand, /^assets\/brand-[A-Z0-9]{8}\.svg$/);
  assert.ok(!/^import\b|\bfrom"/m.test(textOf(english, english.script)));
  const length =
    gzipSync(textOf(english, english.script)).length + gzipSync(textOf(english, english.theme)).length;
  assert.ok(length < eagerBytes, `${length} bytes`);
});

test('the script that runs before the paint is next to nothing, and leaves no name behind', () => {
  const theme = textOf(english, english.theme);
  assert.ok(gzipSync(theme).length < 300);
  assert.match(theme, /^(?:"use strict";)?\(\(\)=>\{/);
});

test('scripts lead to the others by their names, which are as they will be published', () => {
  const eager = [english.script, english.theme, english.readArticles];
  const onDemand = english.files
    .map(({ path }) => path)
    .filter((path) => path.endsWith('.js') && !eager.includes(path));
  const imported = [english.script, ...onDemand].flatMap((path) => [
    ...textOf(english, path).matchAll(/import\("\.\/([^"]+)"\)/g),
  ]);
  assert.ok(onDemand.length > 0);
  assert.deepEqual(
    [...new Set([...imported].map(([, name]) => `assets/${name}`))].sort(),
    onDemand.toSorted(),
  );
});

test('the accent color of the settings stands behind that of the style tokens', async () => {
  const colored = await bundleAssets('en', ':root{--accent:light-dark(#6b21a8,#c084fc)}');
  const css = textOf(colored, colored.stylesheet);
  const last = css.indexOf('--accent:var(--when-light,#6b21a8) var(--when-dark,#c084fc)');
  assert.ok(css.indexOf('--accent:') < last);
  assert.notEqual(colored.stylesheet, english.stylesheet);
});

test('a site in one language has no styles for choosing one', async () => {
  const both = await bundleAssets('en', '', undefined, undefined, undefined, { de: 'Auf Deutsch lesen' });
  assert.ok(textOf(both, both.stylesheet).includes('.language-offer'));
  assert.ok(!textOf(english, english.stylesheet).includes('.language'));
});

test('a site has the stemmer of its own language, and no other', async () => {
  const german = await bundleAssets('de-AT');
  const chinese = await bundleAssets('zh');
  assert.ok(searchScript(german).includes('stemmer-de'));
  assert.ok(!searchScript(english).includes('stemmer-de'));
  assert.notEqual(german.script, english.script);
  // A language without a stemmer loads none.
  assert.ok(searchScript(chinese).length < searchScript(english).length);
});

test('what a reader loads to search is small, and runs without the parts of Lunr that are left out', async () => {
  for (const tag of ['en', 'de', 'ja']) {
    const bundle = tag === 'en' ? english : await bundleAssets(tag);
    const script = searchScript(bundle);
    if (tag === 'en') assert.ok(gzipSync(script).length < searchBytes, `${gzipSync(script).length} bytes`);
    assert.ok(!script.includes('averageFieldLength'), 'What builds indexes is in it.');
    const module: object = await import(`data:text/javascript,${encodeURIComponent(script)}`);
    assert.deepEqual(Object.keys(module), ['openSearch']);
  }
});

test('no script runs text as code, which the policy of the site forbids', () => {
  for (const { path } of english.files) {
    assert.ok(!/\beval\(|new Function\b|\.innerHTML\b/.test(textOf(english, path)), path);
  }
});

test('no script needs what the oldest of the browsers cannot read, or do not have', () => {
  // What esbuild cannot rewrite: patterns that look back, and methods that came later than Safari 15.4.
  const late =
    /\(\?<[=!]|\.(?:with|toSorted|toReversed|toSpliced|groupBy|isSubsetOf)\(|Array\.fromAsync|Promise\.(?:withResolvers|try)/;
  for (const { path } of english.files.filter((file) => file.path.endsWith('.js'))) {
    // Loaded by all, and run where words can be marked: those browsers are younger.
    if (path.startsWith('assets/highlights-')) continue;
    assert.doesNotMatch(textOf(english, path), late, path);
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
