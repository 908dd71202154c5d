import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { findingsSince } from '../../../src/check/since.ts';
import { ownProject } from '../../../src/site/project.ts';
import { createCheckTools } from '../../../src/site/site-tools.ts';
import { repositoryOf } from '../../git/git-repository.ts';

test('a change is told of the heading that it takes away, and not of one that was gone before', async (t) => {
  const published = '["/article/send/#gone", "/article/send/#limits", "/article/send/#parts"]';
  const repository = await repositoryOf(t, {
    'content/articles/send.md': '---\ntitle: Send\n---\n## Limits\n\n## Parts\n',
    'content/published.json': published,
  });
  const tools = await createCheckTools();
  const vanished = async (): Promise<readonly string[]> => {
    const contentDir = join(repository.folder, 'content');
    const found = await findingsSince('HEAD', { contentDir, project: ownProject }, tools);
    return found
      .map(({ problem }) => `${problem.rule} ${problem.target}`)
      .filter((text) => /^vanished/.test(text));
  };
  assert.deepEqual(await vanished(), []);
  await repository.write({ 'content/articles/send.md': '---\ntitle: Send\n---\n## Limits\n\n## Pieces\n' });
  assert.deepEqual(await vanished(), ['vanished-anchor /article/send/#parts']);
});
