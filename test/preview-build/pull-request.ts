import { cpSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { TestContext } from 'node:test';
import { runSignpost } from '../cli/run-signpost.ts';
import { corpus } from '../corpus/build-site.ts';
import { type Repository, repositoryOf, withLargeFiles } from '../git/git-repository.ts';

/** A pull request against the real help center, and what it does. */
export interface PullRequest extends Repository {
  /** Articles that another sentence was added to. */
  readonly edited: readonly string[];
  readonly added: string;
  readonly moved: string;
  readonly movedFrom: string;
  /** Articles whose links to the renamed one were mended. */
  readonly mended: readonly string[];
  readonly removed: string;
  readonly replacedImage: string;
  readonly generatorFile: string;
}

/**
 * Makes a repository of the real help center, with `main` as it is and a branch that edits two articles, adds one,
 * renames one, removes one, replaces an image, and changes a layout. `main` has gone on since.
 */
export async function pullRequest(t: TestContext): Promise<PullRequest> {
  const layout = '_includes/layouts/article.njk';
  const repository = await repositoryOf(t, { [layout]: 'Before', 'README.md': 'Help' });
  const { folder, git, write, commit, remove } = repository;
  withLargeFiles(repository);
  git('config', 'uploadpack.allowFilter', 'true');
  for (const name of ['articles', 'categories', 'images', 'files']) {
    cpSync(join(corpus.folder, name), join(folder, 'content', name), { recursive: true });
  }
  git('branch', '--move', 'main');
  commit();

  const articles = readdirSync(join(folder, 'content', 'articles'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.md'))
    .map((file) => `content/articles/${file.split('\\').join('/')}`)
    .sort();
  const text = (file: string): string => readFileSync(join(folder, file), 'utf8');
  const [first = '', second = '', third = '', fourth = ''] = [10, 40, 78, 120].map((at) => articles[at]);
  git('checkout', '--quiet', '-b', 'change');
  for (const file of [first, second]) await write({ [file]: `${text(file)}\n\nAnother sentence.\n` });
  const added = 'content/articles/brand-new.md';
  await write({ [added]: '---\ntitle: Brand new\n---\nNobody has read this before.\n' });
  const moved = third.replace(/[^/]+\.md$/, 'another-name.md');
  commit();
  const { code, stderr } = await runSignpost(
    folder,
    'mv',
    nameOf(third),
    nameOf(moved),
    '--base',
    corpus.base,
  );
  if (code !== 0) throw new Error(stderr);
  // The links that lead to it are mended as well.
  const mended = git('diff', '--name-only', '-z')
    .split('\0')
    .filter((file) => file !== '' && file !== third);
  await remove(fourth);
  const replacedImage = shownImage(folder, articles, [first, second, third, fourth]);
  const png =
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==';
  await write({ [`content/${replacedImage}`]: Buffer.from(png, 'base64'), [layout]: 'After' });
  commit();

  git('checkout', '--quiet', 'main');
  await write({ 'content/articles/of-others.md': '---\ntitle: Of others\n---\nThis is not part of it.\n' });
  commit();
  git('checkout', '--quiet', 'change');
  return {
    ...repository,
    edited: [first, second].map(nameOf).sort(),
    added: nameOf(added),
    moved: nameOf(moved),
    movedFrom: nameOf(third),
    mended: mended.map(nameOf).sort(),
    removed: nameOf(fourth),
    replacedImage,
    generatorFile: layout,
  };
}

function nameOf(file: string): string {
  return file.replace(/^.*\//, '').replace(/\.md$/, '');
}

/** The first picture that an article shows which the pull request leaves alone. */
function shownImage(folder: string, articles: readonly string[], touched: readonly string[]): string {
  for (const article of articles.filter((file) => !touched.includes(file))) {
    const [, path] = /\{% image ([^ "'%]+\.png)/.exec(readFileSync(join(folder, article), 'utf8')) ?? [];
    const file = path === undefined ? undefined : `images/${path.replace(/^\//, '')}`;
    const images = readdirSync(join(folder, 'content', 'images'), { recursive: true, encoding: 'utf8' });
    if (file !== undefined && images.includes(file.slice('images/'.length))) return file;
  }
  throw new Error('No article shows a picture.');
}
