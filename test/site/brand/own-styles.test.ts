import assert from 'node:assert/strict';
import { mkdir, realpath, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { noBrand } from '../../../src/content/settings/brand/types.ts';
import { ProblemsError } from '../../../src/problems/problems-error.ts';
import { type Bundle, bundleAssets } from '../../../src/site/bundle/bundle.ts';
import { createCheckTools } from '../../../src/site/site-tools.ts';
import { temporaryFolder } from '../../git/git-repository.ts';

/** Bundles a style sheet of a site's own, with files beside it. */
async function bundled(
  t: TestContext,
  css: string,
  files: Readonly<Record<string, string>> = {},
): Promise<Bundle> {
  const dataDir = join(await temporaryFolder(t), '_data');
  for (const [name, text] of Object.entries({ 'own.css': css, ...files })) {
    await mkdir(join(dataDir, name, '..'), { recursive: true });
    await writeFile(join(dataDir, name), text);
  }
  const styles = { path: 'own.css', absolutePath: join(dataDir, 'own.css'), position: 'unknown' as const };
  return bundleAssets('en', '', undefined, { ...noBrand, styles });
}

async function saidOf(made: Promise<unknown>): Promise<readonly string[]> {
  const error = await made.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  assert.ok(error instanceof ProblemsError, String(error));
  return error.problems.map(({ file, position, message }) => {
    assert.ok(position !== 'unknown');
    return `${file}:${position.line}:${position.column} ${message}`;
  });
}

const textOf = ({ files, stylesheet }: Bundle): string =>
  new TextDecoder().decode(files.find(({ path }) => path === stylesheet)?.contents);

test('a style sheet of one’s own comes after ours, with what it imports and shows', async (t) => {
  const made = await bundled(t, '@import "./more.css";\n.brand { background: url("brand/wave.svg") }', {
    'more.css': '.more { color: red }',
    'brand/wave.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
  });
  const css = textOf(made);
  const [, name, after] =
    /\.more\{color:red\}\.brand\{background:url\("?\.\/(own\/wave-[A-Z0-9]{8}\.svg)"?\)\}(.*)/s.exec(css) ??
    [];
  assert.doesNotMatch(after ?? '{', /\{/);
  assert.ok(made.files.some(({ path }) => path === `assets/${name}`));
});

const mistakes: Readonly<Record<string, string>> = {
  '.a { color: red': '_data/own.css:1:16 The style sheet cannot be read: Expected "}" to go with "{".',
  '\n@import "https://fonts.example/inter.css";':
    '_data/own.css:2:9 The style sheet cannot be read: `https://fonts.example/inter.css` is on another host, from which pages load nothing. Put the file below `_data/`, and name it from there.',
  '.a { background: url(//cdn.example/a.png) }':
    '_data/own.css:1:18 The style sheet cannot be read: `//cdn.example/a.png` is on another host, from which pages load nothing. Put the file below `_data/`, and name it from there.',
  '.a { background: url(data:image/png;base64,AAAA) }':
    '_data/own.css:1:18 The style sheet cannot be read: The policy of the site forbids `data:`. Put the picture or font below `_data/`, and name it from there.',
  '.a { background: url(/images/a.png) }':
    '_data/own.css:1:18 The style sheet cannot be read: `/images/a.png` is no file beside this one. Write its path from here, such as `images/pattern.png`.',
  '.a { background: url(../secret.png) }':
    '_data/own.css:1:18 The style sheet cannot be read: `../secret.png` is not below `_data/`. Put the file there, and name it from here.',
  '.a { background: url(missing.png) }':
    '_data/own.css:1:18 The style sheet cannot be read: there is no file `missing.png`: put it there, or mend the path.',
};

for (const [css, expected] of Object.entries(mistakes)) {
  test(`what is wrong in ${css.trim()} is said with its place`, async (t) => {
    assert.deepEqual(await saidOf(bundled(t, css)), [expected]);
  });
}

test('a check says what is wrong in it too', async (t) => {
  const dataDir = join(await temporaryFolder(t), '_data');
  await mkdir(dataDir);
  await writeFile(join(dataDir, 'own.css'), '.a { color: red');
  const styles = { path: 'own.css', absolutePath: join(dataDir, 'own.css'), position: 'unknown' as const };
  assert.deepEqual(await saidOf(createCheckTools({ brand: { ...noBrand, styles } })), [
    '_data/own.css:1:16 The style sheet cannot be read: Expected "}" to go with "{".',
  ]);
});

test('a file of another kind is said with its place', async (t) => {
  const made = bundled(t, '.a { background: url(a.exe) }', { 'a.exe': 'MZ' });
  assert.deepEqual(await saidOf(made), [
    '_data/own.css:1:18 The style sheet cannot be read: a style sheet shows pictures and fonts (`.woff2`, `.svg`, `.png`, `.webp`, `.jpg`, `.jpeg`, `.gif`, `.avif`), and no `.exe`.',
  ]);
});

test('a link out of the folder publishes nothing from there', async (t) => {
  const folder = await realpath(await temporaryFolder(t));
  await writeFile(join(folder, 'secret.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>');
  await mkdir(join(folder, '_data'));
  await symlink(join(folder, 'secret.svg'), join(folder, '_data', 'a.svg'));
  await writeFile(join(folder, '_data', 'own.css'), '.a { background: url(a.svg) }');
  const dataDir = join(folder, '_data');
  const styles = { path: 'own.css', absolutePath: join(dataDir, 'own.css'), position: 'unknown' as const };
  const said = await saidOf(bundleAssets('en', '', undefined, { ...noBrand, styles }));
  assert.deepEqual(said, [
    '_data/own.css:1:18 The style sheet cannot be read: `a.svg` is a symbolic link. Put the file itself there.',
  ]);
});

test('a site without these settings has nothing of their styles', async (t) => {
  assert.doesNotMatch(
    textOf(await bundleAssets('en')),
    /banner|header-links|footer-column|logo-dark|\.cards/,
  );
  assert.match(textOf(await bundled(t, '.brand { color: red }')), /\.brand\{color:red\}/);
});

test('a property that browsers do not know is a warning, with the one that was meant', async (t) => {
  const { problems } = await bundled(t, '.brand {\n  colr: red;\n}');
  assert.deepEqual(
    problems.map(({ file, position, severity, message, suggestions }) => [
      file,
      position,
      severity,
      message,
      suggestions,
    ]),
    [
      [
        '_data/own.css',
        { line: 2, column: 3 },
        'warning',
        'Browsers pass over this part of the style sheet: "colr" is not a known CSS property.',
        ['color'],
      ],
    ],
  );
});
