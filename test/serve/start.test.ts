import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { test } from 'node:test';
import { isLong, newsText } from '../../src/cli/output/serve-output.ts';
import { problem } from '../../src/problems/problem.ts';
import { serveSite } from '../../src/serve/serve.ts';
import { projectAt } from '../../src/site/project.ts';
import { temporaryFolder } from '../git/git-repository.ts';

test('a port that is taken is said before anything is read', async (t) => {
  const taken = createServer().listen(0, '127.0.0.1');
  await once(taken, 'listening');
  t.after(() => taken.close());
  const address = taken.address();
  assert.ok(address !== null && typeof address === 'object');
  const root = await temporaryFolder(t);
  const said: string[] = [];
  const say = (what: unknown): void => void said.push(String(what));
  // There are neither settings nor content.
  const served = serveSite({
    contentDir: join(root, 'content'),
    project: projectAt(root),
    port: address.port,
    onServed: say,
    onProblems: say,
    onChanges: say,
    onNews: say,
    onFailure: say,
  });
  await assert.rejects(served, { message: new RegExp(`^Port ${address.port} is taken by another program`) });
  assert.deepEqual(said, []);
});

test('the address is said again below a list that would push it out of sight', () => {
  const broken = Array.from({ length: 12 }, (_, index) =>
    problem({
      file: `articles/${index}.md`,
      position: { line: 1, column: 1 },
      rule: 'missing-page',
      target: '/x/',
      message: 'There is no page.',
    }),
  );
  const news = { inChanged: [], wasWrong: false, mended: [] };
  const report = { contentPath: 'content', color: false };
  assert.equal(isLong(newsText({ ...news, broken, left: 12 }, report)), true);
  assert.equal(isLong(newsText({ ...news, broken: broken.slice(0, 2), left: 2 }, report)), false);
});
