import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { z } from 'zod';
import { runSignpost } from '../cli/run-signpost.ts';
import { repositoryOf } from '../git/git-repository.ts';

const page = (title: string, body: string): string =>
  `---\ntitle: ${title}\ncategories: [help]\n---\n${body}\n`;

const before = {
  'content/categories/help.md': '---\ntitle: Help\n---\n',
  'content/articles/one.md': page('One', 'Own.\n\n{% snippet sign-in %}'),
  'content/articles/two.md': page('Two', '{% snippet sign-in %}'),
  'content/articles/three.md': page('Three', 'Nothing of it.'),
  'content/snippets/sign-in.md': 'Open the app and sign in.',
};

/** Names of the articles that a preview shows as changed. */
async function changedBy(
  t: TestContext,
  files: Readonly<Record<string, string>>,
): Promise<readonly string[]> {
  const repository = await repositoryOf(t, before);
  repository.git('branch', '--move', 'main');
  await repository.write(files);
  const { code, stdout } = await runSignpost(repository.folder, 'preview', '--no-images');
  assert.equal(code, 0, stdout);
  const text = readFileSync(join(repository.folder, '_preview', 'preview', 'changes.json'), 'utf8');
  const { pages } = z
    .looseObject({ pages: z.array(z.looseObject({ file: z.string() })) })
    .parse(JSON.parse(text));
  return pages.map(({ file }) => file).sort();
}

test('an edit of another article leaves those with a snippet as they are', async (t) => {
  const changed = await changedBy(t, { 'content/articles/three.md': page('Three', 'Something else.') });
  assert.deepEqual(changed, ['articles/three.md']);
});

test('an edit of a snippet changes every article that shows it, and no other', async (t) => {
  const changed = await changedBy(t, { 'content/snippets/sign-in.md': 'Open the app and log in.' });
  assert.deepEqual(changed, ['articles/one.md', 'articles/two.md']);
});

test('pages that only show a changed snippet stand below it, and the preview says so', async (t) => {
  const repository = await repositoryOf(t, {
    ...before,
    'content/snippets/outer.md': 'First {% snippet sign-in %}',
    'content/articles/four.md': page('Four', '{% snippet outer %}'),
  });
  repository.git('branch', '--move', 'main');
  await repository.write({
    'content/snippets/sign-in.md': 'Open the app and log in.',
    'content/articles/one.md': page('One', 'Its own words, too.\n\n{% snippet sign-in %}'),
  });
  const { code, stdout } = await runSignpost(repository.folder, 'preview', '--no-images');
  assert.equal(code, 0, stdout);
  const said = (name: string) => new RegExp(`articles/${name}\\.md.*$`, 'm').exec(stdout)?.[0] ?? '';
  assert.match(said('two'), / by snippets\/sign-in\.md$/);
  assert.match(said('four'), / by snippets\/sign-in\.md$/);
  assert.doesNotMatch(said('one'), /snippets\//);
  const html = readFileSync(join(repository.folder, '_preview', 'preview', 'index.html'), 'utf8');
  const section = /<h2 id="snippet-1">([\s\S]*?)<\/section>/.exec(html)?.[1] ?? '';
  assert.match(section, /^Changed by snippets\/sign-in\.md /);
  assert.deepEqual(
    [...section.matchAll(/<p class="preview-entry"><a href="[^"]*">([^<]*)/g)]
      .map(([, title]) => title)
      .sort(),
    ['Four', 'Two'],
  );
});
