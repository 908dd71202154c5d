import assert from 'node:assert/strict';
import { test } from 'node:test';
import { importFolder } from './import-folder.ts';

/** The lines of the report below its heading of what is not imported. */
function notImported(report: string): readonly string[] {
  const [, below = ''] = report.split('## Not imported\n\n');
  return (below.split('\n\n')[0] ?? '').trim().split('\n');
}

test('entries of a navigation that are no articles are told with their lines', async (t) => {
  const { run, text, write } = await importFolder(t, {
    'SUMMARY.md': '# A\n\n* [A](README.md)\n* [Site](https://example.com/x)\n* [Gone](gone.md)\n',
    'README.md': '# A\n\nText.\n',
  });
  assert.equal((await run()).code, 0);
  assert.deepEqual(notImported(await text('import-report.md')), [
    '- `SUMMARY.md:4`: its link to https://example.com/x, called “Site”: lists hold articles alone',
    '- `SUMMARY.md:5`: its entry gone.md: there is no such article',
  ]);
  await write('docusaurus.config.js', "module.exports = { title: 'D' };\n");
  await write(
    'sidebars.js',
    "module.exports = { docs: ['a',\n  { type: 'link', label: 'Out', href: 'https://example.com/y' },\n  'lost'] };\n",
  );
  await write('docs/a.md', '# A\n');
  assert.equal((await run('--from', 'docusaurus', '--content', 'two')).code, 0);
  assert.deepEqual(notImported(await text('import-report.md')), [
    '- `sidebars.js:2`: its link to https://example.com/y, called “Out”: lists hold articles alone',
    '- `sidebars.js:3`: its entry lost: there is no such article',
  ]);
  await write(
    'astro.config.mjs',
    "export default { integrations: [starlight({ title: 'S', sidebar: [\n{ label: 'A', link: '/a/' },\n{ label: 'Out', link: 'https://example.com/z' }] })] };\n",
  );
  await write('src/content/docs/a.md', '---\ntitle: A\n---\nText.\n');
  assert.equal((await run('--from', 'starlight', '--content', 'three')).code, 0);
  assert.deepEqual(notImported(await text('import-report.md')), [
    '- `astro.config.mjs:3`: its link to https://example.com/z, called “Out”: lists hold articles alone',
  ]);
});

test('pages in formats that are not read are told', async (t) => {
  const { run, text, write } = await importFolder(t, {
    'mkdocs.yml':
      'site_name: A\nnav:\n  - a.md\n  - Old: old.rst\n  - Gone: gone.md\n  - Site: https://example.com/\n',
    'docs/a.md': '# A\n',
    'docs/old.rst': 'Old\n===\n',
  });
  assert.equal((await run()).code, 0);
  assert.deepEqual(notImported(await text('import-report.md')), [
    '- `docs/old.rst`: is a page in a format that is not read (.rst)',
    '- `mkdocs.yml:4`: its entry old.rst, called “Old”: there is no such article',
    '- `mkdocs.yml:5`: its entry gone.md, called “Gone”: there is no such article',
    '- `mkdocs.yml:6`: its link to https://example.com/, called “Site”: lists hold articles alone',
  ]);
  await write('hugo.toml', 'title = "H"\n');
  await write('content/a.md', '---\ntitle: A\n---\nText.\n');
  await write('content/b.html', '---\ntitle: B\n---\n<p>Text.</p>\n');
  await write('content/c.org', '#+title: C\nText.\n');
  await write('content/plain.html', '<p>A file.</p>\n');
  assert.equal((await run('--from', 'hugo', '--content', 'two')).code, 0);
  assert.deepEqual(notImported(await text('import-report.md')), [
    '- `content/b.html`: is a page in a format that is not read (.html)',
    '- `content/c.org`: is a page in a format that is not read (.org)',
  ]);
});

test('drawings of Obsidian are told', async (t) => {
  const { run, text } = await importFolder(t, {
    '.obsidian/app.json': '{}',
    'Home.md': 'See [[plan.canvas]].\n',
    'plan.canvas': '{"nodes":[]}',
  });
  assert.equal((await run()).code, 0);
  assert.deepEqual(notImported(await text('import-report.md')), [
    '- `plan.canvas`: is a page in a format that is not read (.canvas)',
  ]);
});
