import assert from 'node:assert/strict';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { z } from 'zod';
import { type Repository, repositoryOf } from '../git/git-repository.ts';
import { runSignpost } from './run-signpost.ts';
import { freePort, startSignpost, until } from './signpost.ts';

const article = (text: string) => `---\ntitle: Bread\ncategories: [help]\n---\n${text}\n`;

/** A repository with a commit on `main`, and an edit that is not committed. */
async function edited(t: TestContext): Promise<Repository> {
  const repository = await repositoryOf(t, {
    'content/categories/help.md': '---\ntitle: Help\n---\n',
    'content/articles/bread.md': article('Flour and water.'),
  });
  repository.git('branch', '--move', 'main');
  await repository.write({
    'content/articles/bread.md': article('Flour, salt and water.'),
    'content/articles/new.md': article('Not told to git yet.').replace('Bread', 'New'),
  });
  return repository;
}

const run = ({ folder }: Repository, ...options: readonly string[]) =>
  runSignpost(folder, 'preview', '--no-images', '--base', '/help', ...options);

test('a writer sees what is not committed yet', async (t) => {
  const repository = await edited(t);
  const commit = repository.git('rev-parse', '--short=9', 'HEAD').trim();
  assert.deepEqual(await run(repository), {
    code: 0,
    stdout: `Compared with \`main\` at ${commit}:
  text   articles/bread.md  +1 -0 words
  added  articles/new.md  +5 -0 words
`,
    stderr: '',
  });
  assert.ok(existsSync(join(repository.folder, '_preview', 'help', 'preview', 'index.html')));
  repository.commit();
  assert.match(
    (await run(repository)).stdout,
    /^Compared with `main` at [0-9a-f]{9}:\n {2}nothing has changed\n$/,
  );
  assert.match(
    (await run(repository, '--since', 'HEAD~1')).stdout,
    /^Compared with `HEAD~1` at .*\n {2}text {3}articles\/bread/,
  );
});

test('what changes lists, the home page or old ids is named, though no word differs', async (t) => {
  const page = (title: string, ...lines: readonly string[]) =>
    ['---', `title: ${title}`, ...lines, '---', '## Salt', '', 'A pinch.', ''].join('\n');
  const repository = await repositoryOf(t, {
    'content/categories/help.md': page('Help'),
    'content/articles/one.md': page('One', 'categories: [help]', 'order: "01"'),
    'content/articles/two.md': page('Two', 'categories: [help]', 'order: "02"'),
    'content/articles/three.md': page('Three', 'categories: [help]', 'order: "04"'),
  });
  repository.git('branch', '--move', 'main');
  await repository.write({
    'content/categories/help.md': page('Help', 'order: "07"'),
    'content/articles/one.md': page('One', 'categories: [help]', 'order: "03"'),
    'content/articles/two.md': page(
      'Two',
      'categories: [help]',
      'order: "02"',
      'popular: true',
      'featured: true',
    ),
    'content/articles/three.md': page(
      'Three',
      'categories: [help]',
      'order: "04"',
      'anchors:',
      '  seasoning: salt',
    ),
  });
  const { stdout } = await run(repository);
  assert.equal(
    stdout.replace(/^.*\n/, ''),
    `  markup   articles/three.md  anchors
  details  articles/one.md  order
  details  articles/two.md  featured, popular
  details  categories/help.md  order
`,
  );
  const folder = join(repository.folder, '_preview', 'help', 'preview');
  const html = readFileSync(join(folder, 'index.html'), 'utf8');
  const facts = [...html.matchAll(/<dt>(.*)<\/dt>\n<dd>(.*)<\/dd>/g)].map(([, name, values]) => [
    name,
    values,
  ]);
  assert.deepEqual(facts, [
    ['Anchors', '<ins>seasoning leads to salt</ins>'],
    ['Order', '<del>01, place 1 of 3 in Help</del> <ins>03, place 2 of 3 in Help</ins>'],
    ['Featured', '<del>no</del> <ins>yes</ins>'],
    ['Popular', '<del>no</del> <ins>yes</ins>'],
    ['Order', '<ins>07</ins>'],
  ]);
  const changes = z
    .looseObject({ pages: z.array(z.looseObject({ file: z.string(), details: z.array(z.string()) })) })
    .parse(JSON.parse(readFileSync(join(folder, 'changes.json'), 'utf8')));
  assert.deepEqual(
    changes.pages.map(({ details }) => details),
    [['anchors'], ['order'], ['featured', 'popular'], ['order']],
  );
  const comment = await runSignpost(repository.folder, 'preview-comment', join(folder, 'changes.json'));
  assert.equal(
    comment.stdout.split('\n\n')[3],
    `- \`Three\`: same words, other HTML, anchors changed, what changed
- \`One\`: details changed, order changed
- \`Two\`: details changed, featured changed, popular changed
- \`Help\`: details changed, order changed
`,
  );
});

test('scripts get the list that the site holds as well', async (t) => {
  const repository = await edited(t);
  const { stdout } = await run(repository, '--format', 'json', '--output', 'site');
  const file = join(repository.folder, 'site', 'help', 'preview', 'changes.json');
  assert.equal(stdout, readFileSync(file, 'utf8'));
  const { pages } = z
    .looseObject({ pages: z.array(z.looseObject({ file: z.string() })) })
    .parse(JSON.parse(stdout));
  assert.deepEqual(
    pages.map(({ file: name }) => name),
    ['articles/bread.md', 'articles/new.md'],
  );
});

test('without something to compare with, the reason is said and nothing is written', async (t) => {
  const repository = await edited(t);
  const refused = (message: string) => ({ code: 2, stdout: '', stderr: `signpost: ${message}\n` });
  assert.deepEqual(
    await run(repository, '--since', 'nope'),
    refused(
      'There is no commit `nope` in the git repository: write the name of a branch or tag, or the hash of a commit.',
    ),
  );
  assert.deepEqual(
    await run(repository, '--base', 'main'),
    refused(
      '`--base main` is no path that the site could live under: one begins with `/`. To compare with the branch, tag or commit `main`, write `--since main`.',
    ),
  );
  repository.git('branch', '--move', 'trunk');
  assert.deepEqual(
    await run(repository),
    refused('There is no branch `main` to compare with: name another one with `--since`.'),
  );
  assert.ok(!existsSync(join(repository.folder, '_preview')));
});

test('errors of the content are printed, and nothing is written', async (t) => {
  const repository = await edited(t);
  await repository.write({ 'content/articles/spoilt.md': 'No front matter' });
  const { code, stdout } = await run(repository);
  assert.equal(code, 1);
  assert.match(stdout, /^content\/articles\/spoilt\.md:1:1: error: /);
  assert.ok(!existsSync(join(repository.folder, '_preview')));
});

test('--serve shows the preview on this machine, as the host will send it', async (t) => {
  const { folder, write } = await edited(t);
  await write({
    'content/images/oven.svg': '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"/>',
    'content/files/plan.txt': 'Rise early.',
  });
  const port = await freePort();
  const where = ['--content', join(folder, 'content'), '--output', join(folder, 'out'), '--base', '/help'];
  startSignpost(t, ['preview', '--no-images', ...where, '--serve', '--port', `${port}`]);
  const get = (path: string) => fetch(`http://127.0.0.1:${port}${path}`);
  const page = await until('the preview is served', async () => {
    const answer = await get('/help/preview/');
    return answer.ok ? await answer.text() : undefined;
  });
  assert.match(page, /<h1>What changed<\/h1>/);
  assert.equal((await get('/help/preview/changes.json')).status, 200);
  assert.equal((await get('/../content/articles/bread.md')).status, 404);
  const headersAt = async (path: string) => (await get(path)).headers;
  for (const path of ['/help/preview/', '/help/article/bread/', '/help/nowhere/']) {
    const headers = await headersAt(path);
    assert.match(
      headers.get('content-security-policy') ?? '',
      /^default-src 'none'; script-src 'self'/,
      path,
    );
    assert.equal(headers.get('x-content-type-options'), 'nosniff', path);
  }
  const drawing = await headersAt('/help/images/oven.svg');
  assert.match(
    drawing.get('content-security-policy') ?? '',
    /^default-src 'none'; style-src [^;]*;.* sandbox$/,
  );
  assert.equal((await headersAt('/help/files/plan.txt')).get('content-disposition'), 'attachment');
});

test('a comment is made of the list, and links to the host that is named', async (t) => {
  const repository = await edited(t);
  writeFileSync(join(repository.folder, 'changes.json'), (await run(repository, '--format', 'json')).stdout);
  const comment = (...args: readonly string[]) => runSignpost(repository.folder, 'preview-comment', ...args);
  const { code, stdout } = await comment(
    'changes.json',
    '--url',
    'https://deploy-preview-7--example.netlify.app',
  );
  assert.equal(code, 0);
  assert.match(stdout, /^<!-- signpost-preview -->\n/);
  assert.match(stdout, /\(<https:\/\/deploy-preview-7--example\.netlify\.app\/article\/bread\/>\)/);
  assert.doesNotMatch((await comment('changes.json', '--url', '')).stdout, /https:/);
  writeFileSync(join(repository.folder, 'spoilt.json'), '{');
  assert.deepEqual(await comment('spoilt.json'), {
    code: 2,
    stdout: '',
    stderr: 'signpost: `spoilt.json` is no JSON: write it with `preview --format json`.\n',
  });
});

test('what is lost is told once, whatever knew of it: redirects, the ledger, the page', async (t) => {
  const repository = await repositoryOf(t, {
    'content/categories/help.md': '---\ntitle: Help\n---\n',
    'content/articles/bread.md':
      '---\ntitle: Bread\ncategories: [help]\nredirect_from: /loaf/\n---\n\n## Crust\n\nFlour and water.\n',
    'content/articles/jam.md': '---\ntitle: Jam\ncategories: [help]\n---\n\n## Sugar\n\nFruit.\n',
    'content/images/pot.png': 'a pot',
  });
  repository.git('branch', '--move', 'main');
  await runSignpost(repository.folder, 'ledger', '--write');
  repository.commit();
  await repository.remove('content/articles/bread.md');
  await repository.remove('content/images/pot.png');
  await repository.write({
    'content/articles/jam.md': '---\ntitle: Jam\ncategories: [help]\n---\n\nFruit.\n',
  });
  const { stdout } = await run(repository);
  assert.equal(
    stdout.replace(/^.*\n/, ''),
    `  text     articles/jam.md  +0 -1 words
  removed  articles/bread.md  +0 -4 words
  1 image or file has changed
  2 addresses lead nowhere now
  1 place in a page is gone, to which links may lead
`,
  );
  const folder = join(repository.folder, '_preview', 'help', 'preview');
  const html = readFileSync(join(folder, 'index.html'), 'utf8');
  assert.equal(html.match(/<code>\/article\/bread\/<\/code>/g)?.length, 1);
  assert.doesNotMatch(html, /was published|id="redirects"|id="problems"/);
  const comment = await runSignpost(repository.folder, 'preview-comment', join(folder, 'changes.json'));
  assert.equal(comment.stdout.match(/article\/bread\//g)?.length, 1);
  assert.equal(comment.stdout.match(/article\/jam\/#sugar/g)?.length, 1);
});
