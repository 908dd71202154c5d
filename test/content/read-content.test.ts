import assert from 'node:assert/strict';
import { mkdir, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { readContent } from '../../src/content/read-content.ts';
import { ExpectedError } from '../../src/problems/expected-error.ts';
import type { Position, Problem } from '../../src/problems/problem.ts';
import type { RuleName, Severity } from '../../src/problems/rules.ts';
import { article, contentFolder } from './content-folder.ts';

function found(
  severity: Severity,
  rule: RuleName,
  file: string,
  position: Position,
  target: string,
  message: string,
  suggestions: readonly string[] = [],
): Problem {
  return { file, position, rule, severity, target, message, suggestions };
}

async function problemsOf(t: TestContext, files: Record<string, string | Uint8Array>) {
  const { problems } = await readContent(await contentFolder(t, { 'articles/ok.md': article(), ...files }));
  return problems;
}

test('a content folder is read in order of path, whatever the folders', async (t) => {
  const contentDir = await contentFolder(t, {
    'articles/z.md': article('categories: [b]'),
    'articles/deep/er/a.md': article(),
    'articles/B.md': article(),
    'categories/b.md': '---\ntitle: Second\n---\nWelcome.\n',
    'categories/a.md': '---\ntitle: First\n---\n',
    'images/new/x.png': 'png',
    'images/logo.svg': '<svg/>',
    'images/guide.pdf': '',
    'files/x.zip': '',
    'files/x.json': '{}',
  });
  const { articles, categories, assets, problems } = await readContent(contentDir);
  assert.deepEqual(problems, []);
  assert.deepEqual(
    articles.map(({ file, name }) => [file, name]),
    [
      ['articles/B.md', 'B'],
      ['articles/deep/er/a.md', 'a'],
      ['articles/z.md', 'z'],
    ],
  );
  assert.deepEqual(
    categories.map(({ name, frontMatter, source, bodyOffset }) => [
      name,
      frontMatter.title,
      source.slice(bodyOffset),
    ]),
    [
      ['a', 'First', ''],
      ['b', 'Second', 'Welcome.\n'],
    ],
  );
  assert.deepEqual(
    assets.map(({ path, absolutePath }) => [path, absolutePath === join(contentDir, path)]),
    [
      ['files/x.json', true],
      ['files/x.zip', true],
      ['images/guide.pdf', true],
      ['images/logo.svg', true],
      ['images/new/x.png', true],
    ],
  );
});

test('hidden files, clutter and what belongs beside the content are nobody’s business', async (t) => {
  const problems = await problemsOf(t, {
    '.git/config': '',
    'articles/.x.md': 'secret',
    'articles/.hidden/x.md': 'secret',
    'images/.DS_Store': '',
    'images/Thumbs.db': '',
    'images/desktop.ini': '',
    'README.md': '',
    'search.golden.yml': '',
    'published.json': '[]',
    'retired.yml': '',
    'expected.json': '',
    'queries.jsonl': '',
  });
  assert.deepEqual(problems, []);
});

test('a content folder that is not there is named', async (t) => {
  const contentDir = await contentFolder(t, { 'categories/a.md': article() });
  await assert.rejects(
    readContent(join(contentDir, 'nowhere')),
    new ExpectedError(`There is no folder \`${join(contentDir, 'nowhere')}\`.`),
  );
  await assert.rejects(
    readContent(contentDir),
    new ExpectedError(
      `There is no folder \`${join(contentDir, 'articles')}\`, so this is no content folder: one holds articles as \`articles/NAME.md\`, categories as \`categories/NAME.md\`, and \`images/\` and \`files/\`. Name another with \`--content\`; or, to bring over what another system has made, put its Markdown files below \`articles/\` and mend what \`npx --no signpost check\` lists.`,
    ),
  );
});

test('a file in a wrong place is a warning that says where it belongs', async (t) => {
  const warning = (path: string, message: string) =>
    found('warning', 'stray-file', path, 'unknown', path, `\`${path}\` ${message}`);
  const template = 'is not published: Signpost takes no templates and no data from here. Remove it.';
  const nowhere =
    'is not published from here. Articles belong in `articles/`, pictures in `images/`, downloads in `files/`.';
  assert.deepEqual(
    await problemsOf(t, {
      'articles/x.njk': '{{ range.constructor("return 1")() }}',
      'articles/x.11ty.js': '',
      'articles/x.11tydata.js': '',
      'articles/articles.json': '{}',
      'articles/x.zip': '',
      'articles/x.markdown': article(),
      'categories/sub/x.md': article(),
      'categories/x.liquid': '',
      'notes.md': '',
      'drafts/x.md': article(),
    }),
    [
      warning('articles/articles.json', template),
      warning('articles/x.11ty.js', template),
      warning('articles/x.11tydata.js', template),
      warning('articles/x.markdown', 'is not published: the ending must be `.md`. Rename it.'),
      warning('articles/x.njk', template),
      warning(
        'articles/x.zip',
        'is not published from here. Move it to `files/` if readers are to download it.',
      ),
      warning(
        'categories/sub/x.md',
        'is not published: categories have no folders. Move it to `categories/`.',
      ),
      warning('categories/x.liquid', template),
      warning('drafts', nowhere),
      warning('notes.md', nowhere),
    ],
  );
});

test('symbolic links are errors, and nothing behind them is read or published', async (t) => {
  const contentDir = await contentFolder(t, {
    'articles/ok.md': article(),
    '../outside/leak.md': '---\ntitle: LEAK\n---\n',
    '../outside/leak.png': 'LEAK',
  });
  const outside = join(contentDir, '..', 'outside');
  await mkdir(join(contentDir, 'images'));
  await symlink(join(outside, 'leak.md'), join(contentDir, 'articles/leak.md'));
  await symlink('../articles/ok.md', join(contentDir, 'articles/inside.md'));
  await symlink('/proc/self/environ', join(contentDir, 'articles/environ.md'));
  await symlink('nowhere.md', join(contentDir, 'articles/broken.md'));
  await symlink(outside, join(contentDir, 'articles/folder'));
  await symlink(outside, join(contentDir, 'files'));
  await symlink('/etc/passwd', join(contentDir, 'images/x.png'));
  await symlink('/etc/passwd', join(contentDir, 'README.md'));
  const { articles, assets, problems } = await readContent(contentDir);
  const links = [
    'README.md',
    'articles/broken.md',
    'articles/environ.md',
    'articles/folder',
    'articles/inside.md',
    'articles/leak.md',
    'files',
    'images/x.png',
  ];
  assert.deepEqual(
    problems,
    links.map((path) =>
      found(
        'error',
        'symbolic-link',
        path,
        'unknown',
        path,
        `\`${path}\` is a symbolic link, and links are not followed. Put the file itself there.`,
      ),
    ),
  );
  assert.deepEqual(
    articles.map(({ file }) => file),
    ['articles/ok.md'],
  );
  assert.deepEqual(assets, []);
});

test('the content folder itself may be a link', async (t) => {
  const contentDir = await contentFolder(t, { 'articles/ok.md': article() });
  await symlink(contentDir, `${contentDir}-link`);
  const { articles, problems } = await readContent(`${contentDir}-link`);
  assert.deepEqual([articles.length, problems], [1, []]);
});

test('names of any script make an address, and others are an error with a name that would', async (t) => {
  const fault = (name: string, suggestions: readonly string[]) =>
    found(
      'error',
      'file-name',
      `articles/${name}`,
      { line: 1, column: 1 },
      name,
      `The file name \`${name}\` makes no address. Use letters, digits, \`-\`, \`_\` and \`.\` between them.`,
      suggestions,
    );
  assert.deepEqual(
    await problemsOf(t, {
      'articles/größe-2.0_b.md': article(),
      'articles/日本語.md': article(),
      'articles/हिन्दी.md': article(),
      'articles/My page!.md': article(),
      'articles/end..md': article(),
      'articles/!.md': article(),
      'articles/(b)x&y.md': article(),
    }),
    [
      fault('!.md', []),
      fault('(b)x&y.md', ['b-x-y.md']),
      fault('My page!.md', ['My-page.md']),
      fault('end..md', ['end.md']),
    ],
  );
});

test('a file whose name holds control characters is not published', async (t) => {
  const path = 'images/a\u001b[2J.png';
  const contentDir = await contentFolder(t, { 'articles/ok.md': article(), [path]: '' });
  const { assets, problems } = await readContent(contentDir);
  const message = `The file name \`${path}\` holds characters that nobody can read. Rename the file.`;
  assert.deepEqual(problems, [found('error', 'file-name', path, 'unknown', path, message)]);
  assert.deepEqual(assets, []);
});

test('a name stands once among the articles, and once among the categories', async (t) => {
  const contentDir = await contentFolder(t, {
    'articles/a/setup.md': article(),
    'articles/a/Setup.md': article(),
    'articles/c/setup.md': article(),
    'categories/setup.md': article(),
    'categories/SETUP.md': article(),
  });
  const { articles, categories, problems } = await readContent(contentDir);
  const taken = (file: string, name: string, other: string) =>
    found(
      'error',
      'duplicate-name',
      file,
      { line: 1, column: 1 },
      name,
      `The name \`${name}\` is taken by \`${other}\`; capitals make no difference. Rename one of them.`,
    );
  assert.deepEqual(problems, [
    taken('articles/a/setup.md', 'a/setup', 'articles/a/Setup.md'),
    taken('categories/setup.md', 'setup', 'categories/SETUP.md'),
  ]);
  assert.deepEqual(
    [...articles, ...categories].map(({ file }) => file),
    ['articles/a/Setup.md', 'articles/c/setup.md', 'categories/SETUP.md'],
  );
});

test('an unknown category is an error at its place, with the name that was meant', async (t) => {
  const contentDir = await contentFolder(t, {
    'articles/x.md': article('categories: [securty, Import & Export, nonsense, broken]'),
    'articles/y.md': article('categories:', '  - Security'),
    'categories/security.md': article(),
    'categories/import-export.md': '---\ntitle: Import &amp; Export\n---\n',
    'categories/broken.md': '---\n---\n',
  });
  const { articles, problems } = await readContent(contentDir);
  const unknown = (file: string, line: number, column: number, target: string, ...suggestions: string[]) =>
    found(
      'error',
      'unknown-category',
      file,
      { line, column },
      target,
      `There is no category \`${target}\`. Write the name of a file in \`categories/\`, without \`.md\`.`,
      suggestions,
    );
  assert.deepEqual(
    problems.filter(({ rule }) => rule !== 'missing-title'),
    [
      unknown('articles/x.md', 3, 14, 'securty', 'security'),
      unknown('articles/x.md', 3, 23, 'Import & Export', 'import-export'),
      unknown('articles/x.md', 3, 40, 'nonsense'),
      unknown('articles/y.md', 4, 5, 'Security', 'security'),
    ],
  );
  assert.equal(articles.length, 2);
});

test('all problems of all files are reported together, and only sound documents are given', async (t) => {
  const contentDir = await contentFolder(t, {
    'articles/b.md': '---\ntitle: X\nhidden: yes\norder: [1]\n---\n',
    'articles/a.md': '---js\n({})\n---\n',
    'articles/c.md': article('tag: x'),
    'categories/x.md': '---\n---\n',
  });
  const { articles, categories, problems } = await readContent(contentDir);
  assert.deepEqual(
    problems.map(({ file, position, rule }) => [file, position, rule]),
    [
      ['articles/a.md', { line: 1, column: 1 }, 'front-matter-syntax'],
      ['articles/b.md', { line: 3, column: 9 }, 'front-matter-value'],
      ['articles/b.md', { line: 4, column: 8 }, 'front-matter-value'],
      ['articles/c.md', { line: 3, column: 1 }, 'unknown-key'],
      ['categories/x.md', { line: 1, column: 1 }, 'missing-title'],
    ],
  );
  assert.deepEqual(
    [...articles, ...categories].map(({ file }) => file),
    ['articles/c.md'],
  );
});

test('many files are read with few of them open', async (t) => {
  const names = Array.from({ length: 300 }, (_, index) => [`articles/${index}.md`, article()]);
  const { articles } = await readContent(await contentFolder(t, Object.fromEntries(names)));
  assert.equal(articles.length, 300);
});
