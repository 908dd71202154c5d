import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { z } from 'zod';

const root = join(import.meta.dirname, '..', '..');
const packed = z.array(z.object({ filename: z.string(), files: z.array(z.object({ path: z.string() })) }));
const program = z
  .object({ name: z.string(), dependencies: z.record(z.string(), z.string()) })
  .parse(JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')));

/**
 * A folder, outside of this repository, with the package in it as npm installs it from a tarball: its files, and the
 * packages that it says it needs, and no others, which stand here already.
 */
function installed(t: TestContext): { readonly cwd: string; readonly files: readonly string[] } {
  const cwd = mkdtempSync(join(tmpdir(), 'signpost-Paket für '));
  t.after(() => rmSync(cwd, { recursive: true, force: true }));
  const [pack] = packed.parse(
    JSON.parse(run(root, 'npm', ['pack', '--json', '--loglevel=error', '--pack-destination', cwd]).stdout),
  );
  assert.ok(pack);
  const target = join(cwd, 'node_modules', program.name);
  mkdirSync(target, { recursive: true });
  run(cwd, 'tar', ['-xzf', join(cwd, pack.filename), '-C', target, '--strip-components=1']);
  for (const name of Object.keys(program.dependencies)) {
    const link = join(cwd, 'node_modules', name);
    mkdirSync(dirname(link), { recursive: true });
    symlinkSync(join(root, 'node_modules', name), link);
  }
  return { cwd, files: pack.files.map(({ path }) => path) };
}

function run(cwd: string, command: string, args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(command, args, { cwd, encoding: 'utf8' });
  return { code: status, stdout, stderr };
}

test('the package holds what a site needs, works from node_modules, and makes two sites side by side', (t) => {
  const { cwd, files } = installed(t);
  const foreign = files.filter((file) => !/^(?:package\.json|README\.md|LICENSE|bin\/|dist\/)/.test(file));
  assert.deepEqual(foreign, []);
  assert.deepEqual(
    files.filter((file) => /\.test\.|(?:^|\/)(?:test|bench)\//.test(file)),
    [],
  );
  const command = join(cwd, 'node_modules', program.name, 'bin', 'signpost.js');
  const signpost = (folder: string, ...args: readonly string[]) =>
    run(join(cwd, folder), process.execPath, [command, ...args]);

  const nowhere = signpost('.', 'check');
  assert.deepEqual([nowhere.code, nowhere.stdout], [2, '']);
  assert.match(nowhere.stderr, /^signpost: There is no help center here: neither /);

  for (const [folder, title] of [
    ['Hilfe für alle', 'Hilfe'],
    ['help', 'Help'],
  ] as const) {
    const made = signpost('.', 'init', folder, '--title', title, '--language', 'de');
    assert.deepEqual([made.code, made.stderr], [0, '']);
  }
  // A layout, a page and a plugin of its own.
  for (const [path, text] of [
    ['_includes/partials/footer.njk', '<footer>Unser Impressum</footer>'],
    ['_pages/about.njk', '---\ntitle: About us\n---\n<p>{% icon "fa-cube" %} We.</p>\n'],
  ] as const) {
    mkdirSync(dirname(join(cwd, 'help', path)), { recursive: true });
    writeFileSync(join(cwd, 'help', path), text);
  }
  const built = signpost('help', 'build', '--check', '--strict');
  assert.deepEqual([built.code, built.stderr], [0, '']);
  assert.match(built.stdout, /^\d+ pages written to _site in [\d.]+ s\.\n$/);
  const page = (path: string) => readFileSync(join(cwd, 'help', '_site', path), 'utf8');
  assert.match(page('index.html'), /<title>Help<\/title>/);
  assert.match(page('about/index.html'), /<p><svg class="icon" [^>]*><path [^>]*><\/svg> We\./);
  for (const path of ['index.html', 'about/index.html', 'article/welcome/index.html'])
    assert.match(page(path), /<footer>Unser Impressum<\/footer>/);
  assert.ok(readdirSync(join(cwd, 'help', '_site', 'assets')).some((file) => /^site-\w+\.css$/.test(file)));
  const found = signpost('help', 'search', 'passwort password', '--format', 'json');
  assert.match(found.stdout, /"url": "\/article\/sign-in\/"/);
  // Netlify starts from where packages are.
  const netlify = readFileSync(join(cwd, 'help', 'netlify.toml'), 'utf8');
  const [, plugin = ''] = /package = "([^"]+)"/.exec(netlify) ?? [];
  assert.deepEqual(readdirSync(join(cwd, plugin)), ['index.js', 'manifest.yml']);
  const checked = signpost('Hilfe für alle/content', 'check');
  assert.match(checked.stdout, /^No problems/);
  assert.equal(existsSync(join(cwd, 'Hilfe für alle', '_site')), false);
});
