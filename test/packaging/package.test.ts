import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import {
  cpSync,
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
import { delimiter, dirname, join } from 'node:path';
import { after, type TestContext, test } from 'node:test';
import { z } from 'zod';

const root = join(import.meta.dirname, '..', '..');
const packed = z.array(z.object({ filename: z.string(), files: z.array(z.object({ path: z.string() })) }));
const program = z
  .object({ name: z.string(), version: z.string(), dependencies: z.record(z.string(), z.string()) })
  .parse(JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')));

const tarballs = mkdtempSync(join(tmpdir(), 'signpost-package-'));
after(() => rmSync(tarballs, { recursive: true, force: true }));
const [pack] = packed.parse(
  JSON.parse(run(root, 'npm', ['pack', '--json', '--loglevel=error', '--pack-destination', tarballs]).stdout),
);

/**
 * A folder, outside of this repository, with the package in it as npm installs it from a tarball: its files, and the
 * packages that it says it needs, and no others, which stand here already.
 */
function installed(t: TestContext): { readonly cwd: string; readonly files: readonly string[] } {
  const cwd = mkdtempSync(join(tmpdir(), 'signpost-Paket für '));
  t.after(() => rmSync(cwd, { recursive: true, force: true }));
  assert.ok(pack);
  const target = join(cwd, 'node_modules', program.name);
  mkdirSync(target, { recursive: true });
  run(cwd, 'tar', ['-xzf', join(tarballs, pack.filename), '-C', target, '--strip-components=1']);
  for (const name of Object.keys(program.dependencies)) {
    const link = join(cwd, 'node_modules', name);
    mkdirSync(dirname(link), { recursive: true });
    symlinkSync(join(root, 'node_modules', name), link);
  }
  return { cwd, files: pack.files.map(({ path }) => path) };
}

function run(cwd: string, command: string, args: readonly string[], env = process.env) {
  const { status, stdout, stderr } = spawnSync(command, args, { cwd, encoding: 'utf8', env });
  return { code: status, stdout, stderr };
}

test('the package holds what a site needs, works from node_modules, and makes two sites side by side', async (t) => {
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
    [
      '_includes/partials/footer.njk',
      `{#- Made from partials/footer.njk of Signpost ${program.version}. -#}\n<footer>Unser Impressum</footer>`,
    ],
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
  // Editors find the schemas that the settings name.
  const read = (path: string) => readFileSync(join(cwd, 'help', path), 'utf8');
  const { $schema } = z.object({ $schema: z.string() }).parse(JSON.parse(read('_data/site.json')));
  const inEditor = [...read('.vscode/settings.json').matchAll(/"\.\/(node_modules[^"]+)"/g)].map(
    ([, path]) => path,
  );
  assert.equal(inEditor.length, 9);
  for (const path of [join('_data', $schema), ...inEditor]) {
    // Packages stand beside both sites here.
    const schema = JSON.parse(readFileSync(join(cwd, (path ?? '').replace(/^_data\/\.\.\//, '')), 'utf8'));
    assert.match(String(schema.$schema), /json-schema\.org/);
  }
  // What serves editors comes with the program: no package of it is here.
  const asked = JSON.stringify({
    ...{ jsonrpc: '2.0', id: 1, method: 'initialize' },
    params: { processId: null, rootUri: null, capabilities: {} },
  });
  const editor = spawn(process.execPath, [command, 'lsp'], { cwd: join(cwd, 'help') });
  t.after(() => editor.kill());
  editor.stdin.write(`Content-Length: ${asked.length}\r\n\r\n${asked}`);
  const answers: string[] = [];
  for await (const part of editor.stdout) {
    answers.push(String(part));
    if (answers.join('').endsWith('}')) break;
  }
  assert.match(answers.join(''), /"serverInfo":\{"name":"signpost","version":"\d/);
  // Netlify starts from where packages are.
  const netlify = readFileSync(join(cwd, 'help', 'netlify.toml'), 'utf8');
  const [, plugin = ''] = /package = "([^"]+)"/.exec(netlify) ?? [];
  assert.deepEqual(readdirSync(join(cwd, plugin)), ['index.js', 'manifest.yml']);
  const checked = signpost('Hilfe für alle/content', 'check');
  assert.match(checked.stdout, /^No problems/);
  assert.equal(existsSync(join(cwd, 'Hilfe für alle', '_site')), false);
});

test('what a command can do is said without a package that the program needs for its work', (t) => {
  const { cwd } = installed(t);
  for (const name of Object.keys(program.dependencies)) rmSync(join(cwd, 'node_modules', name));
  const command = join(cwd, 'node_modules', program.name, 'bin', 'signpost.js');
  for (const args of [['--help'], ['build', '--help']]) {
    const { code, stdout, stderr } = run(cwd, process.execPath, [command, ...args]);
    assert.deepEqual([code, stderr], [0, '']);
    assert.match(stdout, /^Usage: npx --no signpost/m);
  }
});

/** In the place of npm: of the versions of the program in `versions/`, puts the one that a site asks for in place. */
const npm = `#!/usr/bin/env node
const { readFileSync, rmSync, symlinkSync, writeFileSync } = require('node:fs');
const name = ${JSON.stringify(program.name)};
const file = 'package.json';
const site = JSON.parse(readFileSync(file, 'utf8'));
const spec = process.argv.find((word) => word.startsWith(name + '@'));
if (spec) site.dependencies[name] = spec.slice(name.length + 1);
if (site.dependencies[name] === '9.9.9') { console.error('npm error notarget'); process.exit(1); }
writeFileSync(file, JSON.stringify(site, undefined, 2) + '\\n');
rmSync('../node_modules/' + name, { recursive: true });
symlinkSync('../../versions/' + site.dependencies[name], '../node_modules/' + name);
`;

test('an upgrade shows what another version does to the pages, and can be undone', (t) => {
  const { cwd } = installed(t);
  const target = join(cwd, 'node_modules', program.name);
  const [old, next] = [join(cwd, 'versions', program.version), join(cwd, 'versions', '7.0.0')];
  cpSync(target, old, { recursive: true });
  cpSync(target, next, { recursive: true });
  rmSync(target, { recursive: true });
  symlinkSync(join('..', '..', 'versions', program.version), target);

  // The next version says other words above the list of headings, has another footer, and keeps what both said before.
  const layout = (name: string) => join(next, 'dist', '_includes', 'partials', `${name}.njk`);
  const before: Record<string, string> = {};
  for (const [name, from, to] of [
    ['toc', '{{ words.onThisPage }}', 'In this article'],
    ['footer', '</footer>', '<p>Powered by care</p></footer>'],
  ] as const) {
    const text = readFileSync(layout(name), 'utf8');
    assert.ok(text.includes(from), name);
    before[`partials/${name}.njk`] = text;
    writeFileSync(layout(name), text.replace(from, to));
  }
  const history = JSON.stringify({ [program.version]: before });
  writeFileSync(join(next, 'dist', '_includes', 'history.json'), history);
  for (const file of ['package.json', 'dist/package.json']) {
    const text = readFileSync(join(next, file), 'utf8');
    writeFileSync(join(next, file), text.replace(/"version": ?"[^"]+"/, '"version":"7.0.0"'));
  }

  mkdirSync(join(cwd, 'bin'));
  writeFileSync(join(cwd, 'bin', 'npm'), npm, { mode: 0o755 });
  const env = { ...process.env, PATH: [join(cwd, 'bin'), process.env.PATH].join(delimiter) };
  const signpost = (folder: string, ...args: readonly string[]) =>
    run(join(cwd, folder), process.execPath, [join(target, 'bin', 'signpost.js'), ...args], env);
  assert.equal(signpost('.', 'init', 'help', '--title', 'Help').code, 0);
  assert.equal(signpost('help', 'layouts', 'copy', 'footer').code, 0);
  const packageText = () => readFileSync(join(cwd, 'help', 'package.json'), 'utf8');
  const written = packageText();

  const upgraded = signpost('help', 'upgrade', '7.0.0');
  assert.equal(upgraded.code, 0, upgraded.stdout + upgraded.stderr);
  assert.match(
    upgraded.stdout,
    /\d+ pages? differ around the text, as `\/[^`]+` does: gone is `On this page`, new is `In this article`\.$/m,
  );
  assert.doesNotMatch(upgraded.stdout, /Powered by care|^ {2}(?:text|markup|added|removed) /m);
  assert.match(upgraded.stdout, new RegExp(`The site has 7\\.0\\.0 now, in place of ${program.version}`));
  assert.match(packageText(), /"7\.0\.0"/);
  const index = readFileSync(
    join(cwd, 'help', '.cache', 'upgrade', 'preview', 'preview', 'index.html'),
    'utf8',
  );
  assert.match(index, /Around the text/);

  const checked = signpost('help', 'check');
  assert.match(checked.stdout, /Signpost's own layout has changed since \S+, which this one was made from/);
  assert.match(
    signpost('help', 'layouts', 'diff', 'footer').stdout,
    /^\+.*<p>Powered by care<\/p><\/footer>/m,
  );

  const undone = signpost('help', 'upgrade', '--undo');
  assert.equal(undone.code, 0, undone.stderr);
  assert.equal(packageText(), written);
  assert.match(signpost('help', 'check').stdout, /^No problems/);
  assert.equal(signpost('help', 'upgrade', '--undo').code, 2);

  const same = signpost('help', 'upgrade', program.version);
  assert.deepEqual([same.code, same.stdout.split('\n').at(-2)], [0, 'The site has this version already.']);

  // What cannot be installed leaves the site as it was.
  const refused = signpost('help', 'upgrade', '9.9.9');
  assert.equal(refused.code, 2);
  assert.match(refused.stderr, /npm error notarget[\s\S]*npm could not install it/);
  assert.equal(packageText(), written);
});
