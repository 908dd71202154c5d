import assert from 'node:assert/strict';
import { test } from 'node:test';
import { runSignpost } from '../cli/run-signpost.ts';
import { repositoryOf } from '../git/git-repository.ts';

const article = (title: string, keys = '', text = 'Text.'): string =>
  `---\ntitle: ${title}\ncategories: [c]\n${keys}---\n\n${text}\n`;

test('a preview says of a changed or new article that readers get it later, or not at all', async (t) => {
  const { folder, write, commit, git } = await repositoryOf(t, {
    '_data/site.json': '{"title":"Help","url":"https://help.example"}',
    'content/categories/c.md': '---\ntitle: C\n---\n',
    'content/articles/a.md': article('A'),
    'content/articles/b.md': article('B', 'unpublish_on: 2027-06-01\nredirect_from: []\n'),
    'content/articles/now.md': article('Now', 'redirect_from: [/article/b/]\n'),
  });
  git('branch', '-M', 'main');
  git('checkout', '--quiet', '-b', 'change');
  await write({
    'content/articles/a.md': article('A', 'publish_on: 2027-01-15\n'),
    'content/articles/b.md': article('B', 'unpublish_on: 2027-06-01\n', 'Other text.'),
    'content/articles/new.md': article('New', 'publish_on: 2027-02-01T09:00\nunpublish_on: 2027-03-01\n'),
    'content/articles/draft.md': article('Draft', 'draft: true\n'),
    'content/articles/now.md': article('Now', 'redirect_from: [/article/b/, /article/new/]\n', 'More.'),
  });
  commit();
  const { stdout } = await runSignpost(folder, 'preview', '--since', 'main');
  const said = (name: string) => new RegExp(`articles/${name}\\.md.*$`, 'm').exec(stdout)?.[0] ?? '';
  assert.match(said('a'), / will be published on 2027-01-15$/);
  assert.match(said('b'), / will be taken away on 2027-06-01$/);
  assert.match(said('new'), / will be published on 2027-02-01T09:00, will be taken away on 2027-03-01$/);
  assert.match(said('draft'), / a draft, which readers do not get$/);
  assert.doesNotMatch(said('now'), /will be|draft/);
});
