import assert from 'node:assert/strict';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { readUpdateTimes } from '../../src/git/update-times.ts';
import { type Repository, repositoryOf, temporaryFolder } from './git-repository.ts';

/** Commits everything as somebody did on a day; the clock of the machine does not count. */
function commitOn(repository: Repository, day: string): void {
  repository.git('add', '--all');
  repository.git('commit', '--quiet', '--message', 'Change', '--date', `${day}T12:00:00Z`);
}

async function daysOf(folder: string, names: readonly string[], largest = 30) {
  const articles = names.map((name) => ({ file: `articles/${name}.md` }));
  const times = await readUpdateTimes(folder, articles, largest);
  return Object.fromEntries(
    [...times].map(([file, time]) => [file, new Date(time).toISOString().slice(0, 10)]),
  );
}

/** A repository whose content folder holds what was committed on a day. */
async function contentFrom(t: TestContext, day: string, files: readonly string[]): Promise<Repository> {
  const repository = await repositoryOf(t, { 'README.md': 'About' });
  await repository.write(textsOf(files, 'First'));
  commitOn(repository, day);
  return repository;
}

const textsOf = (names: readonly string[], text: string) =>
  Object.fromEntries(names.map((name) => [`content/articles/${name}.md`, `${name}\n${text}\n`]));

test('an article was updated when its newest commit was made', async (t) => {
  const repository = await contentFrom(t, '2020-01-01', ['a', 'sub/ü b']);
  await repository.write(textsOf(['sub/ü b'], 'Second'));
  commitOn(repository, '2021-02-02');
  await repository.write(textsOf(['a'], 'Not committed'));
  assert.deepEqual(await daysOf(join(repository.folder, 'content'), ['a', 'sub/ü b', 'new']), {
    'articles/a.md': '2020-01-01',
    'articles/sub/ü b.md': '2021-02-02',
  });
});

test('a commit that touches many articles tells nothing of any of them', async (t) => {
  const names = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];
  const repository = await contentFrom(t, '2020-01-01', names.slice(0, 3));
  await repository.write(textsOf(names, 'All at once'));
  commitOn(repository, '2021-01-01');
  const content = join(repository.folder, 'content');
  const day = '2020-01-01';
  assert.deepEqual(await daysOf(content, names), {
    'articles/a.md': day,
    'articles/b.md': day,
    'articles/c.md': day,
  });
  // Of a hundred articles, seven are no more than an afternoon's work; of twelve, they are if the settings say so.
  const many = [...names, ...Array.from({ length: 93 }, (_, index) => `more-${index}`)];
  assert.equal((await daysOf(content, many))['articles/g.md'], '2021-01-01');
  assert.deepEqual(await daysOf(content, many, 2), {});
  assert.deepEqual(await daysOf(content, many, 0), {});
});

test('moving an article is no update of it, and its days before that are kept', async (t) => {
  const repository = await contentFrom(t, '2020-01-01', ['old', 'other']);
  await repository.move('content/articles/old.md', 'content/articles/sub/new.md');
  commitOn(repository, '2021-01-01');
  const content = join(repository.folder, 'content');
  assert.deepEqual(await daysOf(content, ['sub/new']), { 'articles/sub/new.md': '2020-01-01' });
});

test('a shallow clone does not know when articles were updated, and says nothing', async (t) => {
  const repository = await contentFrom(t, '2020-01-01', ['a']);
  await repository.write(textsOf(['a'], 'Second'));
  commitOn(repository, '2021-01-01');
  const clone = await temporaryFolder(t);
  repository.git('clone', '--quiet', '--depth', '1', `file://${repository.folder}`, join(clone, 'here'));
  assert.deepEqual(await daysOf(join(clone, 'here', 'content'), ['a']), {});
});

test('outside of a repository there are no dates, and in one without commits neither', async (t) => {
  const folder = await temporaryFolder(t);
  assert.deepEqual(await daysOf(folder, ['a']), {});
  const { folder: empty, git } = await repositoryOf(t, { 'articles/a.md': 'a' });
  git('checkout', '--quiet', '--orphan', 'fresh');
  assert.deepEqual(await daysOf(empty, ['a']), {});
});
