import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { readFolder } from '../cli/run-signpost.ts';
import { freePort, until } from '../cli/signpost.ts';
import { webPage } from '../serve/web-page.ts';
import { ownSite, projectFolder } from './own-site.ts';

/** Eleventy's own command, as `npx @11ty/eleventy` starts it. */
const command = join(projectFolder, 'node_modules', '@11ty', 'eleventy', 'cmd.cjs');

function eleventy(cwd: string, ...args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [command, ...args], {
    cwd,
    encoding: 'utf8',
  });
  return { code: status, stdout, stderr };
}

/** Front matter that leaves a trace when it is run. */
const hostile = `---js
{ title: (require("node:fs").writeFileSync("trace", "run"), "x") }
---
Hello
`;

test('`npx @11ty/eleventy` builds the help center, in the folder that its settings name', async (t) => {
  const site = await ownSite(t);
  const { code, stdout, stderr } = eleventy(site);
  assert.deepEqual([code, stderr], [0, '']);
  assert.match(stdout, /^\[11ty\] Wrote \d+ files in /);
  const output = Object.keys(readFolder(join(site, '_site')));
  for (const file of [
    'help/index.html',
    'help/article/first/index.html',
    'help/basics/index.html',
    '404.html',
    '_headers',
    'robots.txt',
    'help/sitemap.xml',
  ]) {
    assert.ok(output.includes(file), `${file} of ${output.join(', ')}`);
  }
  assert.deepEqual(
    (await readdir(site)).filter((name) => name.startsWith('_site')),
    ['_site'],
  );
});

test('`--output` writes elsewhere, and `--dryrun` writes nothing', async (t) => {
  const site = await ownSite(t);
  assert.equal(eleventy(site, '--dryrun', '--output=dry').code, 0);
  assert.deepEqual(
    (await readdir(site)).filter((name) => /^(?:dry|_site)/.test(name)),
    [],
  );
  assert.equal(eleventy(site, '--quiet', '--output=elsewhere').code, 0);
  assert.ok(existsSync(join(site, 'elsewhere', 'help', 'article', 'first', 'index.html')));
  assert.equal(existsSync(join(site, '_site')), false);
});

test('an error is printed as `signpost build` prints it, ends with a code, and leaves the last good output', async (t) => {
  const site = await ownSite(t);
  eleventy(site);
  const before = readFolder(join(site, '_site'));
  await writeFile(join(site, 'content/articles/basics/second.md'), '---\ntitel: Second\n---\n\nMore.\n');
  const { code, stdout } = eleventy(site);
  assert.equal(code, 1);
  assert.deepEqual(stdout.split('\n').slice(0, 4), [
    'content/articles/basics/second.md:1:1: error: The page has no title. Write a line `title: ` and the title. (missing-title)',
    'content/articles/basics/second.md:2:1: warning: `titel` is no key of an article and does nothing. Did you mean `title`? (unknown-key)',
    '',
    '1 error, 1 warning',
  ]);
  assert.doesNotMatch(stdout, /\n\s+at /);
  assert.deepEqual(readFolder(join(site, '_site')), before);
});

for (const args of [
  [],
  ['--dryrun'],
  ['--quiet'],
  ['--to=json'],
  ['--incremental'],
  ['--input=content'],
  ['--input=.'],
  ['--input=content/articles/basics/evil.md'],
  ['--formats=md'],
]) {
  test(`JavaScript in the front matter of an article is not run by \`eleventy ${args.join(' ')}\``, async (t) => {
    const site = await ownSite(t, { 'content/articles/basics/evil.md': hostile });
    const { code } = eleventy(site, ...args);
    assert.equal(code, 1);
    assert.equal(existsSync(join(site, 'trace')), false);
    assert.equal(existsSync(join(site, '_site')), false);
  });
}

test('under `--serve`, pages are for this machine alone, edits of articles, pages, settings and layouts arrive, and an error keeps what was there', async (t) => {
  const site = await ownSite(t, {
    '_pages/about.njk':
      '---\ntitle: About us\n---\n<p>Us.</p>\n{% for article in collections.articles %}<i>{{ article.title }}</i>{% endfor %}',
  });
  const port = await freePort();
  const child = spawn(process.execPath, [command, '--serve', `--port=${port}`], { cwd: site, stdio: 'pipe' });
  t.after(() => void child.kill());
  const shows = (path: string, text: string) =>
    until(`${path} shows ${text}`, async () => {
      const response = await fetch(`http://127.0.0.1:${port}${path}`).catch(() => undefined);
      return (await response?.text())?.includes(text) ? true : undefined;
    });
  const edit = async (file: string, from: string, to: string) => {
    const path = join(site, file);
    await writeFile(path, readFileSync(path, 'utf8').replace(from, to));
  };
  await shows('/help/about/', '<i>First</i>');
  const { get, connect } = webPage(port);
  assert.equal((await get('/help/about/', `evil.example:${port}`)).status, 403);
  assert.equal((await get('/help/about/', `localhost:${port}`)).status, 200);
  assert.equal(await connect('http://evil.example'), 403);
  await edit('content/articles/basics/first.md', 'Welcome.', 'Welcome back.');
  await shows('/help/article/first/', 'Welcome back.');
  await edit('content/articles/basics/first.md', 'title: First', 'title: The first');
  await shows('/help/about/', '<i>The first</i>');
  await edit('_pages/about.njk', '<p>Us.</p>', '<p>All of us.</p>');
  await shows('/help/about/', '<p>All of us.</p>');
  await edit('_data/site.json', 'Example Help', 'Better Help');
  await shows('/help/article/first/', '<title>The first | Better Help</title>');
  await edit('content/articles/basics/first.md', 'title: The first', 'titel: The first');
  let said = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    said += text;
  });
  await until('the error is printed', async () => (said.includes('(missing-title)') ? true : undefined));
  await shows('/help/article/first/', 'Welcome back.');
});
