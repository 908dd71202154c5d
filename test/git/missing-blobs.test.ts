import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { writePastContent } from '../../src/git/past-content.ts';
import { type Repository, repositoryOf, temporaryFolder } from './git-repository.ts';

const names = ['a', 'b', 'c', 'd'];

/** A clone without blobs, but for those of its last commit, in which every article was changed. */
async function bloblessClone(t: TestContext): Promise<Repository & { readonly first: string }> {
  const articles = (text: string) =>
    Object.fromEntries(names.map((name) => [`content/articles/${name}.md`, `${text} ${name}`]));
  const repository = await repositoryOf(t, articles('Before'));
  const first = repository.git('rev-parse', 'HEAD').trim();
  await repository.write(articles('After'));
  repository.commit();
  repository.git('config', 'uploadpack.allowFilter', 'true');
  const folder = join(await temporaryFolder(t), 'clone');
  repository.git('clone', '--quiet', '--filter=blob:none', `file://${repository.folder}`, folder);
  const git = (...args: readonly string[]) => repository.git('-C', folder, ...args);
  return { ...repository, folder, git, first };
}

/** Reads the content of the first commit, and tells how many packs that has brought. */
async function readFirst(t: TestContext, clone: Awaited<ReturnType<typeof bloblessClone>>, address?: string) {
  const folder = join(await temporaryFolder(t), 'past');
  await mkdir(folder);
  const packs = () =>
    readdirSync(join(clone.folder, '.git', 'objects', 'pack')).filter((name) => name.endsWith('.pack'));
  const before = packs().length;
  const contentDir = join(clone.folder, 'content');
  await writePastContent({ contentDir, commit: clone.first, needsBytes: () => true, address }, folder);
  const texts = names.map((name) => readFileSync(join(folder, 'articles', `${name}.md`), 'utf8'));
  return { texts, fetches: packs().length - before };
}

const before = names.map((name) => `Before ${name}`);

test('a clone without blobs fetches all that it lacks at once', async (t) => {
  const clone = await bloblessClone(t);
  assert.deepEqual(await readFirst(t, clone), { texts: before, fetches: 1 });
  assert.deepEqual(await readFirst(t, clone), { texts: before, fetches: 0 });
});

test('a clone without blobs that has lost its remote fetches from the address of the repository', async (t) => {
  const clone = await bloblessClone(t);
  const address = clone.git('remote', 'get-url', 'origin').trim();
  clone.git('remote', 'remove', 'origin');
  const configuration = clone.git('config', '--list', '--local');
  await assert.rejects(readFirst(t, clone), { name: 'ExpectedError' });
  assert.deepEqual((await readFirst(t, clone, address)).texts, before);
  assert.equal(clone.git('config', '--list', '--local'), configuration);
});
