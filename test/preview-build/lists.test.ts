import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { z } from 'zod';
import { runSignpost } from '../cli/run-signpost.ts';
import { repositoryOf } from '../git/git-repository.ts';

const page = (title: string, ...lines: readonly string[]): string =>
  ['---', `title: ${title}`, ...lines, '---', '', `All about ${title}.`, ''].join('\n');

const inHelp = 'categories: [help]';

const before = {
  'content/categories/help.md': page('Help', 'order: "1"'),
  'content/categories/more.md': page('More', 'order: "2"'),
  'content/articles/a.md': page('A', inHelp, 'order: "1"', 'featured: true'),
  'content/articles/b.md': page('B', inHelp, 'order: "2"', 'popular: true'),
  'content/articles/m/c.md': page('C', inHelp, 'order: "3"', 'popular: true'),
  'content/articles/m/d.md': page('D', inHelp, 'order: "3"'),
  'content/articles/z.md': page('Z', 'categories: [more]'),
};

/** The lists in another order after a change of files, as `title at place: before -> after`, and the page. */
async function listsAfter(
  t: TestContext,
  files: Readonly<Record<string, string | undefined>>,
): Promise<{ readonly lists: readonly string[]; readonly html: string; readonly stdout: string }> {
  const repository = await repositoryOf(t, before);
  repository.git('branch', '--move', 'main');
  for (const [file, text] of Object.entries(files)) {
    if (text === undefined) await repository.remove(file);
    else await repository.write({ [file]: text });
  }
  const { code, stdout } = await runSignpost(repository.folder, 'preview', '--no-images', '--base', '/help');
  assert.equal(code, 0, stdout);
  const folder = join(repository.folder, '_preview', 'help', 'preview');
  const list = z.object({
    title: z.string(),
    first: z.number(),
    before: z.array(z.string()),
    after: z.array(z.string()),
  });
  const { lists } = z
    .looseObject({ lists: z.array(list) })
    .parse(JSON.parse(readFileSync(join(folder, 'changes.json'), 'utf8')));
  const names = (paths: readonly string[]) => paths.map((path) => path.split('/').at(-2)).join(' ');
  return {
    lists: lists.map(
      ({ title, first, before: was, after }) => `${title} at ${first}: ${names(was)} -> ${names(after)}`,
    ),
    html: readFileSync(join(folder, 'index.html'), 'utf8'),
    stdout,
  };
}

test('an article with another order puts its category, and lists of the home page, in another order', async (t) => {
  const { lists, html, stdout } = await listsAfter(t, {
    'content/articles/b.md': page('B', inHelp, 'order: "9"', 'popular: true'),
  });
  assert.deepEqual(lists, [
    'Help at 2: b c d -> c d b',
    'Popular articles on the home page at 1: b c -> c b',
  ]);
  assert.match(stdout, /\n {2}details {2}articles\/b\.md {2}order\n$/);
  assert.match(html, /<ol start="2">\n<li><a href="\/help\/article\/c\/">C<\/a><\/li>/);
  assert.match(html, /The previous and the next article/);
});

test('an article in another folder changes an order that no front matter tells', async (t) => {
  const { lists, stdout } = await listsAfter(t, {
    'content/articles/m/c.md': undefined,
    'content/articles/x/c.md': before['content/articles/m/c.md'],
  });
  assert.deepEqual(lists, ['Help at 3: c d -> d c']);
  assert.match(stdout, /\n {2}1 list is in another order\n$/);
});

test('categories in another order are told', async (t) => {
  const { lists } = await listsAfter(t, { 'content/categories/help.md': page('Help', 'order: "3"') });
  assert.deepEqual(lists, ['Categories at 1: help more -> more help']);
});

test('what the fourth featured article of a category pushes off the home page is told', async (t) => {
  const featured = Object.fromEntries(
    ['e', 'f', 'g'].map((name) => [
      `content/articles/${name}.md`,
      page(name, inHelp, 'order: "0"', 'featured: true'),
    ]),
  );
  const { lists } = await listsAfter(t, featured);
  assert.deepEqual(lists, ['Help on the home page at 1: a -> e f g']);
});

test('a new article is told by itself, and is no other order', async (t) => {
  const { lists } = await listsAfter(t, { 'content/articles/n.md': page('N', inHelp, 'order: "2"') });
  assert.deepEqual(lists, []);
});
