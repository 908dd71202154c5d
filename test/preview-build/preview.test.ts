import assert from 'node:assert/strict';
import { readdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { type Deployment, localDeployment } from '../../src/content/settings/deployment.ts';
import { buildSite } from '../../src/eleventy/build-site.ts';
import type { ChangesFile } from '../../src/preview/comment/changes-file.ts';
import { ownProject } from '../../src/site/project.ts';
import { readFolder } from '../cli/run-signpost.ts';
import { attribute, findAll, findFirst, parsePage } from '../corpus/html-tree.ts';
import { visibleText } from '../corpus/visible-text.ts';
import { type Repository, repositoryOf, temporaryFolder } from '../git/git-repository.ts';

const old = Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64');
const other = Buffer.from('R0lGODlhAgABAIAAAAAAAP///yH5BAEAAAAALAAAAAACAAEAAAICRAoAOw==', 'base64');

const article = (title: string, body: string, ...lines: readonly string[]): string =>
  ['---', `title: ${title}`, 'categories: [help]', ...lines, '---', body, ''].join('\n');

const before = {
  'content/categories/help.md': '---\ntitle: Help\n---\n',
  'content/articles/bread.md': article('Bread', 'Flour and water. [Jam]({{site.baseurl}}/article/jam/)'),
  'content/articles/butter.md': article('Butter', 'Soft butter is spread at once.'),
  'content/articles/jam.md': article('Jam', '## Sugar\n\nBoil the fruit.'),
  'content/articles/pot.md': article('Pot', '![A pot](/images/pot.gif)'),
  'content/images/pot.gif': old,
  'content/search.golden.yml':
    '- query: spread\n  article: butter\n- query: fruit\n  article: jam\n  top: 10\n',
  '_data/site.json': '{}',
};

/** A repository whose branch `change` differs from `main` as the files say; nothing stands for a removed file. */
async function change(
  t: TestContext,
  files: Readonly<Record<string, string | Uint8Array | undefined>>,
): Promise<Repository> {
  const repository = await repositoryOf(t, before);
  repository.git('branch', '--move', 'main');
  repository.git('checkout', '--quiet', '-b', 'change');
  for (const [path, text] of Object.entries(files)) {
    if (text === undefined) await repository.remove(path);
    else await repository.write({ [path]: text });
  }
  repository.commit();
  return repository;
}

interface Built {
  readonly files: Readonly<Record<string, string>>;
  readonly changes: ChangesFile | undefined;
}

async function build(
  t: TestContext,
  { folder }: Repository,
  deployment: Partial<Deployment>,
  options: { readonly check?: boolean; readonly ref?: string } = {},
): Promise<Built> {
  const output = join(await temporaryFolder(t), 'site');
  const { published, preview, problems } = await buildSite({
    contentDir: join(folder, 'content'),
    project: ownProject,
    output,
    deployment: { ...localDeployment, repositoryUrl: `file://${folder}`, ...deployment },
    base: '/help',
    url: 'https://example.com',
    imageCache: undefined,
    strict: false,
    check: options.check ?? false,
    preview: options.ref === undefined ? undefined : { ref: options.ref },
  });
  assert.ok(published, JSON.stringify(problems));
  return { files: readFolder(output), changes: preview?.changes };
}

const deployPreview = {
  kind: 'deploy-preview',
  review: 7,
  origin: 'https://deploy-preview-7--example.netlify.app',
} as const;

const edits = {
  'content/articles/bread.md': article(
    'Bread',
    'Flour, salt and water. [Jam]({{site.baseurl}}/article/jam/)',
  ),
  'content/articles/butter.md': article('Butter', 'Soft butter melts.'),
  'content/articles/jam.md': undefined,
  'content/articles/oil.md': article('Oil', 'Spread oil, spread it, spread it.'),
  'content/images/pot.gif': other,
  '_data/site.json': '{"title": "Other"}',
};

test('a deploy preview and a branch deploy show what the change does; production and local builds have nothing of it', async (t) => {
  const repository = await change(t, edits);
  const ofPreview = (name: string) => /preview/.test(name);
  for (const kind of ['production', 'local'] as const) {
    const { files, changes } = await build(t, repository, { kind });
    assert.equal(changes, undefined);
    assert.deepEqual(Object.keys(files).filter(ofPreview), []);
    assert.ok(
      !Object.values(files).some((text) => /preview/i.test(text.replace(/^.*copy-markdown.*$/gm, ''))),
    );
  }
  for (const deployment of [deployPreview, { kind: 'branch-deploy' }] as const) {
    const { files } = await build(t, repository, deployment);
    assert.deepEqual(
      Object.keys(files)
        .filter(ofPreview)
        .map((name) => name.replace(/-[A-Z0-9]{8}\./, '-HASH.')),
      [
        'help/assets/preview-HASH.css',
        'help/preview/article/bread/index.html',
        'help/preview/article/butter/index.html',
        'help/preview/article/jam/index.html',
        'help/preview/before/images/pot.gif',
        'help/preview/changes.json',
        'help/preview/health/index.html',
        'help/preview/index.html',
      ],
    );
    assert.equal(files['help/preview/before/images/pot.gif'], old.toString('latin1'));
    assert.equal(files['help/images/pot.gif'], other.toString('latin1'));
  }
});

test('a comparison has the drawing that an article no longer shows', async (t) => {
  const repository = await repositoryOf(t, {
    ...before,
    'content/articles/pot.md': article('Pot', 'For {% icon fa-linux %} and {% icon fa-android %}.'),
  });
  repository.git('branch', '--move', 'main');
  repository.git('checkout', '--quiet', '-b', 'change');
  await repository.write({ 'content/articles/pot.md': article('Pot', 'For {% icon fa-android %}.') });
  repository.commit();
  const { files } = await build(t, repository, deployPreview);
  const linux = Object.keys(files).find((name) => name.startsWith('help/assets/icons/linux-')) ?? '';
  assert.match(files['help/preview/article/pot/index.html'] ?? '', new RegExp(`<use href="/${linux}#i"`));
  assert.doesNotMatch(files['help/article/pot/index.html'] ?? '', /linux/);
});

test('everything that the change does is in the list', async (t) => {
  const { changes, files } = await build(t, await change(t, edits), deployPreview);
  assert.deepEqual(JSON.parse(files['help/preview/changes.json'] ?? ''), changes);
  assert.ok(changes);
  assert.deepEqual(changes.pages.map(({ change, path, url }) => [change, path, url]).sort(), [
    ['added', '/article/oil/', `${deployPreview.origin}/help/article/oil/`],
    ['removed', null, null],
    ['text', '/article/bread/', `${deployPreview.origin}/help/article/bread/`],
    ['text', '/article/butter/', `${deployPreview.origin}/help/article/butter/`],
  ]);
  assert.deepEqual(
    changes.assets.map(({ change, path, usedIn }) => [change, path, usedIn]),
    [['replaced', 'images/pot.gif', ['/article/pot/']]],
  );
  assert.deepEqual(
    changes.lostAddresses.map(({ path }) => path),
    ['/article/jam/'],
  );
  assert.deepEqual(
    changes.newProblems.map(({ file, line, rule }) => [file, line, rule]),
    [['articles/bread.md', 5, 'missing-page']],
  );
  assert.deepEqual(changes.queries, [
    { query: 'spread', before: ['/article/butter/'], after: ['/article/oil/'] },
    { query: 'fruit', before: ['/article/jam/'], after: [] },
  ]);
  assert.deepEqual(changes.generatorFiles, ['_data/site.json']);
});

test('nobody finds the pages of a preview who does not have their address', async (t) => {
  const { files } = await build(t, await change(t, edits), deployPreview);
  for (const [name, text] of Object.entries(files)) {
    if (!name.startsWith('help/preview/') || !name.endsWith('.html')) continue;
    const page = parsePage(text);
    const robots = findFirst(page, (element) => attribute(element, 'name') === 'robots');
    assert.equal(robots && attribute(robots, 'content'), 'noindex', name);
    assert.equal(
      findFirst(page, (element) => attribute(element, 'rel') === 'canonical'),
      undefined,
      name,
    );
    assert.equal(findAll(page, ({ tagName }) => tagName === 'h1').length, 1, name);
  }
  for (const name of [
    'help/llms.txt',
    'help/search/addresses.json',
    'help/sitemap.xml',
    'help/feed.xml',
    'robots.txt',
  ]) {
    assert.doesNotMatch(files[name] ?? '', /preview/, name);
  }
});

test('a page that the change touches has a bar that leads to its change and to the next page; no other has', async (t) => {
  const { files } = await build(t, await change(t, edits), deployPreview);
  const bars = Object.entries(files).flatMap(([name, text]) => {
    if (!name.endsWith('.html')) return [];
    const bar = findFirst(parsePage(text), (element) => attribute(element, 'class') === 'preview-bar');
    return bar
      ? [[name, findAll(bar, ({ tagName }) => tagName === 'a').map((link) => attribute(link, 'href'))]]
      : [];
  });
  const [bread, butter, oil] = ['bread', 'butter', 'oil'].map((name) => `help/article/${name}/index.html`);
  assert.deepEqual(
    bars.map(([name]) => name),
    [bread, butter, oil],
  );
  for (const links of bars.map(([, links = []]) => links)) {
    for (const link of links) {
      const file = `${String(link).slice(1).replace(/#.*/, '')}index.html`;
      assert.ok(file in files, `${link} is there`);
    }
  }
});

test('a broken link does not keep a preview from being built, since its page lists it', async (t) => {
  const repository = await change(t, { 'content/articles/jam.md': undefined });
  assert.equal((await build(t, repository, deployPreview)).changes?.counts.newProblems, 1);
});

test('an address that the ledger knows and that is gone does not keep a preview from being built either', async (t) => {
  const repository = await change(t, {
    'content/published.json': '[\n  "/article/jam/"\n]\n',
    'content/articles/bread.md': article('Bread', 'Flour and water.'),
    'content/articles/jam.md': undefined,
  });
  const { changes } = await build(t, repository, deployPreview);
  assert.deepEqual(
    changes?.newProblems.map(({ file, rule }) => [file, rule]),
    [['published.json', 'vanished-address']],
  );
});

test('what names and titles hold stays text', async (t) => {
  const hostile = '<img src=x onerror=alert(1)>{{7*7}}';
  const repository = await change(t, {
    'content/articles/new.md': article(`'${hostile}'`, 'Text.'),
    'content/articles/bread.md': article(`'${hostile}'`, `Flour and water. ${hostile}`),
    "content/images/&lt;b&gt;'&.gif": other,
    '_includes/<script>alert(1)<!--.njk': hostile,
  });
  const { files } = await build(t, repository, deployPreview);
  for (const [name, text] of Object.entries(files)) {
    if (!name.endsWith('.html')) continue;
    const page = parsePage(text);
    const hasHandler = findAll(page, ({ attrs }) => attrs.some((each) => each.name.startsWith('on')));
    assert.deepEqual(hasHandler, [], name);
    assert.equal(
      findAll(page, ({ tagName, attrs }) => tagName === 'script' && attrs.length === 0).length,
      0,
      name,
    );
  }
  const page = parsePage(files['help/preview/index.html'] ?? '');
  const main = findFirst(page, ({ tagName }) => tagName === 'main');
  assert.ok(main);
  const text = visibleText(main);
  for (const part of [hostile, `images/&lt;b&gt;'&.gif`, '_includes/<script>alert(1)<!--.njk']) {
    assert.ok(text.includes(part), `${part} is in: ${text}`);
  }
});

test('the same change makes the same bytes', async (t) => {
  const repository = await change(t, edits);
  const [first, second] = [
    await build(t, repository, deployPreview),
    await build(t, repository, deployPreview),
  ];
  assert.deepEqual(first.files, second.files);
});

test('a preview that cannot be compared says why on its page, and the rest of the site is there', async (t) => {
  const repository = await change(t, edits);
  const { files, changes } = await build(t, repository, { ...deployPreview, baseBranch: 'trunk' });
  const reason =
    'The branch `trunk` could not be fetched. If changes go into another branch, set PREVIEW_BASE to its name.';
  assert.equal(changes?.reason, reason);
  const text = visibleText(
    findFirst(parsePage(files['help/preview/index.html'] ?? ''), ({ tagName }) => tagName === 'main') ??
      assert.fail(),
  );
  assert.ok(text.includes(reason.replaceAll('`', '')), text);
  assert.ok('help/article/oil/index.html' in files);
});

test('content that was no content folder before is all new', async (t) => {
  const repository = await repositoryOf(t, { 'README.md': 'Soon' });
  repository.git('branch', '--move', 'main');
  await repository.write({ 'content/articles/first.md': '---\ntitle: First\n---\nText.\n' });
  const { changes } = await build(t, repository, {}, { ref: 'HEAD' });
  assert.deepEqual(
    changes?.pages.map(({ change, path }) => [change, path]),
    [['added', '/article/first/']],
  );
});

test('an article that could not be read before is named', async (t) => {
  const repository = await repositoryOf(t, {
    ...before,
    'content/articles/spoilt.md': '---\ntitle: [\n---\nText.\n',
  });
  await repository.write({ 'content/articles/spoilt.md': article('Mended', 'Text.') });
  const { changes } = await build(t, repository, {}, { ref: 'HEAD' });
  assert.deepEqual(changes?.notes, [
    'Before the change, these files could not be read: `articles/spoilt.md`. They count as added.',
  ]);
});

test('nothing is left behind, and nothing changes in the repository', async (t) => {
  const repository = await change(t, edits);
  const earlier = process.env.TMPDIR;
  process.env.TMPDIR = await temporaryFolder(t);
  t.after(() => {
    if (earlier === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = earlier;
  });
  const status = () =>
    repository.git('status', '--porcelain', '--ignored') + repository.git('branch', '--all');
  const was = status();
  await build(t, repository, {}, { ref: 'main' });
  assert.equal(status(), was);
  assert.deepEqual(
    (await readdir(tmpdir())).filter((name) => name.startsWith('signpost-preview')),
    [],
  );
});
