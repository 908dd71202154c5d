import assert from 'node:assert/strict';
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { pathFromFile, pathTo } from '../../src/model/file-paths.ts';
import { runSignpost } from '../cli/run-signpost.ts';
import { contentFolder } from '../content/content-folder.ts';

const pixel = Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64');

const one = `[Intro](../proxy/intro.md#tls), [Top](../top.md), [Guides](../../categories/guides.md),
[List](<../../files/price list.csv>), <a href="../proxy/intro.md">again</a>, [by name][intro]

![Beside](./images/shot.gif) ![Above](../logo%201.gif) ![Own](../../images/app/form.gif)

[intro]: ../proxy/intro.md "Intro"
`;

const files: Readonly<Record<string, string | Uint8Array>> = {
  'categories/guides.md': '---\ntitle: Guides\n---\nStart with [one](../articles/guides/one.md).\n',
  'articles/guides/one.md': `---\ntitle: One\ncategories: [guides]\n---\n${one}`,
  'articles/guides/images/shot.gif': pixel,
  'articles/logo 1.gif': pixel,
  'articles/proxy/intro.md':
    '---\ntitle: Intro\ncategories: [guides]\n---\n\n## TLS\n\nSee [above](#tls), [here](intro.md#tls).\n',
  'articles/top.md': '---\ntitle: Top\ncategories: [guides]\n---\n[One](guides/one.md)\n',
  'images/app/form.gif': pixel,
  'files/price list.csv': 'Key;1\n',
};

const site = ['--base', '/help', '--url', 'https://example.com'];

async function run(contentDir: string, command: string, ...others: readonly string[]): Promise<string> {
  const { stdout, stderr } = await runSignpost(
    contentDir,
    command,
    ...others,
    '--content',
    contentDir,
    ...site,
  );
  return stdout + stderr;
}

async function bodyOf(contentDir: string, file: string): Promise<string> {
  return (await readFile(join(contentDir, file), 'utf8')).replace(/^---\n.*?\n---\n/s, '');
}

test('links and images that are paths of files lead to what is published of them', async (t) => {
  const contentDir = await contentFolder(t, files);
  const output = join(contentDir, '..', '_site');
  assert.match(await run(contentDir, 'check'), /No problems/);
  await run(contentDir, 'build', '--output', output);
  const html = await readFile(join(output, 'help/article/one/index.html'), 'utf8');
  const body = html.slice(html.indexOf('data-article-body'), html.indexOf('</main>'));
  assert.deepEqual(
    Array.from(body.matchAll(/<(?:a href|img src)="([^"]*)"/g), ([, address]) => address).slice(0, 9),
    [
      '/help/article/intro/#tls',
      '/help/article/top/',
      '/help/guides/',
      '/help/files/price%20list.csv',
      '/help/article/intro/',
      '/help/article/intro/',
      '/help/images/guides/images/shot.gif',
      '/help/images/logo%201.gif',
      '/help/images/app/form.gif',
    ],
  );
  assert.match(body, /shot\.gif" alt="Beside" width="1" height="1"/);
  for (const image of ['guides/images/shot.gif', 'logo 1.gif', 'app/form.gif'])
    assert.ok((await stat(join(output, 'help/images', image))).isFile());
});

test('an image beside an article is refused, and told to be unused, as one of images/ is', async (t) => {
  const contentDir = await contentFolder(t, {
    ...files,
    'articles/guides/lonely.gif': pixel,
    'articles/guides/active.svg': '<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>',
    'articles/app/form.gif': pixel,
    'articles/guides/page.html': '<p>x</p>',
  });
  const problems: readonly { file: string; rule: string }[] = JSON.parse(
    await run(contentDir, 'check', '--format', 'json'),
  );
  assert.deepEqual(
    problems.map(({ file, rule }) => `${file} ${rule}`),
    [
      'articles/app/form.gif duplicate-name',
      'articles/guides/active.svg active-file',
      'articles/guides/lonely.gif unused-image',
      'articles/guides/page.html stray-file',
    ],
  );
});

test('check --fix writes all links of the site in the form that is asked for, and back', async (t) => {
  const contentDir = await contentFolder(t, files);
  await run(contentDir, 'check', '--fix', '--links', 'addresses');
  assert.equal(
    await bodyOf(contentDir, 'articles/guides/one.md'),
    `[Intro]({{site.baseurl}}/article/intro/#tls), [Top]({{site.baseurl}}/article/top/), [Guides]({{site.baseurl}}/guides/),
[List](<{{site.baseurl}}/files/price%20list.csv>), <a href="{{site.baseurl}}/article/intro/">again</a>, [by name][intro]

![Beside]({{site.baseurl}}/images/guides/images/shot.gif) ![Above]({{site.baseurl}}/images/logo%201.gif) ![Own]({{site.baseurl}}/images/app/form.gif)

[intro]: {{site.baseurl}}/article/intro/ "Intro"
`,
  );
  assert.match(await run(contentDir, 'check'), /No problems/);
  await run(contentDir, 'check', '--fix', '--links', 'files');
  assert.equal(
    await bodyOf(contentDir, 'articles/guides/one.md'),
    one
      .replace('<../../files/price list.csv>', '<../../files/price%20list.csv>')
      .replace('./images', 'images'),
  );
  assert.match(await run(contentDir, 'check'), /No problems/);
});

test('links that are broken are mended and then written as paths in one go, tags and places as they are', async (t) => {
  const body = (target: string) =>
    `[Top](${target}) [Own](#x) [Tag](/help/article/top/?q=1) {% image app/form.gif %} [Out](https://example.org/)\n\n## X\n`;
  const contentDir = await contentFolder(t, {
    ...files,
    'articles/two.md': `---\ntitle: Two\ncategories: [guides]\n---\n${body('/article/top')}`,
  });
  await run(contentDir, 'check', '--fix', '--links', 'files');
  assert.equal(await bodyOf(contentDir, 'articles/two.md'), body('top.md'));
});

for (const [options, said] of [
  [['--links', 'files'], /`--links` says how `--fix` writes links: write both/],
  [['--fix', '--links', 'file'], /`--links file` is no form of links.*files/s],
] as const) {
  test(`check says what is wrong with ${options.join(' ')}`, async (t) => {
    const contentDir = await contentFolder(t, files);
    assert.match(await run(contentDir, 'check', ...options), said);
  });
}

async function moved(t: TestContext, ...names: readonly [string, string, ...string[]]): Promise<string> {
  const contentDir = await contentFolder(t, files);
  assert.match(await run(contentDir, 'mv', ...names), /Moved|moved|->/);
  assert.match(await run(contentDir, 'check'), /No problems/);
  return contentDir;
}

test('a moved article keeps its paths to others, and theirs to it', async (t) => {
  const contentDir = await moved(t, 'one', 'articles/deep/er/uno.md');
  assert.equal(
    await bodyOf(contentDir, 'articles/deep/er/uno.md'),
    one
      .replaceAll('../proxy/intro.md', '../../proxy/intro.md')
      .replace('../top.md', '../../top.md')
      .replace('../../categories', '../../../categories')
      .replace('../../files/price list', '../../../files/price%20list')
      .replace('./images/shot.gif', '../../guides/images/shot.gif')
      .replace('../logo%201.gif', '../../logo%201.gif')
      .replace('../../images/app', '../../../images/app'),
  );
  assert.equal(await bodyOf(contentDir, 'articles/top.md'), '[One](deep/er/uno.md)\n');
  assert.equal(
    await bodyOf(contentDir, 'categories/guides.md'),
    'Start with [one](../articles/deep/er/uno.md).\n',
  );
});

test('an article that gets another name in its folder keeps what it wrote of others', async (t) => {
  const contentDir = await moved(t, 'intro', 'introduction');
  assert.equal(
    await bodyOf(contentDir, 'articles/guides/one.md'),
    one.replaceAll('intro.md', 'introduction.md'),
  );
  assert.match(
    await bodyOf(contentDir, 'articles/proxy/introduction.md'),
    /\[above\]\(#tls\), \[here\]\(introduction\.md#tls\)/,
  );
});

test('a path that leaves the content folder is none, however it is written', () => {
  for (const written of [
    '../../../etc/passwd',
    '..%2F..%2F../etc/passwd',
    '/etc/passwd',
    'file:///etc/passwd',
    '',
  ]) {
    assert.equal(pathFromFile(written, 'articles/guides/one.md'), undefined, written);
  }
});

for (const file of [
  'articles/a b.md',
  'articles/x/(1)?#%.md',
  'articles/guides/ä.md',
  'articles/guides/a:b.md',
]) {
  test(`a path that is written leads back to its file: ${file}`, () => {
    const from = 'articles/guides/one.md';
    assert.equal(pathFromFile(pathTo(file, from), from), file);
  });
}
