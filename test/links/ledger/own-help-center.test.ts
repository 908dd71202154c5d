import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { checkContent } from '../../../src/check/check.ts';
import { ownProject } from '../../../src/site/project.ts';
import { projectFolder } from '../../corpus/build-site.ts';

const contentDir = join(projectFolder, 'content');

// What is new may wait until somebody writes the ledger; what is gone may not.
if (existsSync(join(contentDir, 'published.json'))) {
  test('no address and no heading of the help of Signpost is gone that was published', async () => {
    const found = await checkContent({ contentDir, project: ownProject });
    const rules = ['vanished-address', 'vanished-anchor', 'published-addresses', 'retired-addresses'];
    assert.deepEqual(
      found.filter(({ problem }) => rules.includes(problem.rule)).map(({ problem }) => problem.message),
      [],
    );
  });
} else {
  test('the help of Signpost keeps no ledger: nothing was looked for', () => {});
}
