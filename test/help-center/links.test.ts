import assert from 'node:assert/strict';
import { tmpdir } from 'node:os';
import { test } from 'node:test';
import { z } from 'zod';
import { runSignpost } from '../cli/run-signpost.ts';
import { options } from './fixture.ts';

const problems = z.array(
  z.object({
    file: z.string(),
    line: z.number(),
    column: z.number(),
    rule: z.string(),
    severity: z.string(),
  }),
);

test('each kind of broken link is an error where its target stands, and no other link is', async () => {
  const { code, stdout } = await runSignpost(tmpdir(), 'check', ...options, '--format', 'json');
  assert.equal(code, 1);
  const errors = problems.parse(JSON.parse(stdout)).filter(({ severity }) => severity === 'error');
  assert.deepEqual(
    errors.map(({ file, line, column, rule }) => `${file}:${line}:${column} ${rule}`),
    [
      'articles/locks/broken.md:7:7 missing-anchor',
      'articles/locks/broken.md:8:7 missing-page',
      'articles/locks/broken.md:9:7 missing-base',
      'articles/locks/broken.md:10:7 mistyped-path',
      'articles/locks/broken.md:11:7 missing-file',
      'articles/locks/broken.md:12:7 malformed-address',
      'articles/locks/broken.md:13:7 broken-template-link',
      'articles/locks/broken.md:14:7 empty-link',
      'articles/locks/broken.md:16:10 missing-image',
    ],
  );
});
