import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { mkdir, readdir, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { readFolder, runSignpost } from '../cli/run-signpost.ts';
import { importFolder, pixel } from './import-folder.ts';

const source = {
  'README.md': '# Welcome\n\nHello.\n',
  'guides/start.md': '# Start\n\n![A](a.png)\n',
  'guides/a.png': pixel,
};

test('a second import writes what is new, and leaves what somebody has edited or removed', async (t) => {
  const { run, site, text, write } = await importFolder(t, { ...source, 'guides/gone.md': '# Gone\n' });
  assert.equal((await run()).code, 0);
  const first = readFolder(site);
  assert.equal((await run()).code, 0);
  assert.deepEqual(readFolder(site), first);

  await writeFile(join(site, 'content/articles/welcome.md'), '---\ntitle: Mine\n---\n\nMine.\n');
  await rm(join(site, 'content/articles/guides/gone.md'));
  await write('README.md', '# Welcome\n\nHello again.\n');
  await write('guides/start.md', '# Start\n\nNew.\n\n![A](a.png)\n');
  const { stdout } = await run();
  assert.match(stdout, /^2 files edited since the last import, and kept as they are\.$/m);
  assert.match(await text('content/articles/welcome.md'), /Mine\./);
  assert.match(await text('content/articles/guides/start.md'), /New\./);
  assert.equal('content/articles/guides/gone.md' in readFolder(site), false);
});

test('content that no import has written is never touched', async (t) => {
  const { run, site } = await importFolder(t, source);
  await mkdir(join(site, 'content/articles'), { recursive: true });
  await writeFile(join(site, 'content/articles/own.md'), 'Own.');
  const before = readFolder(site);
  const { code, stderr } = await run();
  assert.equal(code, 2);
  assert.match(stderr, /holds files already \(`articles\/own\.md` among them\), and nothing was written/);
  assert.deepEqual(readFolder(site), before);
});

test('a dry run says what would come out, and writes nothing', async (t) => {
  const { run, site } = await importFolder(t, source);
  const { code, stdout } = await run('--dry-run');
  assert.equal(code, 0);
  assert.match(stdout, /^2 articles in 1 category, 1 image, 0 files \(markdown\)\.$/m);
  assert.match(stdout, /^Nothing was written\.$/m);
  assert.deepEqual(await readdir(site), []);
});

test('what is no center, and two at once, are said', async (t) => {
  const { run, site, write } = await importFolder(t, { 'a.txt': 'x' });
  assert.match((await run()).stderr, /There is no Markdown in/);
  await write('mkdocs.yml', 'site_name: A\n');
  await write('SUMMARY.md', '# A\n');
  assert.match(
    (await run()).stderr,
    /looks like gitbook and like mkdocs: say which it is, as in `--from gitbook`/,
  );
  assert.match((await run('--from', 'mkdoks')).stderr, /Did you mean `mkdocs`\?/);
  assert.deepEqual(await readdir(site), []);
});

test('no path leads out of the source, and no name out of the content folder', async (t) => {
  const { run, site } = await importFolder(t, {
    'README.md':
      '# Welcome\n\n![x](../../etc/passwd.png) [x](../../../etc/passwd) {% include "../../secret.md" %}\n',
    'constructor.md': '---\n__proto__: x\nslug: ../../up\n---\n# Proto\n',
  });
  assert.equal((await run()).code, 0);
  assert.ok(Object.keys(readFolder(site)).every((path) => !path.includes('..')));
  assert.ok('content/articles/constructor.md' in readFolder(site));
});

test('damaged texts make a site that builds, and hide what was hidden', async (t) => {
  const { run, text, site } = await importFolder(t, {
    'a.md': '---\ndescription: a\u0001b\n---\n# A\n\nUse {% x and \u0000 y {{ z.\n',
    'k.md': '# K\n\nText {% nobody knows %}.\n',
    'b.md': '# B\n\nBefore <!-- secret\n\nalso secret --> after.\n',
    'c.md': '# C\n\n<!-- secret too\n\n## D\n',
    'd.md': Buffer.from([0xff, 0xfe, 0x41, 0]),
    'e.md': '---\ntitle: [\n---\nText.\n',
    'f.json': '{',
  });
  assert.equal((await run('--from', 'markdown')).code, 0);
  const report = await text('import-report.md');
  assert.match(report, /`d\.md`: is no text in UTF-8/);
  assert.match(report, /`e\.md`: its front matter cannot be read/);
  assert.equal((await runSignpost(site, 'build', '--no-images')).code, 0);
  assert.match(await text('_site/article/a/index.html'), /Use \{% x and {2}y \{\{ z\./);
  for (const name of ['b', 'c'])
    assert.doesNotMatch(await text(`_site/article/${name}/index.html`), /secret/);
});

test('what an import has left that was killed goes with the next one, which completes it', async (t) => {
  const { run, site } = await importFolder(t, source);
  const draft = join(site, `content.signpost-import-${randomUUID()}`);
  await mkdir(join(draft, 'articles'), { recursive: true });
  await writeFile(join(draft, 'articles/half.md'), '# Ha');
  assert.equal((await run()).code, 0);
  assert.ok(!Object.keys(readFolder(site)).some((path) => path.includes('signpost-import-')));
  const whole = readFolder(site);
  // Killed when the content was in place, and before the site was around it.
  await rm(join(site, '_data'), { recursive: true });
  await rm(join(site, 'import-report.md'));
  assert.equal((await run()).code, 0);
  assert.deepEqual(readFolder(site), whole);
});

test('an import into a site that is there says what its settings miss, until they have it', async (t) => {
  const { run, site, text } = await importFolder(t, source);
  const settings = { title: 'Mine', url: 'https://mine.example.com' };
  await mkdir(join(site, '_data'));
  await writeFile(join(site, '_data/site.json'), JSON.stringify(settings));
  const options = ['--url', 'https://old.example.com/kb'];
  assert.equal((await run(...options)).code, 0);
  const wanted =
    /Links to https:\/\/old\.example\.com\/kb lead to the old center: add it to `formerly` in `_data\/site\.json`/;
  assert.match(await text('import-report.md'), wanted);
  const whole = { ...settings, formerly: ['https://old.example.com/kb'] };
  await writeFile(join(site, '_data/site.json'), JSON.stringify(whole));
  assert.equal((await run(...options)).code, 0);
  assert.doesNotMatch(await text('import-report.md'), wanted);
  assert.deepEqual(JSON.parse(await text('_data/site.json')), whole);
});

test('names with signs of addresses keep their old ones, and symbolic links are named', async (t) => {
  const { run, site, text } = await importFolder(t, { 'a/x.md': '# X\n', 'a/#what?.md': '# What\n' });
  await symlink('/etc', join(site, '../source/a/etc'));
  const { code, stdout } = await run();
  assert.equal(code, 0);
  assert.match(stdout, /^2 old addresses answer, 0 cannot\.$/m);
  assert.match(await text('content/articles/a/what.md'), /- \/a\/%23what%3F\n/);
  assert.match(await text('content/articles/a/index.md'), /^---\ntitle: A\n/);
  assert.match(await text('import-report.md'), /^- a\/etc is a symbolic link, and was not followed$/m);
});
